// npm run build: dist/ as a static site for an address of one's own; options go to webpack (webpack.config.js names them).
import { installMissing, runBin } from "./install.mjs";

installMissing();
const { writeServiceWorker } = await import("./write-service-worker.mjs");
const code = runBin("webpack", ["--mode", "production", "--stats", "errors-warnings", ...process.argv.slice(2)]);
if (code === 0) writeServiceWorker();
process.exit(code);

// Runs a TypeScript script of this folder, installing what is missing first: node scripts/run-ts.mjs scripts/demo.ts …
import { installMissing, runBin } from "./install.mjs";

installMissing();
process.exit(runBin("tsx", ["--expose-gc", ...process.argv.slice(2)]));

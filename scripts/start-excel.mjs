// npm run start:excel / stop:excel: loads the add-in into Excel with office-addin-debugging. Windows and Mac only.
import { installMissing, run, runBin } from "./install.mjs";

const action = process.argv[2] === "stop" ? "stop" : "start";
if (process.platform !== "win32" && process.platform !== "darwin") {
  console.error("本机没有 Excel：office-addin-debugging 只支持 Windows 和 Mac。请运行 npm start，在试用环境中使用。");
  process.exit(1);
}
installMissing();
if (action === "start") {
  const build = run("npm", ["run", "build"]);
  if (build !== 0) process.exit(build);
  // Office loads add-ins over https only: a certificate this machine trusts is made once.
  const certificate = runBin("office-addin-dev-certs", ["install"]);
  if (certificate !== 0) process.exit(certificate);
}
const serve = `node scripts/serve-https.mjs`;
const args =
  action === "start"
    ? ["start", "dist/manifest.xml", "desktop", "--dev-server", serve, "--dev-server-port", "3000"]
    : ["stop", "dist/manifest.xml"];
process.exit(runBin("office-addin-debugging", args));

// Builds dist/ for this machine: the production bundles with a local office.js, the workbench and its sample workbook.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root, runBin } from "./install.mjs";
import { writeServiceWorker } from "./write-service-worker.mjs";

/** What the built files are made from. */
const sources = [
  "src",
  "assets",
  "docs",
  "scripts",
  "manifest.xml",
  "package-lock.json",
  "tsconfig.json",
  "webpack.config.js",
];
const stampFile = join(root, "node_modules", ".cache", "org-life-assistant", "built");

/** Fingerprint of names, sizes and times: one look at the folders, no file is read. */
function stampOf(paths) {
  const hash = createHash("sha256");
  const add = (path) => {
    const entry = statSync(join(root, path));
    if (entry.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) add(join(path, name));
    else hash.update(`${path} ${entry.size} ${entry.mtimeMs}\n`);
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}

/** Whether dist/ was built from the sources as they are. */
export function isBuilt() {
  return (
    existsSync(join(root, "dist", "workbench", "index.html")) &&
    existsSync(join(root, "dist", "sample")) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, "utf8") === stampOf(sources)
  );
}

/** Builds; tells only what goes wrong. @returns the exit code */
export function buildSite() {
  const stamp = stampOf(sources);
  const stats = ["--stats", "errors-only"];
  const webpack = runBin("webpack", ["--mode", "production", "--env", "officeJs=local", ...stats]);
  if (webpack !== 0) return webpack;
  const sample = runBin("tsx", ["scripts/make-sample.ts"], { stdio: ["ignore", "ignore", "inherit"] });
  if (sample !== 0) return sample;
  writeServiceWorker();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return 0;
}

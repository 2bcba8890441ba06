// npm test: types, lint, format, manifest, unit, host and browser tests. The last line is "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { installMissing, root, runBin } from "./install.mjs";

installMissing();
const { buildSite } = await import("./build-site.mjs");

const started = Date.now();
let passed = 0;
let failed = 0;
const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;

function step(name, code) {
  if (code === 0) passed += 1;
  else failed += 1;
  console.log(`${code === 0 ? "ok" : "FAILED"}: ${name} (${seconds()})`);
  return code === 0;
}

step("types", runBin("tsc", ["--noEmit", "-p", "."]));
step("lint", runBin("eslint", ["."]));
step("format", runBin("prettier", ["--check", "--log-level", "warn", "."]));
const built = step("build", buildSite());

/** Runs projects of jest and adds their tests to the sum. */
function tests(projects, ...options) {
  const report = join(root, "test-results", `${projects.join("-")}.json`);
  mkdirSync(join(root, "test-results"), { recursive: true });
  rmSync(report, { force: true });
  const code = runBin("jest", ["--json", `--outputFile=${report}`, ...options, "--selectProjects", ...projects]);
  try {
    const result = JSON.parse(readFileSync(report, "utf8"));
    const broken = result.numFailedTests + result.numRuntimeErrorTestSuites;
    passed += result.numPassedTests;
    failed += code !== 0 && broken === 0 ? 1 : broken;
    if (result.numPendingTests > 0) console.log(`skipped: ${result.numPendingTests}`);
  } catch (error) {
    console.error(`jest left no result: ${error.message}`);
    failed += 1;
  }
  console.log(`${projects.join(" and ")}: ${seconds()}`);
}

tests(["node", "pane"]);
// The browser tests need dist/: without it they would all fail for the same reason. One browser at a time: two cores
// have enough to do with one page.
if (built) tests(["browser"], "--runInBand");

console.log(`time: ${seconds()}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

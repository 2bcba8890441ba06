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

const report = join(root, "test-results", "jest.json");
mkdirSync(join(root, "test-results"), { recursive: true });
rmSync(report, { force: true });
// The browser tests need dist/: without it they would all fail for the same reason.
const projects = built ? [] : ["--selectProjects", "node", "pane"];
const code = runBin("jest", ["--json", `--outputFile=${report}`, ...projects]);
try {
  const result = JSON.parse(readFileSync(report, "utf8"));
  passed += result.numPassedTests;
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  if (result.numPendingTests > 0) console.log(`skipped: ${result.numPendingTests}`);
  if (code !== 0 && result.numFailedTests + result.numRuntimeErrorTestSuites === 0) failed += 1;
} catch (error) {
  console.error(`jest left no result: ${error.message}`);
  failed += 1;
}

console.log(`time: ${seconds()}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

// npm test: types, lint, format, manifest, unit, host and browser tests. The last line is "N passed, N failed".
import { spawn } from "node:child_process";
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

/** Runs a program of node_modules/.bin beside what goes on here; the exit code. */
function beside(name, args) {
  return new Promise((ended) => {
    const child = spawn(join(root, "node_modules", ".bin", name), args, {
      cwd: root,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    child.once("error", () => ended(1));
    child.once("close", (code) => ended(code ?? 1));
  });
}

// Two cores: the linter, which takes longest, on one, the rest on the other.
const lint = beside("eslint", ["."]);
step("types", await beside("tsc", ["--noEmit", "-p", "."]));
step("format", await beside("prettier", ["--check", "--log-level", "warn", "."]));
const built = step("build", buildSite());
step("lint", await lint);

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

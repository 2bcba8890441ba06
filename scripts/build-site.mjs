// Builds dist/ for this machine: the production bundles with a local office.js, the workbench and its sample workbook.
import { runBin } from "./install.mjs";

export function buildSite() {
  const webpack = runBin("webpack", ["--mode", "production", "--env", "officeJs=local"]);
  if (webpack !== 0) return webpack;
  return runBin("tsx", ["scripts/make-sample.ts"]);
}

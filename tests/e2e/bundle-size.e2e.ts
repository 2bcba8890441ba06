// The pane's first load: what the browser fetches until the home stands, gzip, without office.js. The budget of 150 KB is
// not met (docs/decisions.md); this keeps it from growing further.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import type { Workbench } from "./open-workbench";
import { startWorkbench } from "./open-workbench";

jest.setTimeout(120_000);

const dist = resolve(__dirname, "../../dist");
const budget = 205 * 1024;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
});

afterAll(async () => {
  await workbench?.close();
});

/** Files of the add-in's pane among what was asked for: not the workbench around it, office.js or the ribbon's page. */
function isPanes(path: string): boolean {
  return /\.(js|html)$/.test(path) && !/^\/(workbench|office-js|assets)\/|^\/commands\./.test(path);
}

function compressed(path: string): number {
  return gzipSync(readFileSync(join(dist, path)), { level: 9 }).length;
}

test("the first load of the pane stays within its budget", async () => {
  const asked = new Set<string>();
  // Of the context, not of the page: a worker's own requests are told there only.
  workbench.page.context().on("request", (request) => asked.add(new URL(request.url()).pathname));
  await workbench.load();
  const pane = await workbench.pane();
  await pane.waitForSelector("#view-home ol li", { timeout: 60_000 });
  const files = [...asked].filter(isPanes).sort();
  expect(files).toEqual(expect.arrayContaining(["/taskpane.html", "/taskpane.js", "/unsupported.js"]));
  // The worker of the use cases and the rules it loads.
  expect(files.length).toBeGreaterThan(4);
  const sizes = files.map((path) => ({ path, bytes: compressed(path) }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const list = sizes.map(({ path, bytes }) => `${(bytes / 1024).toFixed(1)} KB ${path}`).join("\n");
  console.log(`First load: ${(total / 1024).toFixed(1)} KB gzip\n${list}`);
  expect(total).toBeLessThanOrEqual(budget);
});

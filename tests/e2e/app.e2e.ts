// The workbench as an app for an office with WPS: opens and saves a file where it stands, asks for a name under 另存为, and
// goes on when the server is gone.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { sampleWorkbook } from "../../scripts/samples/sample-workbook";
import { writeXlsx } from "../../src/files/write-xlsx";
import type { Workbench } from "./open-workbench";
import { startWorkbench } from "./open-workbench";
import "./drive-workbench";

jest.setTimeout(180_000);

declare global {
  interface Window {
    /** Names of the files that the pickers give, in the order of the clicks. */
    picked: string[];
  }
}

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench(true);
  // The pickers are windows of the browser, which no test can press: they give files of the page's own file system.
  await workbench.page.addInitScript(() => {
    window.picked = [];
    const next = async (create: boolean) => {
      const name = window.picked.shift();
      if (name === undefined) throw new DOMException("The user aborted a request.", "AbortError");
      return (await navigator.storage.getDirectory()).getFileHandle(name, { create });
    };
    Object.assign(window, {
      showOpenFilePicker: async () => [await next(false)],
      showSaveFilePicker: () => next(true),
    });
  });
});

afterAll(async () => {
  await workbench?.close();
});

async function put(name: string, bytes: Uint8Array): Promise<void> {
  await workbench.page.evaluate(
    async ([file, list]) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(file, { create: true });
      const stream = await handle.createWritable();
      await stream.write(new Uint8Array(list));
      await stream.close();
    },
    [name, [...bytes]] as const,
  );
}

/** Bytes of a file of the page's file system. */
function sizeOf(name: string): Promise<number> {
  return workbench.page.evaluate(async (file) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(file);
    return (await handle.getFile()).size;
  }, name);
}

async function pick(button: string, ...names: readonly string[]): Promise<void> {
  await workbench.page.evaluate((list) => {
    window.picked = [...list];
  }, names);
  await workbench.page.getByRole("button", { name: button, exact: true }).click();
}

test("保存 writes into the file that was opened, 另存为 into another; whoever thinks better of it loses nothing", async () => {
  await workbench.load("?workbook=empty");
  const { page } = workbench;
  const bytes = await writeXlsx(sampleWorkbook());
  await put("支部.xlsx", bytes);
  await pick("打开", "支部.xlsx");
  await page.waitForFunction(() => document.title.startsWith("支部.xlsx"));
  await page.getByRole("button", { name: "检查填报" }).click();
  await page.waitForFunction(() => window.__workbench.model.sheetByName("检查结果") !== undefined);
  await page.waitForSelector("text=未保存");
  await pick("保存");
  await page.waitForSelector("text=已保存“支部.xlsx”");
  const saved = await sizeOf("支部.xlsx");
  expect(saved).toBeGreaterThan(bytes.length);

  await pick("另存为");
  await pick("另存为", "上报.xlsx");
  await page.waitForFunction(() => document.title.startsWith("上报.xlsx"));
  expect(await sizeOf("上报.xlsx")).toBe(saved);
  // What was saved is the workbook: opened again it holds the result.
  await pick("打开", "上报.xlsx");
  await page.waitForFunction(() => window.__workbench.model.sheetByName("检查结果") !== undefined);
  expect(workbench.errors).toEqual([]);
});

test("can be installed; with the server gone it opens, checks and sums", async () => {
  const { page } = workbench;
  await workbench.load();
  const manifest = JSON.parse(await readFile(resolve(__dirname, "../../dist/workbench/app.webmanifest"), "utf8")) as {
    readonly icons: readonly { readonly src: string }[];
  };
  for (const { src } of manifest.icons) {
    expect((await page.request.get(new URL(src, page.url()).href)).status()).toBe(200);
  }
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated");
  await workbench.stopServing();
  await workbench.load();
  await page.getByRole("button", { name: "生成汇总" }).click();
  await page.waitForFunction(() => window.__workbench.model.sheetByName("汇总表") !== undefined, undefined, {
    timeout: 60_000,
  });
  const pane = await workbench.pane();
  await pane.waitForSelector("#view-home >> text=截至目前", { state: "attached", timeout: 60_000 });
});

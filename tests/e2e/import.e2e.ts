// The committee's clerk in a real browser: files as branches send them go through the pane's 导入 into one workbook, by the
// workers of the built site, and 撤销导入 takes them back.
import type { Frame } from "playwright-core";
import { formById } from "../../src/contract/forms";
import type { FormId } from "../../src/contract/forms";
import { clerkFiles } from "../../scripts/samples/clerk-files";
import type { Drive } from "./drive-workbench";
import { driveWorkbench } from "./drive-workbench";
import type { Workbench } from "./open-workbench";
import { startWorkbench } from "./open-workbench";

jest.setTimeout(120_000);

let workbench: Workbench;
let drive: Drive;
let pane: Frame;

const sent = clerkFiles();
const allRows = sent.flatMap(({ rows }) => Object.values(rows)).reduce((sum, count) => sum + count, 0);

beforeAll(async () => {
  workbench = await startWorkbench();
  drive = driveWorkbench(workbench);
  await workbench.load("?workbook=empty");
  pane = await workbench.pane();
  await pane.waitForSelector("text=读取，之后没有改动", { timeout: 30_000 });
});

afterAll(async () => {
  await workbench?.close();
});

/** Rows of a form's sheet by 来源文件, from the model. */
function rowsBySource(sheet: string): Promise<Readonly<Record<string, number>>> {
  return workbench.page.evaluate((name) => {
    const { model } = window.__workbench;
    const found = model.sheetByName(name);
    const counts: Record<string, number> = {};
    if (!found) return counts;
    const headers = Array.from({ length: 60 }, (_, column) => model.valueAt(found, 2, column));
    const column = headers.indexOf("来源文件");
    for (const row of found.cells.keys()) {
      const source = row > 2 ? model.valueAt(found, row, column) : null;
      if (typeof source === "string" && source !== "") counts[source] = (counts[source] ?? 0) + 1;
    }
    return counts;
  }, sheet);
}

/** Rows that each file brings to a form. */
function expectedRows(form: FormId): Readonly<Record<string, number>> {
  return Object.fromEntries(
    sent.flatMap(({ name, rows }) => (rows[form] === undefined ? [] : [[name, rows[form]] as const])),
  );
}

async function choose(): Promise<void> {
  await pane
    .locator('input[type="file"]')
    .first()
    .setInputFiles(
      sent.map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })),
    );
  await pane.waitForSelector('section[aria-label="导入预览"]', { timeout: 60_000 });
}

const formIds = [...new Set(sent.flatMap(({ rows }) => Object.keys(rows)))] as FormId[];

test("the files are read by workers and shown before anything is written", async () => {
  await pane.getByRole("tab", { name: "导入" }).click();
  let workers = 0;
  workbench.page.on("worker", () => (workers += 1));
  await choose();
  expect(workers).toBeGreaterThan(0);
  expect(await drive.sheetNames()).toEqual(["Sheet1"]);
  await pane.getByRole("button", { name: new RegExp(`^文件\\s*${sent.length}$`) }).click();
  for (const { name } of sent) await pane.waitForSelector(`text=${name}`);
});

test("confirmed and written, every row is in the workbook, with its file", async () => {
  const write = pane.getByRole("button", { name: `写入 ${sent.length} 个文件 ${allRows} 行` });
  await pane.getByRole("button", { name: /^(待确认|事项)/ }).click();
  const all = pane.getByRole("button", { name: /项都按建议确认/ });
  const one = pane.getByRole("button", { name: /^确认：/ });
  await all.or(one).first().click();
  await pane.waitForFunction(() => !document.body.innerText.includes("项需要确认"));
  await write.click();
  await pane.waitForSelector("text=导入完成", { timeout: 60_000 });
  for (const form of formIds)
    expect([form, await rowsBySource(formById(form).sheet)]).toEqual([form, expectedRows(form)]);
  // A date that was text in the file is a date, and the grid shows what the model holds.
  expect(typeof (await drive.modelValue("会议记录", 3, 4))).toBe("number");
  expect(await drive.gridValue("会议记录", 3, 1)).toBe(await drive.modelValue("会议记录", 3, 1));
});

test("the same files again: nothing to write", async () => {
  await pane.getByRole("button", { name: "再导入一批" }).click();
  await choose();
  await pane.waitForSelector("text=没有可写入的");
  await pane.getByRole("button", { name: "放弃" }).click();
});

test("撤销 takes the import back", async () => {
  await pane.getByRole("tab", { name: "首页" }).click();
  await pane.getByRole("button", { name: /^撤销：导入/ }).click();
  await workbench.page.waitForFunction(() => window.__workbench.model.sheets.length === 1, undefined, {
    timeout: 30_000,
  });
  expect(await drive.sheetNames()).toEqual(["Sheet1"]);
});

test("nothing went wrong on the way", () => {
  expect(workbench.errors).toEqual([]);
});

// What leaves the office, in a real browser: the report exported from the pane and unzipped, and a teller's session of 47
// members and 30 ballots by keyboard, written into the sheets.
import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { Frame } from "playwright-core";
import { sampleSettings, workbookOf } from "../../scripts/samples/sample-workbook";
import { writeXlsx } from "../../src/files/write-xlsx";
import type { Workbench } from "./open-workbench";
import { startWorkbench } from "./open-workbench";

jest.setTimeout(240_000);

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
});

afterAll(async () => {
  await workbench?.close();
});

async function tab(name: string): Promise<Frame> {
  const pane = await workbench.pane();
  await pane.waitForSelector("#view-home ol li", { state: "attached", timeout: 60_000 });
  await pane.getByRole("tab", { name }).click();
  return pane;
}

test("导出 Word from the tab 报告: a .docx with the sentence of the home, and a sentence where it went", async () => {
  await workbench.load();
  const home = await tab("首页");
  await home.waitForSelector("#view-home >> text=截至目前");
  const words = await home.locator("#view-home").textContent();
  const sentence = /截至目前，[^。]*。/.exec(words ?? "")?.[0] ?? "";
  expect(sentence).toMatch(/^截至目前/);
  const pane = await tab("报告");
  // The tabs fit side by side in the narrow pane.
  const tabs = await pane
    .locator('[role="tab"]')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(new Set(tabs).size).toBe(1);
  const [download] = await Promise.all([
    workbench.page.waitForEvent("download"),
    pane.getByRole("button", { name: "导出 Word" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/工作情况的报告\.docx$/);
  const bytes = await readFile(await download.path());
  const xml = strFromU8(unzipSync(new Uint8Array(bytes))["word/document.xml"] ?? new Uint8Array());

  expect(xml.replace(/<[^>]+>/g, "")).toContain(sentence);
  await pane.waitForSelector("text=已交给下载");
  expect(workbench.errors).toEqual([]);
});

test("计票: 47 members, 30 ballots by keyboard; an interruption costs nothing; the sums stand in 测评票 and 民主评议", async () => {
  const names = Array.from({ length: 47 }, (_, index) => `党员${String(index + 1).padStart(2, "0")}`);
  const branch = "第二党支部";
  const book = workbookOf("四十七人.xlsx", sampleSettings(), {
    branches: [{ no: 1, branch, members: 47, fullMembers: 47, probationaryMembers: 0 }],
    members: names.map((name, index) => ({ no: index + 1, branch, name, kind: "正式党员" })),
    appraisals: names.map((name, index) => ({ no: index + 1, branch, name, kind: "正式党员", took: "是" })),
    polls: [],
  });
  const bytes = [...(await writeXlsx(book))];
  await workbench.page.evaluate(async (list) => {
    await window.__workbench.openBytes(new Uint8Array(list), "四十七人.xlsx");
  }, bytes);
  let pane = await tab("计票");
  await pane.getByRole("button", { name: "开始计票" }).click();
  const { keyboard } = workbench.page;
  const ballot = async (number: number) => {
    await keyboard.type(`1${"2".repeat(45)}${number % 3 === 0 ? "0" : "3"}`);
    await keyboard.press("Enter");
  };
  // Keys go where the teller sees the desk.
  const desk = () => pane.waitForSelector('[aria-label^="录票"]:focus');
  await desk();
  for (let number = 0; number < 15; number += 1) await ballot(number);
  await pane.waitForSelector("text=收回 15 · 有效 15 · 无效 0");
  await pane.waitForSelector("text=合计已存入工作簿");
  await pane.getByRole("button", { name: "先离开" }).click();
  await pane.waitForSelector("text=没有计完的");
  pane = await tab("计票");
  await pane.getByRole("button", { name: "继续" }).click();
  await desk();
  for (let number = 15; number < 30; number += 1) await ballot(number);
  await pane.waitForSelector("text=收回 30 · 有效 30 · 无效 0");
  await pane.getByLabel("发出").fill("31");
  await pane.getByRole("button", { name: "计票结束，预览写入" }).click();
  await pane.getByRole("button", { name: "写入", exact: true }).click();
  await pane.waitForSelector("text=已写入第二党支部 党员互评的计票");
  const read = (sheet: string, row: number) =>
    workbench.page.evaluate(
      ([name, at]) => {
        const { model } = window.__workbench;
        const found = model.sheetByName(String(name));
        return found ? Array.from({ length: 24 }, (_, column) => model.valueAt(found, Number(at), column)) : [];
      },
      [sheet, row] as const,
    );
  const headers = await read("民主评议", 2);
  const last = await read("民主评议", 3 + 46);
  const of = (header: string) => last[headers.findIndex((one) => String(one).startsWith(header))];
  expect(["发出票", "收回票", "有效票", "优秀票", "合格票", "基本合格票", "不合格票", "弃权票"].map(of)).toEqual([
    ...[31, 30, 30],
    ...[0, 0, 20, 0, 10],
  ]);
  const polls = await read("测评票", 3 + 46);
  expect(polls.slice(1, 10)).toEqual([branch, "党员47", "党员互评", "总体评价", 0, 0, 20, 0, 10]);
  expect(workbench.errors).toEqual([]);
});

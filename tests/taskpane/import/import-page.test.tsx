// The import view: choosing, reading, deciding, writing, taking back; refused files; thousands of files.
import { act } from "../act";
import type { ImportPreview, PickedFile } from "../../../src/app/import/import-types";
import { stepPause } from "../../../src/taskpane/import/import-desk";
import { done, failed } from "../../../src/workbook/outcome";
import type { Outcome } from "../../../src/workbook/outcome";
import { button, clearPane, click, drawPane, seen, settle, type } from "../draw";
import { fakeAssistant } from "../fake-assistant";
import { headerQuestion, sampleDone, sampleFile, samplePreview } from "./sample-preview";

afterEach(clearPane);

function fileInput(): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!found) throw new Error("No file field.");
  return found;
}

/** Picks files the way the file dialog does. */
async function pick(...names: readonly string[]): Promise<void> {
  const input = fileInput();
  Object.defineProperty(input, "files", { value: names.map((name) => new File(["x"], name)), configurable: true });
  act(() => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await settle();
}

async function drawn() {
  const assistant = fakeAssistant();
  const pane = await drawPane(assistant, "#import");
  const named = (name: string) => assistant.calls.filter((call) => call.name === name);
  return { assistant, named, ...pane };
}

const primaries = () =>
  seen("button").filter((one) => /^(写入|选择文件|重新选择文件|检查填报|没有可写入的)/.test(one.textContent ?? ""));

test("begins with three lines, one button, and several files at once of the kinds that are read", async () => {
  const { text } = await drawn();
  expect(seen("ol > li")).toHaveLength(3);
  expect(button("选择文件")).toBeTruthy();
  expect(text()).toContain("不上传");
  expect(fileInput().multiple).toBe(true);
  expect(fileInput().accept).toBe(".xlsx,.xlsm,.xls,.ods,.csv");
});

test("while files are read each has its line, and 取消 reaches the reading", async () => {
  const { assistant, named, text } = await drawn();
  let finish: (preview: Outcome<ImportPreview>) => void = () => undefined;
  assistant.importPreview = () => new Promise((resolve) => (finish = resolve));
  await pick("甲.xlsx", "乙.xlsx");
  expect(fileInput().value).toBe("");
  expect(named("previewImport")[0]?.argument).toMatchObject([{ name: "甲.xlsx" }, { name: "乙.xlsx" }]);
  const { progress, signal } = named("previewImport")[0]?.options ?? {};
  const step = (id: string, name: string, state: "reading" | "read" | "refused", message = "") =>
    progress?.({ done: 1, total: 2, text: `正在读取 ${name}`, file: { id, name, state, rows: 26, message } });
  await act(async () => {
    step("a", "甲.xlsx", "refused", "文件有打开密码。");
    step("b", "乙.xlsx", "reading");
    await new Promise((resolve) => setTimeout(resolve, stepPause * 2));
  });
  // What is being read stands first, then what needs a look.
  expect(seen("[data-row]").map((row) => row.textContent)).toEqual([
    "乙.xlsx正在读取",
    "甲.xlsx没有读文件有打开密码。",
  ]);
  expect(text()).toContain("正在读取 2 个文件");
  expect(document.querySelector('[role="progressbar"][aria-valuenow]')?.getAttribute("aria-valuenow")).toBe("1");
  await click(button("取消"));
  expect(signal?.aborted).toBe(true);
  await act(async () => finish(failed({ kind: "cancelled", message: "已取消读取，工作簿没有改动。" })));
  await settle();
  expect(text()).toContain("已取消读取");
  expect(button("选择文件")).toBeTruthy();
});

test("nothing is written before what is uncertain is confirmed; all proposals at once, or one by one", async () => {
  const { assistant, named, text } = await drawn();
  assistant.importPreview = (decisions) =>
    done(
      samplePreview([sampleFile(1), sampleFile(2)], [headerQuestion("甲", decisions), headerQuestion("乙", decisions)]),
    );
  await pick("甲.xlsx");
  expect(text()).toContain("还有 2 项需要确认");
  await click(button("写入 2 个文件 52 行"));
  expect(named("importBranches")).toEqual([]);
  const [first] = seen("select").filter((one) => one instanceof HTMLSelectElement);
  if (!first) throw new Error("No choice.");
  await type(first, "应到");
  expect(named("decideImport").at(-1)?.argument).toEqual({ answers: { 甲: "应到" }, leftOut: [] });
  await click(button(/^确认/));
  expect(named("decideImport").at(-1)?.argument).toEqual({ answers: { 甲: "应到", 乙: "实到" }, leftOut: [] });
  expect(text()).not.toContain("需要确认，");
  assistant.imported = done(sampleDone());
  await click(button("写入 2 个文件 52 行"));
  expect(document.querySelector('[role="alertdialog"]')).toBeNull();
  expect(named("importBranches")).toHaveLength(1);
});

test("the proposals are confirmed together", async () => {
  const { assistant, named } = await drawn();
  assistant.importPreview = (decisions) =>
    done(samplePreview([sampleFile(1)], [headerQuestion("甲", decisions), headerQuestion("乙", decisions)]));
  await pick("甲.xlsx");
  await click(button("2 项都按建议确认"));
  expect(named("decideImport").at(-1)?.argument).toEqual({ answers: { 甲: "实到", 乙: "实到" }, leftOut: [] });
});

test("rows of an earlier import are replaced only after a word with the clerk", async () => {
  const { assistant, named } = await drawn();
  assistant.importPreview = () => done(samplePreview([sampleFile(1, { effect: "replaced" }), sampleFile(2)]));
  await pick("甲.xlsx");
  await click(button("写入 2 个文件 52 行"));
  expect(named("importBranches")).toEqual([]);
  expect(document.querySelector('[role="alertdialog"]')?.textContent).toContain("第1党支部.xlsx");
  await click(button("返回"));
  expect(named("importBranches")).toEqual([]);
  await click(button("写入 2 个文件 52 行"));
  assistant.imported = done(sampleDone());
  await click(button("替换并写入"));
  expect(named("importBranches")).toHaveLength(1);
});

test("a file shows what was found, matched, changed and missing, and may be left out", async () => {
  const { assistant, named, text } = await drawn();
  assistant.importPreview = ({ leftOut }) =>
    done(samplePreview([sampleFile(1, { effect: leftOut.includes("f1") ? "left-out" : "new" }), sampleFile(2)]));
  await pick("甲.xlsx");
  await click(button("详情：第1党支部.xlsx"));
  for (const words of [
    "工作表“评议情况”第 4 行起：民主评议 26 行",
    "“评议等次”作“评定等次”",
    "没有对应、不导入的列：会场",
    "缺少必填列：党员类别",
    "略过合计行 1 行",
    "文本日期改为日期 6 处",
    "“2026年1月9日”→ 2026-01-09",
  ]) {
    expect(text()).toContain(words);
  }
  await click(button("不导入：第1党支部.xlsx"));
  expect(named("decideImport").at(-1)?.argument).toEqual({ answers: {}, leftOut: ["f1"] });
  expect(button("写入 1 个文件 26 行")).toBeTruthy();
  await click(button("仍然导入：第1党支部.xlsx"));
  expect(button("写入 2 个文件 52 行")).toBeTruthy();
});

test("the result says what was written and who still owes, and 撤销导入 goes back to the start", async () => {
  const { assistant, named, text } = await drawn();
  assistant.importPreview = () => done(samplePreview([sampleFile(1), sampleFile(2)]));
  assistant.imported = done(sampleDone());
  await pick("甲.xlsx");
  assistant.undoable = { description: "导入 2 个文件", at: "2026-03-27 09:45" };
  await click(button("写入 2 个文件 52 行"));
  expect(text()).toContain("已导入 2 个文件 52 行。");
  expect(text()).toContain("还差：1 个支部（名单上 2 个，已报 1 个）");
  expect(primaries().map((one) => one.textContent)).toEqual(["检查填报"]);
  assistant.answer = done({ message: "已撤销导入 2 个文件。", details: [], sheet: null });
  await click(button("撤销导入"));
  expect(named("undo")).toHaveLength(1);
  expect(button("选择文件")).toBeTruthy();
  expect(document.querySelector('[role="log"]')?.textContent).toContain("已撤销导入 2 个文件。");
});

test("a write that fails leaves the preview with the reason", async () => {
  const { assistant, text } = await drawn();
  assistant.importPreview = () => done(samplePreview([sampleFile(1)]));
  assistant.imported = failed({ kind: "sheet-protected", message: "“民主评议”受保护，没有写入。" });
  await pick("甲.xlsx");
  await click(button("写入 1 个文件 26 行"));
  expect(text()).toContain("“民主评议”受保护，没有写入。");
  expect(button("写入 1 个文件 26 行")).toBeTruthy();
});

test("refused files have their sentence; where nothing was recognised the way out is to choose again", async () => {
  const { assistant, text } = await drawn();
  const refused = sampleFile(1, { state: "refused", message: "文件有打开密码，读不了。", effect: null, tables: [] });
  assistant.importPreview = () => done(samplePreview([refused]));
  await pick("甲.xlsx");
  expect(text()).toContain("文件有打开密码，读不了。");
  expect(text()).toContain("这些文件里没有可以导入的表");
  expect(primaries().map((one) => one.textContent)).toEqual(["重新选择文件"]);
});

test("of three thousand files a screenful is drawn", async () => {
  const { assistant } = await drawn();
  assistant.importPreview = () => done(samplePreview(Array.from({ length: 3000 }, (_, index) => sampleFile(index))));
  await pick("甲.xlsx");
  expect(button("写入 3000 个文件 78000 行")).toBeTruthy();
  expect(seen("[data-row]").length).toBeGreaterThan(4);
  expect(seen("[data-row]").length).toBeLessThan(60);
});

test("files dropped on another view are read here, and the browser does not open them", async () => {
  const assistant = fakeAssistant();
  await drawPane(assistant, "#home");
  assistant.importPreview = () => done(samplePreview([sampleFile(1)]));
  const dropped: readonly PickedFile[] = [new File(["x"], "甲.xlsx")];
  const drop = Object.assign(new Event("drop", { cancelable: true, bubbles: true }), {
    dataTransfer: { types: ["Files"], items: [], files: dropped },
  });
  act(() => {
    window.dispatchEvent(drop);
  });
  await settle();
  await settle();
  expect(drop.defaultPrevented).toBe(true);
  expect(assistant.calls.find(({ name }) => name === "previewImport")?.argument).toMatchObject([{ name: "甲.xlsx" }]);
  expect(document.querySelector('[aria-selected="true"]')?.textContent).toContain("导入");
});

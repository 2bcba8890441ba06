import { applyPlan } from "../../src/files/apply-plan";
import { editRows } from "../../src/files/edit-rows";
import { createXlsxPort } from "../../src/files/xlsx-port";
import type { WriteRequest } from "../../src/workbook/port";
import type { SheetPlan } from "../../src/workbook/sheet-plan";
import type { WorkbookData } from "../../src/workbook/workbook-data";

const empty: WorkbookData = { name: "工作簿.xlsx", sheets: [], names: [], styles: [] };
const plan = (name: string, cells: SheetPlan["blocks"][number]["cells"]): SheetPlan => ({
  name,
  blocks: [{ row: 0, column: 0, cells }],
  styles: [],
  columnWidths: [],
});
const roster = applyPlan(
  empty,
  plan("名册", [
    ["姓名", "人数"],
    ["张一", 1],
    ["李二", 2],
    [null, { formula: "=SUM(B2:B3)" }],
  ]),
);

async function refusal(data: WorkbookData, request: WriteRequest) {
  const port = createXlsxPort(data);
  const outcome = await port.write(request);
  expect(port.current()).toBe(data);
  return outcome.ok ? null : outcome.problem.kind;
}

test("text that looks like a formula stays text; later styles lie over earlier ones", () => {
  const area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const data = applyPlan(empty, {
    ...plan("表", [["=1+1"]]),
    styles: [
      { area, style: { bold: true, fill: "#FFFFFF" } },
      { area, style: { fill: "#FF0000" } },
    ],
  });
  const cell = data.sheets[0]?.cells.get(0)?.get(0);
  expect(cell).toMatchObject({ value: "=1+1", quotePrefix: true });
  expect(data.styles[cell?.style ?? -1]).toEqual({ bold: true, fill: "#FF0000" });
});

test("a result sheet is marked, read without cells, rewritten whole; a clerk's sheet of the name is left alone", async () => {
  const port = createXlsxPort(roster);
  const write = (text: string) =>
    port.write({
      sheets: [{ plan: plan("检查'结果", [[text]]), mode: "rewrite", mark: "sample" }],
      stamps: new Map([["findings_time", '2026-03-27 "一"']]),
    });
  expect((await write("一")).ok).toBe(true);
  expect((await write("二")).ok).toBe(true);
  const read = await port.read();
  if (!read.ok) throw new Error("not read");
  expect(read.value.sheets.map(({ name, mark, cells }) => [name, mark, cells.length])).toEqual([
    ["名册", null, 3],
    ["检查'结果", "sample", 0],
  ]);
  expect(read.value.stamps.get("findings_time")).toBe('2026-03-27 "一"');
  expect(port.current().sheets[1]?.cells.get(0)?.get(0)?.value).toBe("二");
  const own = { plan: plan("名册", [["x"]]), mark: "findings" };
  expect(await refusal(roster, { sheets: [{ ...own, mode: "rewrite" }] })).toBe("write-failed");
  expect(await refusal(roster, { sheets: [{ ...own, mode: "add" }] })).toBe("write-failed");
});

test("a write that cannot be done whole changes nothing", async () => {
  const cells = [
    { sheet: "名册", row: 0, column: 0, cells: [["改"]] },
    { sheet: "没有", row: 0, column: 0, cells: [["改"]] },
  ];
  expect(await refusal(roster, { cells })).toBe("sheet-missing");
  const locked = { ...roster, sheets: roster.sheets.map((sheet) => ({ ...sheet, protected: true })) };
  expect(await refusal(locked, { cells: cells.slice(0, 1) })).toBe("sheet-protected");
});

test("cells are written and read back, and a before-image restores them", async () => {
  const port = createXlsxPort(roster);
  const area = { row: 1, column: 0, rowCount: 2, columnCount: 1 };
  const before = await port.readAreas([{ sheet: "名册", area }]);
  if (!before.ok) throw new Error("not read");
  await port.write({ cells: [{ sheet: "名册", row: 1, column: 0, cells: [["王三"], [null]] }] });
  expect(port.current().sheets[0]?.cells.get(1)?.get(0)?.value).toBe("王三");
  expect(port.current().sheets[0]?.cells.get(2)?.has(0)).toBe(false);
  await port.write({ cells: [{ sheet: "名册", row: 1, column: 0, cells: before.value[0]?.values ?? [] }] });
  expect(port.current().sheets).toEqual(roster.sheets);
});

test("rows are inserted and deleted with formulas following", () => {
  const formulaOf = (data: WorkbookData, row: number) => data.sheets[0]?.cells.get(row)?.get(1)?.formula;
  const inserted = editRows(roster, { sheet: "名册", row: 2, count: 2, action: "insert" });
  expect(formulaOf(inserted, 5)).toBe("=SUM(B2:B5)");
  const back = editRows(inserted, { sheet: "名册", row: 2, count: 2, action: "delete" });
  expect(back).toEqual(roster);
  expect(formulaOf(editRows(roster, { sheet: "名册", row: 1, count: 2, action: "delete" }), 1)).toBe("=SUM(#REF!)");
});

test("watchers hear of the sheets that an edit changed, until they stop", async () => {
  const port = createXlsxPort(roster);
  const heard: string[] = [];
  const stop = await port.watch(({ sheet }) => heard.push(sheet));
  const added = applyPlan(roster, plan("附表", [["一"]]));
  port.replace(added);
  await stop();
  port.replace(roster);
  expect(heard).toEqual(["附表"]);
});

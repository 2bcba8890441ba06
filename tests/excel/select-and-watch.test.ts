// Going to a cell, and hearing of changes.
import { addSheet } from "../../src/workbench/host/sheet-edits";
import { typeIntoCell, writeBlock } from "../../src/workbench/host/write-cells";
import type { SelectedCell, WorkbookChange } from "../../src/workbook/port";
import { closeExcel, openExcel, problemOf, valueOf } from "./excel-fixture";
import type { Fixture } from "./excel-fixture";

afterEach(closeExcel);

/** Lets the host's messages arrive. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 200));

/** A person types into A1. */
function type({ model }: Fixture, sheet: string, text: string): void {
  const found = model.sheetByName(sheet);
  if (!found) throw new Error(`There is no sheet ${sheet}.`);
  typeIntoCell(model, found, 0, 0, text, { source: "user", thisYear: 2026 });
}

test("the sheet comes to the front with the cell selected; two requests", async () => {
  const excel = await openExcel(["甲", "乙"]);
  valueOf(await excel.port.select("乙", 6, 2));
  expect(excel.model.active.name).toBe("乙");
  expect(excel.model.sheetByName("乙")?.selection).toMatchObject({ row: 6, column: 2, rowCount: 1, columnCount: 1 });
  expect(excel.host.requestCount).toBe(2);
});

test("a hidden sheet is shown when the clerk asks to go there", async () => {
  const excel = await openExcel(["甲", "乙"]);
  const hidden = excel.model.sheetByName("乙");
  if (hidden) hidden.visibility = "hidden";
  valueOf(await excel.port.select("乙", 0, 0));
  expect(hidden?.visibility).toBe("visible");
});

test("a sheet that is gone and another workbook in front are said in words", async () => {
  const excel = await openExcel(["甲"]);
  expect(problemOf(await excel.port.select("没有", 0, 0))).toMatchObject({ kind: "sheet-missing", sheet: "没有" });
  excel.host.state.inactive = true;
  const problem = problemOf(await excel.port.select("甲", 0, 0));
  expect(problem.kind).toBe("inactive-workbook");
  expect(problem.message).toContain("请切回这个工作簿");
});

test("changes by a person are reported with the sheet's name, until the watch is stopped", async () => {
  const excel = await openExcel(["甲", "乙"]);
  const seen: string[] = [];
  const stop = await excel.port.watch(({ sheet }) => seen.push(sheet));
  type(excel, "乙", "x");
  await settle();
  expect(seen).toEqual(["乙"]);
  await stop();
  type(excel, "甲", "x");
  await settle();
  expect(seen).toEqual(["乙"]);
  expect(excel.host.openRegistrations).toBe(0);
});

test("the adapter's own writes are not reported", async () => {
  const excel = await openExcel(["甲"]);
  const seen: string[] = [];
  const stop = await excel.port.watch(({ sheet }) => seen.push(sheet));
  const plan = { name: "丙", blocks: [{ row: 0, column: 0, cells: [["x"]] }], styles: [], columnWidths: [] };
  valueOf(await excel.port.write({ sheets: [{ plan, mode: "add" }] }));
  await settle();
  expect(seen).toEqual([]);
  await stop();
});

/** Another page of the add-in, a command of the ribbon, adds a sheet and writes into it. */
function commandWrites({ model }: Fixture, name: string): void {
  const sheet = model.sheetByName(name) ?? addSheet(model, name, "api");
  for (let row = 0; row < 5; row += 1) {
    const area = { row, column: 0, rowCount: 1, columnCount: 1 };
    writeBlock(model, sheet, area, [["x"]], { source: "api", thisYear: 2026 });
  }
}

test("what a command of the ribbon writes is reported as the add-in's, and the names are asked for once", async () => {
  const excel = await openExcel(["甲"]);
  const seen: WorkbookChange[] = [];
  const stop = await excel.port.watch((change) => seen.push(change));
  excel.host.clearLog();
  for (const name of ["检查结果", "等次统计", "汇总表"]) commandWrites(excel, name);
  await settle();
  expect(new Set(seen.map(({ sheet }) => sheet))).toEqual(new Set(["检查结果", "等次统计", "汇总表"]));
  expect(seen.filter(({ byAddIn }) => byAddIn === true)).toHaveLength(15);
  expect(excel.host.requestCount).toBe(1);
  await stop();
});

test("a sheet that this port added itself is reported when a command writes into it later", async () => {
  const excel = await openExcel(["甲"]);
  const seen: WorkbookChange[] = [];
  const stop = await excel.port.watch((change) => seen.push(change));
  const plan = { name: "丙", blocks: [{ row: 0, column: 0, cells: [["x"]] }], styles: [], columnWidths: [] };
  valueOf(await excel.port.write({ sheets: [{ plan, mode: "add" }] }));
  await settle();
  expect(seen).toEqual([]);
  const later = jest.spyOn(Date, "now").mockReturnValue(Date.now() + 5_000);
  commandWrites(excel, "丙");
  await settle();
  expect(seen.at(-1)).toEqual({ sheet: "丙", byAddIn: true });
  later.mockRestore();
  await stop();
});

test("while a cell is being edited the watch waits, and then says that something may have changed", async () => {
  const excel = await openExcel(["甲"], { cellEditMode: true });
  const seen: WorkbookChange[] = [];
  const stop = await excel.port.watch((change) => seen.push(change));
  expect(excel.host.openRegistrations).toBe(0);
  excel.host.state.cellEditMode = false;
  await new Promise((resolve) => setTimeout(resolve, 2_300));
  expect(seen).toEqual([{ sheet: "" }]);
  type(excel, "甲", "x");
  await settle();
  expect(seen.at(-1)).toEqual({ sheet: "甲" });
  await stop();
  expect(excel.host.openRegistrations).toBe(0);
});

test("the cell that is selected is reported with its sheet, until the watch is stopped", async () => {
  const excel = await openExcel(["甲", "乙"]);
  const seen: SelectedCell[] = [];
  const stop = await excel.port.watchSelection((cell) => seen.push(cell));
  valueOf(await excel.port.select("乙", 6, 2));
  await settle();
  expect(seen).toContainEqual({ sheet: "乙", row: 6, column: 2 });
  const count = seen.length;
  await stop();
  valueOf(await excel.port.select("甲", 1, 1));
  await settle();
  expect(seen).toHaveLength(count);
  expect(excel.host.openRegistrations).toBe(0);
});

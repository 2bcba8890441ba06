// Changes of existing sheets: cells, rows, tables, and the way back.
import type { CellWrite, WriteRequest } from "../../src/workbook/port";
import { cellOf, closeExcel, openExcel, pictureOf, problemOf, shownAt, valueOf } from "./excel-fixture";
import type { Fixture } from "./excel-fixture";

afterEach(closeExcel);

/** A sheet of a clerk's: text that looks like a formula, a formula, a date, a table. */
async function openLedger(options: Parameters<typeof openExcel>[1] = {}): Promise<Fixture> {
  const excel = await openExcel(["台账"], options);
  await excel.client.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("台账");
    sheet.getRange("A1:C4").values = [
      ["问题", "期限", "天数"],
      ["'=不是公式", 46_000, "=B2+1"],
      ["'007", "'1-2", true],
      ["普通文字", "", "=1/0"],
    ];
    sheet.getRange("B2").numberFormat = [["yyyy-mm-dd"]];
    const table = sheet.tables.add(sheet.getRange("A1:C4"), true);
    table.name = "Ledger";
    await context.sync();
  });
  excel.host.clearLog();
  return excel;
}

const write = (cells: CellWrite["cells"], more: Partial<CellWrite> = {}): CellWrite => ({
  sheet: "台账",
  row: 1,
  column: 0,
  cells,
  ...more,
});

test("values are written as they are given, the format of a cell is not touched", async () => {
  const excel = await openLedger();
  valueOf(
    await excel.port.write({
      cells: [
        write([
          ["=2+2", 46_010, null],
          ["2026-3", "张三", "-"],
        ]),
      ],
    }),
  );
  expect(cellOf(excel, "台账", 1, 0)).toMatchObject({ value: "=2+2", formula: null });
  expect(cellOf(excel, "台账", 1, 1)?.value).toBe(46_010);
  expect(excel.model.styles.at(cellOf(excel, "台账", 1, 1)?.style ?? 0).numberFormat).toBe("yyyy-mm-dd");
  expect(shownAt(excel, "台账", 1, 2)).toBeNull();
  expect([0, 1, 2].map((column) => shownAt(excel, "台账", 2, column))).toEqual(["2026-3", "张三", "-"]);
  expect([0, 1, 2].map((column) => shownAt(excel, "台账", 3, column))).toEqual(["普通文字", null, "#DIV/0!"]);
});

test("a number format that is given is set before the value", async () => {
  const excel = await openLedger();
  valueOf(
    await excel.port.write({
      cells: [write([["007", 46_010]], { row: 3, numberFormats: [["@", "yyyy-mm-dd"]] })],
    }),
  );
  expect(cellOf(excel, "台账", 3, 0)).toMatchObject({ value: "007", quotePrefix: false });
  expect(excel.model.styles.at(cellOf(excel, "台账", 3, 1)?.style ?? 0).numberFormat).toBe("yyyy-mm-dd");
});

const area = { row: 0, column: 0, rowCount: 4, columnCount: 3 };

test("a before-image written back gives the same cells", async () => {
  const excel = await openLedger();
  const before = pictureOf(excel.model);
  const [image] = valueOf(await excel.port.readAreas([{ sheet: "台账", area }]));
  expect(image?.values[1]).toEqual(["=不是公式", 46_000, 46_001]);
  expect(image?.formulas).toEqual([
    [null, null, null],
    [null, null, "=B2+1"],
    [null, null, null],
    [null, null, "=1/0"],
  ]);
  valueOf(
    await excel.port.write({
      cells: [
        write([
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ]),
      ],
    }),
  );
  if (!image) throw new Error("no image");
  valueOf(
    await excel.port.write({
      cells: [
        {
          sheet: "台账",
          row: 0,
          column: 0,
          cells: image.values,
          formulas: image.formulas.map((row) => row.map((formula) => (typeof formula === "string" ? formula : null))),
        },
      ],
    }),
  );
  expect(pictureOf(excel.model)).toEqual(before);
});

const change: WriteRequest = {
  rows: [{ sheet: "台账", row: 3, count: 1, action: "delete" }],
  cells: [
    write([
      ["a", 1, null],
      ["b", 2, "c"],
    ]),
  ],
  resizeTables: [{ table: "Ledger", sheet: "台账", area: { ...area, rowCount: 9 } }],
  stamps: new Map([["import_time", "2026"]]),
};

test("rows, cells and the table change together", async () => {
  const excel = await openLedger();
  valueOf(await excel.port.write(change));
  expect([1, 2, 3].map((row) => shownAt(excel, "台账", row, 0))).toEqual(["a", "b", null]);
  expect(excel.model.sheetByName("台账")?.tables[0]?.area.rowCount).toBe(9);
});

test.each([
  ["inserting", { sheet: "台账", row: 3, count: 2, action: "insert" as const }],
  ["deleting", { sheet: "台账", row: 3, count: 1, action: "delete" as const }],
])("after %s rows, a failing cell write puts rows and cells back", async (_, edit) => {
  const good = await openLedger();
  valueOf(await good.port.write({ ...change, rows: [edit] }));
  const requests = good.host.requestCount;
  closeExcel();
  for (let request = 1; request <= requests; request += 1) {
    const excel = await openLedger();
    const before = pictureOf(excel.model);
    excel.host.addFault({ code: "GeneralException", request, ...(request === requests ? { action: 12 } : {}) });
    expect(problemOf(await excel.port.write({ ...change, rows: [edit] })).message).toMatch(/工作簿没有改动。$/);
    expect(pictureOf(excel.model)).toEqual(before);
    closeExcel();
  }
});

test("before ExcelApi 1.13 the table stays as it is and the cells are written", async () => {
  const excel = await openLedger({ apiSet: "1.9" });
  valueOf(await excel.port.write({ ...change, rows: [] }));
  expect(excel.model.sheetByName("台账")?.tables[0]?.area.rowCount).toBe(4);
  expect(shownAt(excel, "台账", 1, 0)).toBe("a");
});

test("protected and missing sheets are named, and nothing is written", async () => {
  const excel = await openLedger();
  const sheet = excel.model.sheetByName("台账");
  if (sheet) sheet.protected = true;
  const before = pictureOf(excel.model);
  expect(problemOf(await excel.port.write(change))).toMatchObject({ kind: "sheet-protected", sheet: "台账" });
  expect(problemOf(await excel.port.write({ cells: [{ ...write([["a"]]), sheet: "没有" }] }))).toMatchObject({
    kind: "sheet-missing",
    sheet: "没有",
  });
  expect(pictureOf(excel.model)).toEqual(before);
});

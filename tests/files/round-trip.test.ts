import fc from "fast-check";
import { readXlsx } from "../../src/files/read-xlsx";
import { writeXlsx } from "../../src/files/write-xlsx";
import type { CellStyle } from "../../src/workbook/sheet-plan";
import type { CellData, SheetData, WorkbookData } from "../../src/workbook/workbook-data";
import { emptySheet } from "../../src/workbook/workbook-data";
import { workbookArbitrary } from "./workbook-arbitrary";

/** The workbook with every cell carrying its look itself: which index a look has does not matter. */
function comparable(data: WorkbookData): unknown {
  const look = (cell: CellData): CellStyle => (cell.style === undefined ? {} : (data.styles[cell.style] ?? {}));
  return {
    ...data,
    styles: null,
    sheets: data.sheets.map((sheet) => ({
      ...sheet,
      page: null,
      cells: [...sheet.cells].map(([row, columns]) => [
        row,
        [...columns].map(([column, cell]) => [column, { ...cell, style: look(cell) }]),
      ]),
    })),
  };
}

const blankSheet = emptySheet("表");

function withCells(rows: readonly (readonly CellData["value"][])[]): SheetData["cells"] {
  return new Map(rows.map((line, row) => [row, new Map(line.map((value, column) => [column, { value }]))]));
}

test("a workbook is the same after writing and reading", async () => {
  await fc.assert(
    fc.asyncProperty(workbookArbitrary, async (data) => {
      const again = await readXlsx(await writeXlsx(data), data.name);
      expect(comparable(again)).toEqual(comparable(data));
    }),
    { numRuns: 40 },
  );
}, 60_000);

test("tables and charts come back, on the cells they stand on", async () => {
  const data: WorkbookData = {
    name: "统计.xlsx",
    styles: [],
    names: [],
    sheets: [
      {
        ...blankSheet,
        name: "等次'统计",
        cells: withCells([
          ["党支部", "优秀", "合格"],
          ["第一党支部", 3, 8],
          ["第二党支部", 2, 5],
        ]),
        tables: [
          {
            name: "tblGrades",
            area: { row: 0, column: 0, rowCount: 3, columnCount: 3 },
            style: "TableStyleMedium2",
            filterButtons: true,
          },
        ],
        charts: (["columns", "rows"] as const).map((seriesBy) => ({
          name: `图-${seriesBy}`,
          kind: seriesBy === "rows" ? "column-stacked" : "column-clustered",
          title: "各支部等次 <2025>",
          source: { row: 0, column: 0, rowCount: 3, columnCount: 3 },
          at: { row: 6, column: 1, rowCount: 12, columnCount: 5 },
          seriesBy,
        })),
      },
    ],
  };
  const again = await readXlsx(await writeXlsx(data), data.name);
  expect(again).toEqual(data);
});

test("a table's header cells become filled, unlike each other and text", async () => {
  const sheet: SheetData = {
    ...blankSheet,
    cells: withCells([
      ["姓名", "姓名", null, 2025],
      ["张一", "李二", 3, 4],
    ]),
    tables: [{ name: "t", area: { row: 0, column: 0, rowCount: 2, columnCount: 4 }, style: "", filterButtons: false }],
  };
  const again = await readXlsx(await writeXlsx({ name: "a.xlsx", styles: [], names: [], sheets: [sheet] }), "a.xlsx");
  const first = again.sheets[0];
  expect([...(first?.cells.get(0)?.values() ?? [])].map((cell) => cell.value)).toEqual([
    "姓名",
    "姓名2",
    "列3",
    "2025",
  ]);
  expect([...(first?.cells.get(1)?.values() ?? [])].map((cell) => cell.value)).toEqual(["张一", "李二", 3, 4]);
  expect(first?.tables).toEqual(sheet.tables);
});

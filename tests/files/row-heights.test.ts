// Heights of rows that nobody sized: said for LibreOffice and WPS, but never as the clerk's own.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fittedHeights } from "../../src/files/row-heights";
import { readXlsx } from "../../src/files/read-xlsx";
import { writeXlsx } from "../../src/files/write-xlsx";
import type { CellStyle } from "../../src/workbook/sheet-plan";
import type { CellData, SheetData, WorkbookData } from "../../src/workbook/workbook-data";
import { emptySheet } from "../../src/workbook/workbook-data";

const styles: readonly CellStyle[] = [{ wrap: true }, {}, { wrap: true, fontSize: 22 }];
const long = "支部班子理论学习与岗位业务结合不紧，全年只交流发言一次";

function sheetOf(cells: Readonly<Record<number, readonly CellData[]>>, rest: Partial<SheetData> = {}): SheetData {
  return {
    ...emptySheet("整改台账"),
    cells: new Map(
      Object.entries(cells).map(([row, line]) => [Number(row), new Map(line.map((cell, column) => [column, cell]))]),
    ),
    columnWidths: new Map([[0, 20]]),
    ...rest,
  };
}

const heightOf = (cell: CellData, rest?: Partial<SheetData>) =>
  fittedHeights(sheetOf({ 3: [cell] }, rest), styles).get(3);

test.each<readonly [string, CellData, Partial<SheetData>, number | undefined]>([
  ["27 characters in a column of 9: three lines", { value: long, style: 0 }, {}, 49.5],
  ["the same where it does not wrap", { value: long, style: 1 }, {}, undefined],
  ["a text of one line", { value: "张一", style: 0 }, {}, undefined],
  ["a text twice as high in half the room", { value: long, style: 2 }, {}, 180],
  ["a number", { value: 20260108, style: 0 }, {}, undefined],
  [
    "a merge of two columns",
    { value: long, style: 0 },
    {
      merges: [{ row: 3, column: 0, rowCount: 1, columnCount: 2 }],
      columnWidths: new Map([
        [0, 20],
        [1, 40],
      ]),
    },
    undefined,
  ],
  [
    "a merge of two rows",
    { value: long, style: 0 },
    { merges: [{ row: 3, column: 0, rowCount: 2, columnCount: 1 }] },
    undefined,
  ],
  ["a row of the clerk's own height", { value: long, style: 0 }, { rowHeights: new Map([[3, 15]]) }, undefined],
])("%s", (_, cell, rest, height) => {
  expect(heightOf(cell, rest)).toBe(height);
});

const book = (sheet: SheetData): WorkbookData => ({ name: "台账.xlsx", sheets: [sheet], names: [], styles });

test("the file says the height without fixing it, and it does not come back as the clerk's own", async () => {
  const bytes = await writeXlsx(
    book(
      sheetOf({ 3: [{ value: long, style: 0 }], 5: [{ value: "定高", style: 0 }] }, { rowHeights: new Map([[5, 30]]) }),
    ),
  );
  const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(xml).toMatch(/<row r="4" ht="49.5"(?![^>]*customHeight)/);
  expect(xml).toMatch(/<row r="6"[^>]*ht="30"[^>]*customHeight="1"/);
  const read = await readXlsx(bytes, "台账.xlsx");
  expect([...(read.sheets[0]?.rowHeights ?? [])]).toEqual([[5, 30]]);
});

test("a height that Excel fitted by itself is no height of the clerk's own", async () => {
  const files = unzipSync(await writeXlsx(book(sheetOf({ 3: [{ value: "短", style: 0 }] }))));
  const path = "xl/worksheets/sheet1.xml";
  const xml = strFromU8(files[path] ?? new Uint8Array());
  files[path] = strToU8(xml.replace('<row r="4"', '<row r="4" ht="28.5"'));
  const read = await readXlsx(zipSync(files), "台账.xlsx");
  expect(read.sheets[0]?.rowHeights.size).toBe(0);
});

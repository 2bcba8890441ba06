/**
 * Heights of rows that nobody sized. Excel fits them to their text when it opens a file, LibreOffice and WPS take what the
 * file says: so a file of ours says what the text needs, without calling it a height of the clerk's own.
 */
import type { CellStyle } from "../workbook/sheet-plan";
import { wrappedLines } from "../workbook/text-width";
import type { CellData, SheetData } from "../workbook/workbook-data";
import { defaultFont } from "./cell-style";

/** Width of a column that says nothing, in characters. */
const defaultWidth = 9;

/** Lowest height that is said: a single line of the default font fits the default height. */
const lowest = 21;

/** Highest row of Excel, in points. */
const highest = 409;

/** Height of a line and of the space around the text, in points, for a font of 11 points. */
const line = 14.5;
const padding = 6;

/** Columns that a cell covers by a merge; 0 where it covers several rows, whose heights its text does not settle. */
function coveredColumns(sheet: SheetData): (row: number, column: number) => number {
  const first = new Map(
    sheet.merges.map((area) => [`${area.row},${area.column}`, area.rowCount > 1 ? 0 : area.columnCount] as const),
  );
  return (row, column) => first.get(`${row},${column}`) ?? 1;
}

function neededHeight(cell: CellData, style: CellStyle | undefined, width: number): number {
  const size = (style?.fontSize ?? defaultFont.size) / defaultFont.size;
  const { value } = cell;
  if (typeof value !== "string" || style?.wrap !== true) return size > 1 ? padding + line * size : 0;
  // A larger font fits fewer characters into the same width.
  return padding + line * size * wrappedLines(value, Math.max(1, width / size));
}

/** Estimated heights in points by 0-based row, for rows without a height of their own that need more than the default. */
export function fittedHeights(sheet: SheetData, styles: readonly CellStyle[]): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const spanOf = coveredColumns(sheet);
  const widthOf = (column: number) => sheet.columnWidths.get(column) ?? defaultWidth;
  for (const [row, cells] of sheet.cells) {
    if (sheet.rowHeights.has(row)) continue;
    let height = 0;
    for (const [column, cell] of cells) {
      if (cell.value === null) continue;
      const span = spanOf(row, column);
      if (span === 0) continue;
      let width = 0;
      for (let at = column; at < column + span; at += 1) width += widthOf(at);
      height = Math.max(height, neededHeight(cell, cell.style === undefined ? undefined : styles[cell.style], width));
    }
    if (height > lowest) heights.set(row, Math.min(highest, height));
  }
  return heights;
}

/** `<row>` elements of a worksheet with the estimated heights put in; a row that has a height keeps it. */
export function withHeights(sheetXml: string, heights: ReadonlyMap<number, number>): string {
  if (heights.size === 0) return sheetXml;
  return sheetXml.replace(/<row r="(\d+)"(?![^>]*\sht=)/g, (start, number: string) => {
    const height = heights.get(Number(number) - 1);
    return height === undefined ? start : `${start} ht="${height}"`;
  });
}

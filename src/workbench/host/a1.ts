/** A1 addresses: cell and range references to 0-based areas and back, and sheet names as Excel writes them in references. */
import { areaText, cellText, columnLetters, maxColumns, maxRows } from "../../workbook/a1";
import type { Area } from "../../workbook/sheet-plan";

export { columnLetters as columnName, maxColumns, maxRows };

/** `A` → `0`; -1 where the letters are no column of Excel. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index >= 1 && index <= maxColumns ? index - 1 : -1;
}

export { cellText as cellName };

/** Whether the area covers whole rows. */
export function isWholeRows(area: Area): boolean {
  return area.columnCount === maxColumns;
}

/** Whether the area covers whole columns. */
export function isWholeColumns(area: Area): boolean {
  return area.rowCount === maxRows;
}

/** Whether the area has no end on some side: whole rows, whole columns or the whole sheet. */
export function isUnbounded(area: Area): boolean {
  return isWholeRows(area) || isWholeColumns(area);
}

/** `A1`, `A1:C3`, `A:C`, `1:3`, without a sheet name; `absolute` puts the dollar signs in. */
export function areaName(area: Area, absolute = false): string {
  const sign = absolute ? "$" : "";
  const lastRow = area.row + area.rowCount - 1;
  const lastColumn = area.column + area.columnCount - 1;
  if (isWholeRows(area)) return `${sign}${area.row + 1}:${sign}${lastRow + 1}`;
  if (isWholeColumns(area)) return `${sign}${columnLetters(area.column)}:${sign}${columnLetters(lastColumn)}`;
  return areaText(area, absolute);
}

const cellPattern = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/;
const columnPattern = /^\$?([A-Za-z]{1,3})$/;
const rowPattern = /^\$?([1-9][0-9]{0,6})$/;

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCorner(text: string): Corner | null {
  const cell = cellPattern.exec(text);
  if (cell) {
    const column = columnIndex(cell[1] ?? "");
    const row = Number(cell[2]) - 1;
    return column < 0 || row >= maxRows ? null : { row, column };
  }
  const letters = columnPattern.exec(text);
  if (letters) {
    const column = columnIndex(letters[1] ?? "");
    return column < 0 ? null : { row: null, column };
  }
  const digits = rowPattern.exec(text);
  if (!digits) return null;
  const row = Number(digits[1]) - 1;
  return row >= maxRows ? null : { row, column: null };
}

/** Area between two corners, in whatever order they stand. */
export function areaBetween(rowA: number, columnA: number, rowB: number, columnB: number): Area {
  const row = Math.min(rowA, rowB);
  const column = Math.min(columnA, columnB);
  return { row, column, rowCount: Math.abs(rowA - rowB) + 1, columnCount: Math.abs(columnA - columnB) + 1 };
}

/** Parses `A1`, `$A$1:C3`, `A:C`, `1:3`; null where the text is no reference. A lone `A` or `1` is none. */
export function parseArea(text: string): Area | null {
  const parts = text.trim().split(":");
  if (parts.length > 2) return null;
  const first = parseCorner(parts[0] ?? "");
  if (!first) return null;
  if (parts.length === 1) {
    if (first.row === null || first.column === null) return null;
    return { row: first.row, column: first.column, rowCount: 1, columnCount: 1 };
  }
  const last = parseCorner(parts[1] ?? "");
  if (!last || (first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) {
    return null;
  }
  return areaBetween(first.row ?? 0, first.column ?? 0, last.row ?? maxRows - 1, last.column ?? maxColumns - 1);
}

/**
 * Whether a sheet name needs no quotes in a reference: Unicode word characters and dots only, not starting with a digit,
 * not looking like a cell reference (platform.md 3.6).
 */
function isPlainSheetName(name: string): boolean {
  if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) return false;
  return !cellPattern.test(name) && !/^(r|c|r[0-9]*c[0-9]*)$/i.test(name);
}

/** The name as it stands before `!` in a reference, quoted where Excel quotes. */
export function quoteSheetName(name: string): string {
  return isPlainSheetName(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'a b'!A1` at the last `!`; the sheet is null where none is named. */
export function splitReference(text: string): { readonly sheet: string | null; readonly address: string } {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: null, address: text };
  const name = text.slice(0, mark);
  const quoted = name.length >= 2 && name.startsWith("'") && name.endsWith("'");
  return { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, address: text.slice(mark + 1) };
}

export function areasOverlap(a: Area, b: Area): boolean {
  return intersection(a, b) !== null;
}

/** Common part of two areas, or null. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

export function areaContains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

/** What is left of an area when another is taken out: up to four rectangles. */
export function subtractArea(from: Area, hole: Area): readonly Area[] {
  const common = intersection(from, hole);
  if (!common) return [from];
  const pieces: Area[] = [];
  const add = (row: number, column: number, rowCount: number, columnCount: number) => {
    if (rowCount > 0 && columnCount > 0) pieces.push({ row, column, rowCount, columnCount });
  };
  const bottom = common.row + common.rowCount;
  const right = common.column + common.columnCount;
  add(from.row, from.column, common.row - from.row, from.columnCount);
  add(bottom, from.column, from.row + from.rowCount - bottom, from.columnCount);
  add(common.row, from.column, common.rowCount, common.column - from.column);
  add(common.row, right, common.rowCount, from.column + from.columnCount - right);
  return pieces;
}

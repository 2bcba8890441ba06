/** References in A1 notation, as .xlsx files and formulas write them, from and to 0-based rows, columns and areas. */
import type { Area } from "../workbook/sheet-plan";

/** Rows and columns of a sheet. */
export const sheetRows = 1048576;
export const sheetColumns = 16384;

/** Letters of a 0-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0-based column of some letters. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1;
}

/** `B7` of row 6, column 1. */
export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `B7`, or null where it is none. Dollar signs are allowed. */
export function parseCellReference(text: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const row = Number(match[2]) - 1;
  const column = columnOfLetters(match[1]);
  return row < sheetRows && column < sheetColumns ? { row, column } : null;
}

/** `A4:C9`; a single cell is written `A4`. */
export function areaReference(area: Area): string {
  const first = cellReference(area.row, area.column);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${cellReference(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
}

/** `$A$4:$C$9` */
export function absoluteAreaReference(area: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const first = corner(area.row, area.column);
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  return `${first}:${corner(area.row + area.rowCount - 1, area.column + area.columnCount - 1)}`;
}

/** An area from `A4:C9`, `$A$4`, `A:C` or `4:9`; null where it is none. */
export function parseArea(text: string): Area | null {
  const [from = "", to = from, ...more] = text.trim().split(":");
  if (more.length > 0) return null;
  const columns = /^\$?([A-Za-z]{1,3})$/;
  const rows = /^\$?([1-9]\d{0,6})$/;
  const [fromColumn, toColumn] = [columns.exec(from)?.[1], columns.exec(to)?.[1]];
  if (fromColumn && toColumn) {
    return spanned(0, columnOfLetters(fromColumn), sheetRows - 1, columnOfLetters(toColumn));
  }
  const [fromRow, toRow] = [rows.exec(from)?.[1], rows.exec(to)?.[1]];
  if (fromRow && toRow) return spanned(Number(fromRow) - 1, 0, Number(toRow) - 1, sheetColumns - 1);
  const [first, last] = [parseCellReference(from), parseCellReference(to)];
  return first && last ? spanned(first.row, first.column, last.row, last.column) : null;
}

function spanned(row: number, column: number, lastRow: number, lastColumn: number): Area | null {
  const area = {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rowCount: Math.abs(lastRow - row) + 1,
    columnCount: Math.abs(lastColumn - column) + 1,
  };
  return area.row + area.rowCount <= sheetRows && area.column + area.columnCount <= sheetColumns ? area : null;
}

/** Areas of a list such as `A4:A9 C4`; what is no area is left out. */
export function parseAreas(text: string): readonly Area[] {
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}

/** `'党支部 (1)'!`: a sheet name is always quoted, which is allowed everywhere and never wrong. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'!`;
}

/** Splits `'设置'!$A$1` into sheet and reference; sheet is null where none is named. */
export function splitSheetReference(text: string): { readonly sheet: string | null; readonly reference: string } {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: null, reference: text };
  const name = text.slice(0, mark);
  const quoted = /^'((?:[^']|'')*)'$/.exec(name);
  return { sheet: quoted?.[1]?.replace(/''/g, "'") ?? name, reference: text.slice(mark + 1) };
}

/** A1 references: areas and cells, 0-based inside, and back; sheet names quoted as Excel wants them in formulas. */
import type { Area } from "./sheet-plan";

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** `A` → `0`. */
export function columnOfLetters(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `(0, 0)` → `A1`. */
export function cellText(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** `(3, 1)` → `$B4`: the column stays when the formula moves. */
export function inColumn(row: number, column: number): string {
  return `$${cellText(row, column)}`;
}

/** `A1:C3`; a single cell is `A1`. `absolute` puts the dollar signs in. */
export function areaText(area: Area, absolute = false): string {
  const sign = absolute ? "$" : "";
  const corner = (row: number, column: number) => `${sign}${columnLetters(column)}${sign}${row + 1}`;
  const first = corner(area.row, area.column);
  const last = corner(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  return first === last ? first : `${first}:${last}`;
}

/** The area of `A1`, `$A$1:C3`, `A:C` or `1:3`; null where the text is none of these. */
export function areaOfText(text: string): Area | null {
  const cells = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return areaBetween(Number(top) - 1, columnOfLetters(left), Number(bottom) - 1, columnOfLetters(right));
  }
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text);
  if (columns) return areaBetween(0, columnOfLetters(columns[1] ?? ""), maxRows - 1, columnOfLetters(columns[2] ?? ""));
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (rows) return areaBetween(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, maxColumns - 1);
  return null;
}

function areaBetween(top: number, left: number, bottom: number, right: number): Area | null {
  const inside = (row: number, column: number) => row >= 0 && row < maxRows && column >= 0 && column < maxColumns;
  if (!inside(top, left) || !inside(bottom, right)) return null;
  const row = Math.min(top, bottom);
  const column = Math.min(left, right);
  return { row, column, rowCount: Math.abs(bottom - top) + 1, columnCount: Math.abs(right - left) + 1 };
}

/** The sheet's name in a formula: always quoted, which is always valid. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** `'名'!$A$1:$B$2` */
export function absoluteReference(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${areaText(area, true)}`;
}

/** Splits `'2025年'!$A$1:$B$2` into sheet and reference; null without a sheet. */
export function splitReference(text: string): { readonly sheet: string; readonly reference: string } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (!match) return null;
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? "", reference: match[3] ?? "" };
}

/** Addresses as Excel writes them, from 0-based rows and columns. */
import type { Area } from "../workbook/sheet-plan";

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A sheet name for a reference: always in quotes, which is always valid (platform.md 3.6). */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** `'名'!$A$1:$B$2` */
export function absoluteReference(sheet: string, { row, column, rowCount, columnCount }: Area): string {
  const cell = (down: number, right: number) => `$${columnLetters(column + right)}$${row + down + 1}`;
  const first = cell(0, 0);
  const last = cell(rowCount - 1, columnCount - 1);
  return `${quotedSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

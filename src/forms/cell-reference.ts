/** A1 references for the formulas of the sheets we plan. Rows and columns come in 0-based, as in a SheetPlan. */
import type { Area } from "../workbook/sheet-plan";

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** `(3, 1)` → `B4`. */
export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `(3, 1)` → `$B4`: the column stays when the formula moves. */
export function inColumn(row: number, column: number): string {
  return `$${cellReference(row, column)}`;
}

/** `B4:C9`; `$B$4:$C$9` where absolute. */
export function areaReference({ row, column, rowCount, columnCount }: Area, absolute = false): string {
  const sign = absolute ? "$" : "";
  const corner = (r: number, c: number) => `${sign}${columnLetters(c)}${sign}${r + 1}`;
  return `${corner(row, column)}:${corner(row + rowCount - 1, column + columnCount - 1)}`;
}

/** A sheet's name in a formula; always quoted, which is always valid. */
export function sheetReference(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

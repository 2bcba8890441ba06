/** A1 references for the formulas of the sheets we plan. Rows and columns come in 0-based, as in a SheetPlan. */
import { cellText } from "../workbook/a1";

export {
  areaText as areaReference,
  cellText as cellReference,
  columnLetters,
  quotedSheet as sheetReference,
} from "../workbook/a1";

/** `(3, 1)` → `$B4`: the column stays when the formula moves. */
export function inColumn(row: number, column: number): string {
  return `$${cellText(row, column)}`;
}

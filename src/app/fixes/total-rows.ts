/** Which 合计 rows may be taken out: only those between data rows, with nothing else in the row and nothing that refers to it. */
import type { SheetContent } from "../../workbook/port";
import { cellText } from "../../workbook/a1";
import { isBlankCell } from "../../reading/blank-cell";
import type { OpenBook } from "../open-book";
import type { RowRemoval } from "./collect-fixes";
import type { FormulaCell } from "./workbook-formulas";
import { refersToRow } from "./workbook-formulas";

function rowCells(sheet: SheetContent, row: number): readonly { readonly column: number; readonly text: string }[] {
  return (sheet.cells[row - 1 - sheet.top] ?? []).flatMap((value, index) =>
    isBlankCell(value) ? [] : [{ column: sheet.left + index, text: String(value).trim() }],
  );
}

/** The filled cells of a row in words: `合计 38 36 2`. */
export function rowText({ content }: OpenBook, { sheet, row }: RowRemoval): string {
  const found = content.sheets.find(({ name }) => name === sheet);
  return found
    ? rowCells(found, row)
        .map(({ text }) => text)
        .join(" ")
    : "";
}

/**
 * Why a row stays, as a clause without a full stop; null where it can be taken out.
 *
 * @param formulas - every formula of the workbook
 * @param removed - all rows that are to be taken out: what stands in them does not count
 */
export function whyRowStays(
  { content, book }: OpenBook,
  { sheet, row }: RowRemoval,
  formulas: readonly FormulaCell[],
  removed: readonly RowRemoval[],
): string | null {
  const table = book.tables.find((one) => one.sheet === sheet && one.totalRows.some((total) => total.row === row));
  const found = content.sheets.find(({ name }) => name === sheet);
  if (!table || !found) return "已不是合计行";
  if (found.protected) return "工作表受保护";
  // The last row of the data may be the last of the table: taken out and put back it would stand below the table.
  const isInside = book.records[table.form].some((record) => record.at === table && record.row > row);
  if (!isInside) return "在数据末尾，不影响检查和统计";
  const columns = [...table.columns.values(), ...table.extraColumns.map(({ index }) => index)];
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  if (rowCells(found, row).some(({ column }) => column < first || column > last)) return "同一行的表外还有内容";
  const goes = (cell: FormulaCell) => removed.some((other) => other.sheet === cell.sheet && other.row === cell.row);
  const user = formulas.find((cell) => !goes(cell) && refersToRow(cell, sheet, row));
  return user ? `“${user.sheet}”${cellText(user.row - 1, user.column)} 的公式用到这一行` : null;
}

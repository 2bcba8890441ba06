/**
 * Values that stand once for several rows: merged cells, and branch names written only in the first row of a group.
 * Numbers are never filled down: a count merged over a branch's rows would be added up several times.
 */
import type { CellValue } from "../domain/cell";
import type { Area } from "../workbook/sheet-plan";
import { isBlankCell } from "./blank-cell";

/** The raw value to read for a cell that is blank only because it lies under a merged cell. */
export type FillDown = (row: number, column: number) => CellValue;

/**
 * By the merges of the sheet. Rows and columns are 0-based and absolute.
 *
 * @param valueAt - raw value of a cell
 * @returns null where no merge of more than one row touches the columns
 */
export function fillByMerges(
  merges: readonly Area[],
  columns: ReadonlySet<number>,
  firstRow: number,
  lastRow: number,
  valueAt: (row: number, column: number) => CellValue,
): FillDown | null {
  const byColumn = new Map<number, Map<number, CellValue>>();
  for (const { row, column, rowCount, columnCount } of merges) {
    if (rowCount < 2 || columnCount > 1 || !columns.has(column)) continue;
    if (row < firstRow || row > lastRow) continue;
    const value = valueAt(row, column);
    if (isBlankCell(value)) continue;
    let rows = byColumn.get(column);
    if (!rows) byColumn.set(column, (rows = new Map<number, CellValue>()));
    for (let below = row + 1; below < row + rowCount && below <= lastRow; below++) rows.set(below, value);
  }
  if (byColumn.size === 0) return null;
  return (row, column) => byColumn.get(column)?.get(row) ?? null;
}

/**
 * True where blank branch cells mean "as above": the first data row names a branch, and at least half of the rows (and
 * two of them) are blank. A single forgotten cell is left blank, so that the check can find it.
 */
export function isGroupedColumn(values: readonly CellValue[]): boolean {
  if (isBlankCell(values[0])) return false;
  let blank = 0;
  for (const value of values) if (isBlankCell(value)) blank++;
  return blank >= 2 && blank * 2 >= values.length;
}

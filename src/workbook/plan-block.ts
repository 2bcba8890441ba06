/** How far a sheet plan reaches and how many cells it fills: by that, notes a clerk wrote beside it are told later. */
import type { OwnBlock } from "./own-faces";
import type { SheetPlan } from "./sheet-plan";

/**
 * @param clerkColumn - 0-based column of the clerk's, whose cells are not counted; null for most
 * @returns rows and columns from A1, and the number of cells that are not blank
 */
export function blockOf({ blocks, links = [], table, merges = [] }: SheetPlan, clerkColumn: number | null): OwnBlock {
  let [rowCount, columnCount] = [0, 0];
  const filled = new Set<number>();
  const reach = (row: number, column: number) => {
    rowCount = Math.max(rowCount, row + 1);
    columnCount = Math.max(columnCount, column + 1);
  };
  const fill = (row: number, column: number) => {
    reach(row, column);
    if (column !== clerkColumn) filled.add(row * 16_384 + column);
  };
  for (const block of blocks) {
    for (const [down, line] of block.cells.entries()) {
      for (const [right, cell] of line.entries()) {
        if (cell !== null && cell !== "") fill(block.row + down, block.column + right);
      }
    }
  }
  for (const { row, column } of links) fill(row, column);
  for (const area of [...(table ? [table.area] : []), ...merges]) {
    reach(area.row + area.rowCount - 1, area.column + area.columnCount - 1);
  }
  return { rowCount, columnCount, filled: filled.size };
}

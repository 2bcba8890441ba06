/** Where an area stands after whole rows or columns were inserted or deleted. */
import type { Area } from "../../workbook/sheet-plan";
import { maxColumns, maxRows } from "./a1";

/** Rows or columns inserted before, or deleted from, a 0-based index on. */
export interface LineShift {
  readonly kind: "rows" | "columns";
  readonly action: "insert" | "delete";
  readonly at: number;
  readonly count: number;
}

/** First index and number of indexes of a run after a shift; null where the whole run was deleted. */
export function shiftRun(
  from: number,
  count: number,
  { action, at, count: shifted }: Pick<LineShift, "action" | "at" | "count">,
  most: number,
): { readonly from: number; readonly count: number } | null {
  if (count === most) return { from, count };
  const end = from + count;
  if (action === "insert") {
    if (at <= from) return { from: from + shifted, count };
    return at < end ? { from, count: count + shifted } : { from, count };
  }
  const gone = at + shifted;
  const left = Math.max(0, Math.min(end, at) - from) + Math.max(0, end - Math.max(from, gone));
  if (left === 0) return null;
  return { from: from < at ? from : Math.max(at, from - shifted), count: left };
}

/** The area after the shift; null where all its cells were deleted. */
export function shiftArea(area: Area, shift: LineShift): Area | null {
  if (shift.kind === "rows") {
    const run = shiftRun(area.row, area.rowCount, shift, maxRows);
    return run && { ...area, row: run.from, rowCount: run.count };
  }
  const run = shiftRun(area.column, area.columnCount, shift, maxColumns);
  return run && { ...area, column: run.from, columnCount: run.count };
}

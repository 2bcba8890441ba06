/** Where a range stands, as the port says it: what of it is loaded, and the area that this makes. */
import type { Area } from "../workbook/sheet-plan";

/** The properties of a range that `areaOf` needs, for its `load`. */
export const edges = { rowIndex: true, columnIndex: true, rowCount: true, columnCount: true } as const;

/** The area of a range whose edges are loaded. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rowCount, columnCount };
}

/** The area of a range that may be none: an empty sheet has no used range. */
export function areaOrNull(range: Excel.Range): Area | null {
  return range.isNullObject ? null : areaOf(range);
}

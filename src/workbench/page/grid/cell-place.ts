/** Where a cell is on the screen. The grid's own rectangles take no notice of scrolling and frozen panes. */
import type { FWorksheet } from "@univerjs/preset-sheets-core";
import type { ModelSheet } from "../../host/model";

/** Pixels from the corner of the grid's board, its headers included. */
export interface CellPlace {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Place of a cell as scrolled now; outside the board where it is out of view. */
export function cellPlace(worksheet: FWorksheet, { freeze }: ModelSheet, row: number, column: number): CellPlace {
  const { left, top, right, bottom } = worksheet.getRange(row, column).getCellRect();
  const view = worksheet.getVisibleRange();
  if (!view) return { left, top, right, bottom };
  const { offsetX, offsetY } = worksheet.getScrollState();
  const corner = worksheet.getRange(freeze.rows, freeze.columns).getCellRect();
  const first = worksheet.getRange(view.startRow, view.startColumn).getCellRect();
  const x = column < freeze.columns ? 0 : first.left - corner.left + offsetX;
  const y = row < freeze.rows ? 0 : first.top - corner.top + offsetY;
  return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
}

/** A sheet that is read cell by cell from a text format: cells wherever they stand, merges, what is hidden; within limits. */
import type { CellValue } from "../domain/cell";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { CellPlace, SheetContent } from "../workbook/port";
import type { Area } from "../workbook/sheet-plan";
import type { FileLimits } from "./file-limits";
import { tooLarge } from "./file-refusals";
import type { Span } from "./sheet-facts";
import { fileSheet } from "./sheet-facts";

/** Columns of a sheet of Excel. */
export const mostColumns = 16_384;

/** A sheet under way; positions are 0-based. */
export interface SparseSheet {
  name: string;
  visible: boolean;
  veryHidden: boolean;
  protected: boolean;
  /** A position without a value is a hole. */
  readonly rows: Map<number, CellValue[]>;
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Span[];
  readonly unresolved: CellPlace[];
}

export function sparseSheet(name: string): SparseSheet {
  return {
    name,
    visible: true,
    veryHidden: false,
    protected: false,
    rows: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    unresolved: [],
  };
}

export function putCell(sheet: SparseSheet, row: number, column: number, value: CellValue): void {
  if (value === null || value === "") return;
  const line = sheet.rows.get(row) ?? [];
  line[column] = value;
  sheet.rows.set(row, line);
}

/** The sheet as it is handed on; merges are cut to the rows in use. */
export function sheetOf(sheet: SparseSheet, file: string, limits: FileLimits): Outcome<SheetContent> {
  const { name, visible, merges } = sheet;
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (const [row, line] of sheet.rows) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    line.forEach((_, column) => {
      left = Math.min(left, column);
    });
    right = Math.max(right, line.length - 1);
  }
  if (bottom < 0) {
    top = 0;
    left = 0;
  } else if (bottom + 1 > limits.rows || (bottom - top + 1) * (right - left + 1) > limits.cells) {
    return tooLarge(file, `的工作表“${name}”用到第 ${bottom + 1} 行、第 ${right + 1} 列`);
  }
  const cells = Array.from({ length: Math.max(0, bottom - top + 1) }, (_, index) => {
    const line = new Array<CellValue>(right - left + 1).fill(null);
    sheet.rows.get(top + index)?.forEach((value, column) => {
      line[column - left] = value;
    });
    return line;
  });
  const cut = merges
    .filter(({ row }) => row <= bottom)
    .map((area) => ({ ...area, rowCount: Math.min(area.rowCount, bottom - area.row + 1) }))
    .filter(({ rowCount, columnCount }) => rowCount > 1 || columnCount > 1);
  return done(fileSheet({ name, visible, protected: sheet.protected, merges: cut }, { top, left, cells }, sheet));
}

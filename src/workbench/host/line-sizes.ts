/** Widths, heights and visibility of columns and rows; the model keeps widths in characters, the API speaks of points. */
import type { Area } from "../../workbook/sheet-plan";
import { isWholeColumns, isWholeRows } from "./a1";
import { invalidArgument } from "./host-error";
import type { ModelSheet, WorkbookModel } from "./model";
import { displayText, numberFormatOf } from "./read-cells";

/** A digit of the Chinese default font (宋体 11) is 8 pixels wide, a column has 5 pixels of padding, a pixel is 0.75 points. */
export function pointsOfWidth(characters: number): number {
  return Math.trunc(characters * 8 + 5) * 0.75;
}

export function widthOfPoints(points: number): number {
  return Math.max(0, Math.round(((points / 0.75 - 5) / 8) * 1000) / 1000);
}

export const defaultWidth = 8.38;
export const defaultHeight = 15;
/** A column has at most 255 characters, a row at most 409.5 points (Excel's specifications). */
export const maxWidthPoints = pointsOfWidth(255);
export const maxHeightPoints = 409.5;

type Lines = "rows" | "columns";

function indexesOf(areas: readonly Area[], lines: Lines): readonly (readonly [number, number])[] {
  return areas.map((area) =>
    lines === "rows" ? [area.row, area.row + area.rowCount] : [area.column, area.column + area.columnCount],
  );
}

/** All rows or columns of the areas; the whole sheet is more than a format is worth keeping for. */
export function* linesOf(areas: readonly Area[], lines: Lines): Generator<number> {
  for (const [from, to] of indexesOf(areas, lines)) {
    if (to - from > 20_000) throw invalidArgument("Too many rows to format one by one.");
    for (let index = from; index < to; index++) yield index;
  }
}

/** Gives the lines their standard size back; works on the whole sheet too. */
export function forgetSizes(sizes: Map<number, number>, areas: readonly Area[], lines: Lines): void {
  for (const [from, to] of indexesOf(areas, lines)) {
    for (const index of [...sizes.keys()]) if (index >= from && index < to) sizes.delete(index);
  }
}

/** What all lines share, or null. */
export function sharedSize(
  sizes: ReadonlyMap<number, number>,
  areas: readonly Area[],
  lines: Lines,
  otherwise: number,
): number | null {
  let shared: number | null = null;
  for (const [from, to] of indexesOf(areas, lines)) {
    for (let index = from; index < Math.min(to, from + 20_000); index++) {
      const size = sizes.get(index) ?? otherwise;
      if (shared !== null && shared !== size) return null;
      shared = size;
    }
  }
  return shared;
}

/** Whether all lines are hidden: true, false, or null where some are. */
export function sharedHidden(hidden: ReadonlySet<number>, areas: readonly Area[], lines: Lines): boolean | null {
  let some = false;
  let every = true;
  for (const [from, to] of indexesOf(areas, lines)) {
    if (hidden.size === 0) return false;
    for (let index = from; index < Math.min(to, from + 20_000); index++) {
      if (hidden.has(index)) some = true;
      else every = false;
    }
  }
  return some ? (every ? true : null) : false;
}

function textWidth(text: string): number {
  let widest = 0;
  for (const line of text.split("\n")) {
    let width = 0;
    // Chinese and other full-width characters take two digits' width.
    for (const character of line)
      width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1;
    widest = Math.max(widest, width);
  }
  return widest;
}

/** Makes columns as wide as their texts; wrapped cells do not count, as in Excel. */
export function autofitColumns(model: WorkbookModel, sheet: ModelSheet, areas: readonly Area[]): void {
  for (const area of areas) {
    const widest = new Map<number, number>();
    for (const [row, line] of sheet.cells) {
      if (!isWholeColumns(area) && (row < area.row || row >= area.row + area.rowCount)) continue;
      for (const [column, cell] of line) {
        if (!isWholeRows(area) && (column < area.column || column >= area.column + area.columnCount)) continue;
        const look = model.styles.at(cell.style);
        if (look.wrap) continue;
        const text = displayText(model.valueAt(sheet, row, column), numberFormatOf(look));
        widest.set(column, Math.max(widest.get(column) ?? 0, textWidth(text)));
      }
    }
    for (const [column, width] of widest) if (width > 0) sheet.columnWidths.set(column, Math.min(255, width + 1.5));
  }
}

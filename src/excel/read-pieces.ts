/** Cuts areas into pieces of bounded size and packs the pieces into requests, so that no answer gets too large. */
import type { Area } from "../workbook/sheet-plan";

/** A part of an area of a sheet. */
export interface Piece {
  /** Which of the areas it belongs to. */
  readonly index: number;
  readonly area: Area;
}

/** Two halves of a piece by rows; null where it is a single row. */
export function halves({ index, area }: Piece): readonly [Piece, Piece] | null {
  if (area.rowCount < 2) return null;
  const upper = Math.ceil(area.rowCount / 2);
  return [
    { index, area: { ...area, rowCount: upper } },
    { index, area: { ...area, row: area.row + upper, rowCount: area.rowCount - upper } },
  ];
}

/**
 * Groups of pieces, each with at most `cells` cells (or one row, where a row has more), in the order of the areas and
 * their rows.
 */
export function packPieces(areas: readonly (Area | null)[], cells: number): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  let group: Piece[] = [];
  let room = cells;
  for (const [index, area] of areas.entries()) {
    if (!area) continue;
    let row = area.row;
    const end = area.row + area.rowCount;
    while (row < end) {
      let rows = Math.min(end - row, Math.floor(room / area.columnCount));
      if (rows <= 0) {
        if (group.length > 0) {
          groups.push(group);
          group = [];
          room = cells;
          continue;
        }
        rows = 1;
      }
      group.push({ index, area: { ...area, row, rowCount: rows } });
      room -= rows * area.columnCount;
      row += rows;
    }
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

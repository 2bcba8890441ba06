/** Looks of whole areas: reads what all cells share, and changes a property of all of them. */
import type { Area } from "../../workbook/sheet-plan";
import { isUnbounded } from "./a1";
import { HostError } from "./host-error";
import type { ChangeSource, ModelSheet, WorkbookModel } from "./model";
import { dropIfEmpty, ensureCell } from "./model";
import { requireUnprotected } from "./protection";
import type { CellLook, LookPatch } from "./style-table";
import { edgesOf, edgesPatch } from "./style-table";

/** Areas of one sheet that are formatted together. */
export interface FormatTarget {
  readonly sheet: ModelSheet;
  readonly areas: readonly Area[];
}

/** Refuses a change of formats on a protected sheet that does not allow it. */
export function requireFormattable(sheet: ModelSheet, option: string): void {
  if (sheet.protectionOptions[option] !== true) requireUnprotected(sheet);
}

/** Changes the look of every cell; `patch` sees the look the cell has. */
export function changeLooks(
  model: WorkbookModel,
  { sheet, areas }: FormatTarget,
  patch: (look: CellLook, row: number, column: number, area: Area) => LookPatch,
  source: ChangeSource,
): void {
  requireFormattable(sheet, "allowFormatCells");
  for (const area of areas) {
    if (isUnbounded(area)) {
      throw new HostError("NotImplemented", "The workbench host keeps no formats of whole rows or columns.");
    }
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const cell = ensureCell(sheet, row, column);
        cell.style = model.styles.patched(cell.style, patch(model.styles.at(cell.style), row, column, area));
        dropIfEmpty(sheet, row, column);
      }
    }
    model.emit({ kind: "format", sheet, area }, source);
  }
}

/** Sets the same properties on every cell. */
export function patchLooks(model: WorkbookModel, target: FormatTarget, patch: LookPatch, source: ChangeSource): void {
  const known = new Map<number, number>();
  requireFormattable(target.sheet, "allowFormatCells");
  for (const area of target.areas) {
    if (isUnbounded(area)) {
      throw new HostError("NotImplemented", "The workbench host keeps no formats of whole rows or columns.");
    }
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const cell = ensureCell(target.sheet, row, column);
        let style = known.get(cell.style);
        if (style === undefined) known.set(cell.style, (style = model.styles.patched(cell.style, patch)));
        cell.style = style;
        dropIfEmpty(target.sheet, row, column);
      }
    }
    model.emit({ kind: "format", sheet: target.sheet, area }, source);
  }
}

/** What all cells share, or null where they differ; whole rows and columns are read over their stored cells. */
export function sharedLook<V>(
  model: WorkbookModel,
  { sheet, areas }: FormatTarget,
  read: (look: CellLook) => V,
): V | null {
  let shared: { readonly value: V } | null = null;
  const differs = (value: V) => {
    if (shared === null) shared = { value };
    return shared.value !== value;
  };
  const plain = read({});
  for (const area of areas) {
    let stored = 0;
    for (const [row, line] of sheet.cells) {
      if (row < area.row || row >= area.row + area.rowCount) continue;
      for (const [column, cell] of line) {
        if (column < area.column || column >= area.column + area.columnCount) continue;
        stored++;
        if (differs(read(model.styles.at(cell.style)))) return null;
      }
    }
    if (stored < area.rowCount * area.columnCount && differs(plain)) return null;
  }
  return shared === null ? plain : (shared as { readonly value: V }).value;
}

/** Names of a range's borders in the API. */
export const borderNames = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;

export type BorderName = (typeof borderNames)[number];

/** Bits of the cell's edges that a range's border means for the cell. */
export function borderBits(name: BorderName, area: Area, row: number, column: number): number {
  const isFirstRow = row === area.row;
  const isLastRow = row === area.row + area.rowCount - 1;
  const isFirstColumn = column === area.column;
  const isLastColumn = column === area.column + area.columnCount - 1;
  switch (name) {
    case "EdgeTop":
      return isFirstRow ? 1 : 0;
    case "EdgeRight":
      return isLastColumn ? 2 : 0;
    case "EdgeBottom":
      return isLastRow ? 4 : 0;
    case "EdgeLeft":
      return isFirstColumn ? 8 : 0;
    case "InsideHorizontal":
      return (isFirstRow ? 0 : 1) | (isLastRow ? 0 : 4);
    case "InsideVertical":
      return (isFirstColumn ? 0 : 8) | (isLastColumn ? 0 : 2);
  }
}

/** Draws or removes one border of the range. */
export function changeBorder(
  model: WorkbookModel,
  target: FormatTarget,
  name: BorderName,
  draw: { readonly on: boolean; readonly color?: string },
  source: ChangeSource,
): void {
  changeLooks(
    model,
    target,
    (look, row, column, area) => {
      const bits = borderBits(name, area, row, column);
      if (bits === 0) return {};
      const edges = draw.on ? edgesOf(look) | bits : edgesOf(look) & ~bits;
      return { ...edgesPatch(edges), ...(draw.color === undefined ? {} : { edgeColor: draw.color }) };
    },
    source,
  );
}

/** Whether the border is drawn: true, false, or null where it is in part; with its colour. */
export function readBorder(
  model: WorkbookModel,
  { sheet, areas }: FormatTarget,
  name: BorderName,
): { readonly drawn: boolean | null; readonly color: string | null } {
  let some = false;
  let every = true;
  let color: string | null = null;
  for (const area of areas) {
    if (isUnbounded(area)) return { drawn: null, color: null };
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        const bits = borderBits(name, area, row, column);
        if (bits === 0) continue;
        const look = model.lookAt(sheet, row, column);
        if ((edgesOf(look) & bits) === bits) {
          some = true;
          color = look.edgeColor ?? "#000000";
        } else every = false;
      }
    }
  }
  return { drawn: some ? (every ? true : null) : false, color };
}

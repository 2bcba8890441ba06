/**
 * Moves cells as cutting and pasting does in Excel: what refers to them follows, on other sheets and in defined names too;
 * what referred to the cells they are put over has lost them (`#REF!`).
 */
import type { Area } from "../../workbook/sheet-plan";
import { areaContains, areasOverlap, intersection, maxColumns, maxRows, sameArea, subtractArea } from "./a1";
import { HostError, invalidArgument } from "./host-error";
import type { ChangeSource, ModelCell, ModelSheet, WorkbookModel } from "./model";
import { requireUnlocked } from "./protection";
import type { FormulaReference } from "./shift-formula";
import { mapReferences } from "./shift-formula";

export interface MovedCells {
  readonly from: { readonly sheet: ModelSheet; readonly area: Area };
  /** Where the first cell goes. */
  readonly to: { readonly sheet: ModelSheet; readonly row: number; readonly column: number };
}

/** Tables and merges go along whole or not at all. */
function requireWhole(sheet: ModelSheet, area: Area): void {
  const pieces = [...sheet.merges, ...sheet.tables.map((table) => table.area)];
  // A part of a table's body can be cut out of it; its header cannot.
  const isBody = (piece: Area) =>
    sheet.tables.some((table) => table.area === piece && !areasOverlap({ ...piece, rowCount: 1 }, area));
  if (pieces.some((piece) => areasOverlap(piece, area) && !areaContains(area, piece) && !isBody(piece))) {
    throw new HostError("InvalidOperation", "A merge or a table would be torn apart.");
  }
}

function takeCells(
  sheet: ModelSheet,
  area: Area,
): readonly (readonly [down: number, right: number, cell: ModelCell])[] {
  const taken: (readonly [number, number, ModelCell])[] = [];
  for (const [row, line] of [...sheet.cells]) {
    if (row < area.row || row >= area.row + area.rowCount) continue;
    for (const [column, cell] of [...line]) {
      if (column < area.column || column >= area.column + area.columnCount) continue;
      taken.push([row - area.row, column - area.column, cell]);
      line.delete(column);
    }
    if (line.size === 0) sheet.cells.delete(row);
  }
  return taken;
}

/** What lies on the cells of an area, with its part there cut out of it; at the new place for `put`. */
function takeParts<P extends { readonly area: Area }>(
  parts: readonly P[],
  area: Area,
  place: (part: Area) => Area,
): { readonly left: P[]; readonly taken: P[] } {
  const left: P[] = [];
  const taken: P[] = [];
  for (const part of parts) {
    const common = intersection(part.area, area);
    if (common) taken.push({ ...part, area: place(common) });
    left.push(
      ...subtractArea(part.area, area).map((rest) => (sameArea(rest, part.area) ? part : { ...part, area: rest })),
    );
  }
  return { left, taken };
}

/**
 * Moves an area with its contents, formats, merges, tables and validations.
 * @throws HostError InvalidArgument off the sheet, AccessDenied for locked cells, InvalidOperation where a merge or a
 * table would be torn apart; nothing is moved then
 */
export function moveCells(model: WorkbookModel, { from, to }: MovedCells, source: ChangeSource): void {
  const { area } = from;
  const target: Area = { ...area, row: to.row, column: to.column };
  if (target.row + target.rowCount > maxRows || target.column + target.columnCount > maxColumns) {
    throw invalidArgument("The cells do not fit there.");
  }
  if (from.sheet === to.sheet && sameArea(area, target)) return;
  requireUnlocked(model, from.sheet, area);
  requireUnlocked(model, to.sheet, target);
  requireWhole(from.sheet, area);
  requireWhole(to.sheet, target);
  const down = target.row - area.row;
  const right = target.column - area.column;
  const place = (part: Area): Area => ({ ...part, row: part.row + down, column: part.column + right });

  moveReferences(model, { from, to }, target, place);
  const cells = takeCells(from.sheet, area);
  takeCells(to.sheet, target);
  for (const [rowsDown, columnsRight, cell] of cells) {
    const row = target.row + rowsDown;
    const line = to.sheet.cells.get(row) ?? new Map<number, ModelCell>();
    to.sheet.cells.set(row, line);
    line.set(target.column + columnsRight, cell);
  }
  moveParts({ from, to }, target, place);
  for (const [sheet, changed] of [
    [from.sheet, area],
    [to.sheet, target],
  ] as const) {
    model.emit({ kind: "cells", sheet, area: changed }, source);
    model.emit({ kind: "sheet", sheet }, source);
  }
  model.emit({ kind: "names" }, source);
}

function moveParts({ from, to }: MovedCells, target: Area, place: (part: Area) => Area): void {
  const { area } = from;
  const merges = from.sheet.merges.filter((merge) => areaContains(area, merge));
  from.sheet.merges = from.sheet.merges.filter((merge) => !merges.includes(merge));
  to.sheet.merges = [...to.sheet.merges.filter((merge) => !areaContains(target, merge)), ...merges.map(place)];
  const tables = from.sheet.tables.filter((table) => areaContains(area, table.area));
  from.sheet.tables = from.sheet.tables.filter((table) => !tables.includes(table));
  to.sheet.tables = to.sheet.tables.filter((table) => !areaContains(target, table.area));
  for (const table of tables) table.area = place(table.area);
  to.sheet.tables.push(...tables);
  const validations = takeParts(from.sheet.validations, area, place);
  from.sheet.validations = validations.left;
  to.sheet.validations = [...takeParts(to.sheet.validations, target, place).left, ...validations.taken];
  const formats = takeParts(from.sheet.conditionalFormats, area, place);
  from.sheet.conditionalFormats = formats.left;
  to.sheet.conditionalFormats = [...takeParts(to.sheet.conditionalFormats, target, place).left, ...formats.taken];
}

function moveReferences(
  model: WorkbookModel,
  { from, to }: MovedCells,
  target: Area,
  place: (part: Area) => Area,
): void {
  const isOn = (sheet: ModelSheet, name: string) => sheet.name.toLowerCase() === name.toLowerCase();
  const locate = (reference: FormulaReference): FormulaReference | null => {
    if (isOn(from.sheet, reference.sheet) && areaContains(from.area, reference.area)) {
      return { sheet: to.sheet.name, area: place(reference.area) };
    }
    return isOn(to.sheet, reference.sheet) && areaContains(target, reference.area) ? null : reference;
  };
  for (const sheet of model.sheets) {
    for (const [row, line] of sheet.cells) {
      for (const [column, cell] of line) {
        if (cell.formula === null) continue;
        const isMoved = sheet === from.sheet && areaContains(from.area, { row, column, rowCount: 1, columnCount: 1 });
        cell.formula = mapReferences(cell.formula, sheet.name, isMoved ? to.sheet.name : sheet.name, locate);
      }
    }
  }
  for (const name of model.names) name.formula = mapReferences(name.formula, null, null, locate);
}

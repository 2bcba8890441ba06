/** Inserts and deletes whole rows and columns of a sheet, with everything that stands on them and refers to them. */
import type { Area } from "../../workbook/sheet-plan";
import { maxColumns, maxRows } from "./a1";
import { HostError } from "./host-error";
import type { ChangeSource, ModelCell, ModelSheet, WorkbookModel } from "./model";
import { usedArea } from "./model";
import { requireUnprotected } from "./protection";
import type { LineShift } from "./shift-area";
import { shiftArea, shiftRun } from "./shift-area";
import { shiftFormula } from "./shift-formula";

/** Where one line goes; null where it is deleted. */
function movedIndex(index: number, shift: LineShift): number | null {
  return shiftRun(index, 1, shift, Infinity)?.from ?? null;
}

function movedKeys<V>(map: Map<number, V>, shift: LineShift): void {
  const moved = [...map].flatMap(([index, value]) => {
    const to = movedIndex(index, shift);
    return to === null ? [] : [[to, value] as const];
  });
  map.clear();
  for (const [index, value] of moved) map.set(index, value);
}

function movedSet(set: Set<number>, shift: LineShift): void {
  const moved = [...set].flatMap((index) => movedIndex(index, shift) ?? []);
  set.clear();
  for (const index of moved) set.add(index);
}

function movedItems<I extends { area: Area }>(items: readonly I[], shift: LineShift): I[] {
  return items.filter((item) => {
    const area = shiftArea(item.area, shift);
    if (area) item.area = area;
    return area !== null;
  });
}

function requireRoom(sheet: ModelSheet, shift: LineShift): void {
  if (shift.action === "delete") return;
  const used = usedArea(sheet, true);
  if (!used) return;
  const end = shift.kind === "rows" ? used.row + used.rowCount : used.column + used.columnCount;
  if (end > shift.at && end + shift.count > (shift.kind === "rows" ? maxRows : maxColumns)) {
    throw new HostError("NonBlankCellOffSheet");
  }
}

/** The look an inserted row takes over from the row above it, as Excel does. */
function fillInserted(sheet: ModelSheet, { at, count }: LineShift): void {
  const above = at > 0 ? sheet.cells.get(at - 1) : undefined;
  if (!above) return;
  for (let row = at; row < at + count; row++) {
    const line = new Map<number, ModelCell>();
    for (const [column, { style }] of above) {
      if (style !== 0) line.set(column, { value: null, formula: null, style, quotePrefix: false, link: null });
    }
    if (line.size > 0) sheet.cells.set(row, line);
  }
}

/**
 * Inserts or deletes lines.
 * @throws HostError AccessDenied on a protected sheet, NonBlankCellOffSheet, InvalidOperation where a table would lose its
 * header
 */
export function shiftLines(model: WorkbookModel, sheet: ModelSheet, shift: LineShift, source: ChangeSource): void {
  requireUnprotected(sheet);
  requireRoom(sheet, shift);
  if (shift.kind === "rows" && shift.action === "delete") {
    const end = shift.at + shift.count;
    const cut = sheet.tables.find(
      ({ area }) => area.row >= shift.at && area.row < end && area.row + area.rowCount > end,
    );
    if (cut) throw new HostError("InvalidOperation", `The header of the table ${cut.name} cannot be deleted.`);
  }
  if (shift.kind === "rows") {
    movedKeys(sheet.cells, shift);
    if (shift.action === "insert") fillInserted(sheet, shift);
    movedKeys(sheet.rowHeights, shift);
    movedSet(sheet.hiddenRows, shift);
  } else {
    for (const line of sheet.cells.values()) movedKeys(line, shift);
    for (const [row, line] of [...sheet.cells]) if (line.size === 0) sheet.cells.delete(row);
    movedKeys(sheet.columnWidths, shift);
    movedSet(sheet.hiddenColumns, shift);
  }
  sheet.merges = sheet.merges.flatMap((area) => {
    const moved = shiftArea(area, shift);
    return moved && moved.rowCount * moved.columnCount > 1 ? [moved] : [];
  });
  sheet.tables = movedItems(sheet.tables, shift);
  sheet.validations = movedItems(sheet.validations, shift);
  sheet.conditionalFormats = movedItems(sheet.conditionalFormats, shift);
  for (const chart of sheet.charts) {
    chart.source = shiftArea(chart.source, shift) ?? chart.source;
    chart.at = shiftArea(chart.at, shift) ?? chart.at;
  }
  shiftPage(sheet, shift);
  shiftFormulas(model, sheet, shift);
  model.emit({ kind: shift.kind, sheet, action: shift.action, at: shift.at, count: shift.count }, source);
}

function shiftPage(sheet: ModelSheet, shift: LineShift): void {
  const { page } = sheet;
  page.printAreas = page.printAreas.flatMap((area) => shiftArea(area, shift) ?? []);
  if (page.titleColumns && shift.kind === "columns") {
    const { from, to } = page.titleColumns;
    const run = shiftRun(from, to - from + 1, shift, maxColumns);
    page.titleColumns = run && { from: run.from, to: run.from + run.count - 1 };
  }
  if (page.titleRows && shift.kind === "rows") {
    const run = shiftRun(page.titleRows.from, page.titleRows.to - page.titleRows.from + 1, shift, maxRows);
    page.titleRows = run && { from: run.from, to: run.from + run.count - 1 };
  }
}

function shiftFormulas(model: WorkbookModel, shifted: ModelSheet, shift: LineShift): void {
  for (const sheet of model.sheets) {
    for (const format of sheet.conditionalFormats) {
      format.formula = shiftFormula(format.formula, sheet.name, shifted.name, shift);
    }
    for (const line of sheet.cells.values()) {
      for (const cell of line.values()) {
        if (cell.formula !== null) cell.formula = shiftFormula(cell.formula, sheet.name, shifted.name, shift);
        const { link } = cell;
        if (link && "sheet" in link && link.sheet === shifted.name) {
          const index = shift.kind === "rows" ? link.row : link.column;
          const to = movedIndex(index, shift) ?? shift.at;
          cell.link = shift.kind === "rows" ? { ...link, row: to } : { ...link, column: to };
        }
      }
    }
  }
  for (const name of model.names) name.formula = shiftFormula(name.formula, null, shifted.name, shift);
}

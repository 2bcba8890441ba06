/** Changes of cell contents: what the API's `values` and `formulas` do, and what a person's typing does. */
import type { CellValue } from "../../domain/cell";
import type { Area } from "../../workbook/sheet-plan";
import { areaContains, intersection, subtractArea } from "./a1";
import { HostError, invalidArgument } from "./host-error";
import type { ChangeSource, ModelSheet, ModelTable, WorkbookModel } from "./model";
import { cellAt, dropIfEmpty, ensureCell, hasContent, requireBounded } from "./model";
import { requireUnlocked } from "./protection";
import { requireFormula } from "./require-formula";
import type { TypedEntry } from "./typed-text";
import { readTyped } from "./typed-text";

/** Most characters of a cell (platform.md 2). */
export const maxCellText = 32_767;

/** Most cells of one operation (platform.md 2). */
const maxCellsWritten = 33_554_000;

const wrongShape =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** A block of an API write, checked: one entry per cell. A single value stands for every cell. */
export function blockFor(value: unknown, area: Area): readonly (readonly unknown[])[] {
  if (!Array.isArray(value)) {
    return Array.from({ length: area.rowCount }, () => new Array<unknown>(area.columnCount).fill(value));
  }
  const rows: readonly unknown[] = value;
  const isBlock = (row: unknown): row is readonly unknown[] => Array.isArray(row) && row.length === area.columnCount;
  if (rows.length !== area.rowCount || !rows.every(isBlock)) throw invalidArgument(wrongShape);
  return rows;
}

/** Whether a cell is hidden under a merge: it takes no content. */
function isCovered(sheet: ModelSheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) =>
      areaContains(merge, { row, column, rowCount: 1, columnCount: 1 }) &&
      (merge.row !== row || merge.column !== column),
  );
}

/**
 * What an entry makes of a cell of a number format: a string is read as if it were typed.
 * @throws HostError InvalidArgument for what Excel does not take
 */
export function readEntry(entry: unknown, format: string, { source, thisYear }: WriteOptions): TypedEntry {
  if (typeof entry !== "string" && typeof entry !== "number" && typeof entry !== "boolean") {
    throw invalidArgument("A cell takes a text, a number, true or false.");
  }
  if (typeof entry !== "string") {
    // A cell formatted as text keeps numbers as text.
    const value = format === "@" && typeof entry === "number" ? String(entry) : entry;
    return { value, formula: null, quotePrefix: false, numberFormat: null };
  }
  if (entry.length > maxCellText) throw invalidArgument(`A cell holds at most ${maxCellText} characters.`);
  const typed = readTyped(entry, format, { thisYear, order: source === "user" ? "year first" : "month first" });
  if (typed.formula !== null) requireFormula(typed.formula);
  return typed;
}

/** Puts what was read of an entry into a cell. */
function putEntry(model: WorkbookModel, sheet: ModelSheet, row: number, column: number, typed: TypedEntry): void {
  const cell = ensureCell(sheet, row, column);
  cell.link = null;
  cell.value = typed.value;
  cell.formula = typed.formula;
  cell.quotePrefix = typed.quotePrefix;
  if (typed.numberFormat !== null && (model.styles.at(cell.style).numberFormat ?? "General") === "General") {
    cell.style = model.styles.patched(cell.style, { numberFormat: typed.numberFormat });
  }
  dropIfEmpty(sheet, row, column);
}

/** Tables that a write directly below them makes longer, with their new areas: Excel's automatic expansion. */
function expandedTables(sheet: ModelSheet, area: Area): readonly (readonly [ModelTable, Area])[] {
  if (sheet.protected) return [];
  return sheet.tables.flatMap((table) => {
    const below: Area = {
      row: table.area.row + table.area.rowCount,
      column: table.area.column,
      rowCount: 1,
      columnCount: table.area.columnCount,
    };
    if (area.row > below.row || !intersection(area, below)) return [];
    for (let column = below.column; column < below.column + below.columnCount; column++) {
      const cell = sheet.cells.get(below.row)?.get(column);
      if (cell && hasContent(cell)) return [];
    }
    const rowCount = area.row + area.rowCount - table.area.row;
    const grown: Area = { ...table.area, rowCount };
    const blocked =
      sheet.merges.some((merge) => intersection(grown, merge) && !intersection(table.area, merge)) ||
      sheet.tables.some((other) => other !== table && intersection(grown, other.area));
    return blocked ? [] : [[table, grown] as const];
  });
}

export interface WriteOptions {
  readonly source: ChangeSource;
  readonly thisYear: number;
}

/**
 * Writes a block as `Range.values` and `Range.formulas` do: strings as typed, "" clears, null leaves a cell alone.
 * @throws HostError InvalidArgument for a wrong shape, an unbounded area or an entry that Excel does not take (a broken
 * formula), AccessDenied for locked cells of a protected sheet; nothing is written then
 */
export function writeBlock(
  model: WorkbookModel,
  sheet: ModelSheet,
  area: Area,
  value: unknown,
  options: WriteOptions,
): void {
  const { source } = options;
  requireBounded(area);
  if (area.rowCount * area.columnCount > maxCellsWritten) throw new HostError("OperationCellsExceedLimit");
  const block = blockFor(value, area);
  requireUnlocked(model, sheet, area);
  const hasMerges = sheet.merges.some((merge) => intersection(merge, area) !== null);
  const grown = block.some((row) => row.some((entry) => entry !== null && entry !== ""))
    ? expandedTables(sheet, area)
    : [];
  const read = block.map((cells, down) =>
    cells.map((entry, right) => {
      const row = area.row + down;
      const column = area.column + right;
      if (entry === null || entry === undefined || (hasMerges && isCovered(sheet, row, column))) return null;
      const style = cellAt(sheet, row, column)?.style ?? 0;
      return readEntry(entry, model.styles.at(style).numberFormat ?? "General", options);
    }),
  );
  read.forEach((cells, down) => {
    cells.forEach((typed, right) => {
      if (typed) putEntry(model, sheet, area.row + down, area.column + right, typed);
    });
  });
  for (const [table, larger] of grown) table.area = larger;
  keepHeadersText(model, sheet, area);
  model.emit({ kind: "cells", sheet, area }, source);
  if (grown.length > 0) model.emit({ kind: "sheet", sheet }, source);
}

/** Header cells of a table are always text in Excel. */
function keepHeadersText(model: WorkbookModel, sheet: ModelSheet, area: Area): void {
  for (const table of sheet.tables) {
    const common = intersection(area, { ...table.area, rowCount: 1 });
    if (!common || !table.showHeaders) continue;
    for (let column = common.column; column < common.column + common.columnCount; column++) {
      const cell = ensureCell(sheet, common.row, column);
      const value = cell.formula === null ? cell.value : model.valueAt(sheet, common.row, column);
      cell.formula = null;
      cell.value = value === null ? `列${column - table.area.column + 1}` : String(value);
    }
  }
}

/** Types a text into one cell, as a person at the grid does. @throws HostError AccessDenied on a locked cell */
export function typeIntoCell(
  model: WorkbookModel,
  sheet: ModelSheet,
  row: number,
  column: number,
  text: CellValue,
  options: WriteOptions,
): void {
  writeBlock(model, sheet, { row, column, rowCount: 1, columnCount: 1 }, [[text ?? ""]], options);
}

/** What `Range.clear` takes away. */
export type ClearKind = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

/** Clears an area. @throws HostError AccessDenied, or InvalidOperation where a table's header would go */
export function clearArea(
  model: WorkbookModel,
  sheet: ModelSheet,
  area: Area,
  kind: ClearKind,
  source: ChangeSource,
): void {
  requireUnlocked(model, sheet, area);
  const contents = kind === "All" || kind === "Contents" || kind === "ResetContents";
  const formats = kind === "All" || kind === "Formats";
  const links = kind === "All" || kind === "Hyperlinks" || kind === "RemoveHyperlinks";
  for (const [row, line] of [...sheet.cells]) {
    if (row < area.row || row >= area.row + area.rowCount) continue;
    for (const [column, cell] of [...line]) {
      if (column < area.column || column >= area.column + area.columnCount) continue;
      if (contents) {
        cell.value = null;
        cell.formula = null;
        cell.quotePrefix = false;
      }
      if (formats) cell.style = 0;
      if (links) cell.link = null;
      dropIfEmpty(sheet, row, column);
    }
  }
  if (formats) {
    sheet.merges = sheet.merges.filter((merge) => !areaContains(area, merge));
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !areaContains(area, format.area));
  }
  if (kind === "All") {
    sheet.validations = sheet.validations.flatMap((validation) =>
      subtractArea(validation.area, area).map((left) => ({ ...validation, area: left })),
    );
  }
  if (contents) keepHeadersText(model, sheet, area);
  model.emit({ kind: contents ? "cells" : "format", sheet, area }, source);
  if (formats) model.emit({ kind: "sheet", sheet }, source);
}

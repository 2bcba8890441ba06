/**
 * The workbook model behind the host: what Excel would keep in memory. Plain mutable records; every change goes through
 * the functions of this folder, which raise change events. Rows and columns are 0-based.
 */
import type { CellValue } from "../../domain/cell";
import type { Area, ChartPlan } from "../../workbook/sheet-plan";
import type { CellData, PageSetup } from "../../workbook/workbook-data";
import { isUnbounded } from "./a1";
import { HostError } from "./host-error";
import type { CellLook } from "./style-table";
import { StyleTable } from "./style-table";

export type { PageSetup };
export type CellLinkTarget = NonNullable<CellData["link"]>;

export interface ModelCell {
  /** Stored value; for a formula cell the value it was loaded with, used only where the formula cannot be computed. */
  value: CellValue;
  formula: string | null;
  /** Index into the workbook's style table. */
  style: number;
  quotePrefix: boolean;
  link: CellLinkTarget | null;
}

export interface ModelTable {
  readonly id: number;
  name: string;
  /** With the header row. */
  area: Area;
  style: string;
  filterButtons: boolean;
  bandedRows: boolean;
  showHeaders: boolean;
}

export type ComparisonOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

/** A validation rule; bounds are numbers or formulas with "=", dates are serial numbers. */
export type ModelRule =
  | { readonly kind: "list"; readonly source: string; readonly dropDown: boolean }
  | {
      readonly kind: "whole" | "decimal" | "date" | "textLength";
      readonly operator: ComparisonOperator;
      readonly formula1: number | string;
      readonly formula2: number | string | null;
    }
  | { readonly kind: "custom"; readonly formula: string };

export interface ModelPrompt {
  readonly title: string;
  readonly message: string;
  readonly show: boolean;
}

export interface ModelAlert {
  readonly title: string;
  readonly message: string;
  readonly level: "stop" | "warning" | "information";
  readonly show: boolean;
}

export interface ModelValidation {
  area: Area;
  rule: ModelRule;
  prompt: ModelPrompt | null;
  alert: ModelAlert | null;
  ignoreBlanks: boolean;
}

/** A conditional format by formula, relative to the first cell of its area. The first of a sheet's list wins. */
export interface ModelConditionalFormat {
  readonly id: string;
  area: Area;
  formula: string;
  fill: string | null;
  color: string | null;
  stopIfTrue: boolean;
}

export interface ModelName {
  name: string;
  formula: string;
  visible: boolean;
  comment: string;
}

export interface ModelChart {
  readonly id: string;
  name: string;
  kind: ChartPlan["kind"];
  title: string;
  titleVisible: boolean;
  titleSize: number | null;
  source: Area;
  at: Area;
  seriesBy: ChartPlan["seriesBy"];
  legend: string;
  legendVisible: boolean;
  /** `#RRGGBB` by series index. */
  readonly seriesColors: Map<number, string>;
  /** Indexes of the series that show their values. */
  readonly labelledSeries: Set<number>;
  valueAxis: ModelAxis;
  categoryAxis: ModelAxis;
}

export interface ModelAxis {
  title: string;
  titleVisible: boolean;
  numberFormat: string;
}

export interface ModelSheet {
  readonly id: string;
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  tabColor: string | null;
  readonly cells: Map<number, Map<number, ModelCell>>;
  merges: Area[];
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  tables: ModelTable[];
  validations: ModelValidation[];
  conditionalFormats: ModelConditionalFormat[];
  freeze: { rows: number; columns: number };
  page: PageSetup;
  charts: ModelChart[];
  gridlines: boolean;
  protected: boolean;
  /** As given to `protect`, to tell what stays allowed. */
  protectionOptions: Readonly<Record<string, unknown>>;
  selection: Area;
}

/** An empty sheet that is in no workbook yet. */
export function createSheet(id: string, name: string): ModelSheet {
  return {
    id,
    name,
    visibility: "visible",
    tabColor: null,
    cells: new Map(),
    merges: [],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tables: [],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: 0, columns: 0 },
    page: defaultPageSetup(),
    charts: [],
    gridlines: true,
    protected: false,
    protectionOptions: {},
    selection: { row: 0, column: 0, rowCount: 1, columnCount: 1 },
  };
}

/** Who changed the workbook: the add-in through the API, or the person at the grid. */
export type ChangeSource = "api" | "user";

export type ModelChange =
  | { readonly kind: "cells"; readonly sheet: ModelSheet; readonly area: Area }
  | { readonly kind: "format"; readonly sheet: ModelSheet; readonly area: Area }
  | {
      readonly kind: "rows" | "columns";
      readonly sheet: ModelSheet;
      readonly action: "insert" | "delete";
      readonly at: number;
      readonly count: number;
    }
  /** Tables, merges, validations, conditional formats, widths, freeze, page set-up, charts, protection, tab. */
  | { readonly kind: "sheet"; readonly sheet: ModelSheet }
  | { readonly kind: "added" | "deleted" | "renamed" | "moved"; readonly sheet: ModelSheet }
  | { readonly kind: "activated"; readonly sheet: ModelSheet; readonly previous: ModelSheet | null }
  | { readonly kind: "selected"; readonly sheet: ModelSheet }
  | { readonly kind: "names" }
  | { readonly kind: "saved" };

export type ChangeListener = (change: ModelChange, source: ChangeSource) => void;

export function defaultPageSetup(): PageSetup {
  const none = { left: "", center: "", right: "" };
  return {
    orientation: "portrait",
    paperSize: "A4",
    zoom: { scale: 100 },
    titleRows: null,
    titleColumns: null,
    printAreas: [],
    footer: { ...none },
    header: { ...none },
    centerHorizontally: false,
    printGridlines: false,
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54 },
  };
}

/** Computes formula cells; `calculation.ts` implements it. */
export interface CellCalculation {
  /** Value of a cell, computed where it holds a formula. */
  valueOf(sheet: ModelSheet, row: number, column: number): CellValue;
  /** Value of a formula as if it stood in this cell. */
  evaluate(sheet: ModelSheet, row: number, column: number, formula: string): CellValue;
}

/** The workbook in memory: identity, change events and the counters that give ids. */
export class WorkbookModel {
  name: string;
  readonly sheets: ModelSheet[] = [];
  names: ModelName[] = [];
  readonly styles = new StyleTable();
  structureProtected = false;
  /** Computes formula cells; set by `attachCalculation`. */
  calculation: CellCalculation | null = null;
  /** Raised by every change of cells, names or sheets; computed values of an older one are stale. */
  version = 0;
  #active: ModelSheet | null = null;
  #nextId = 1;
  readonly #listeners = new Set<ChangeListener>();

  constructor(name: string) {
    this.name = name;
  }

  /** A number never given before in this workbook. */
  nextId(): number {
    return this.#nextId++;
  }

  /** The sheet in front. */
  get active(): ModelSheet {
    this.#active ??= this.sheets[0] ?? null;
    if (!this.#active) throw new HostError("GeneralException", "The workbook has no sheet.");
    return this.#active;
  }

  setActive(sheet: ModelSheet, source: ChangeSource): void {
    const previous = this.#active;
    if (previous === sheet) return;
    this.#active = sheet;
    this.emit({ kind: "activated", sheet, previous }, source);
  }

  /** Calls the listener after every change until the returned function is called. */
  onChange(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells the listeners; also makes computed values stale. */
  emit(change: ModelChange, source: ChangeSource): void {
    if (change.kind !== "selected" && change.kind !== "activated" && change.kind !== "format") this.version++;
    for (const listener of [...this.#listeners]) listener(change, source);
  }

  sheetById(id: string): ModelSheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** Sheet by name, whatever the case of its letters. */
  sheetByName(name: string): ModelSheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  nameByName(name: string): ModelName | undefined {
    const wanted = name.toLowerCase();
    return this.names.find((item) => item.name.toLowerCase() === wanted);
  }

  tableByName(name: string): { readonly sheet: ModelSheet; readonly table: ModelTable } | undefined {
    const wanted = name.toLowerCase();
    for (const sheet of this.sheets) {
      const table = sheet.tables.find((one) => one.name.toLowerCase() === wanted);
      if (table) return { sheet, table };
    }
    return undefined;
  }

  lookAt(sheet: ModelSheet, row: number, column: number): CellLook {
    return this.styles.at(cellAt(sheet, row, column)?.style ?? 0);
  }

  /** Value of a cell as Excel shows it to a reader: computed for a formula, null for a blank. */
  valueAt(sheet: ModelSheet, row: number, column: number): CellValue {
    const cell = cellAt(sheet, row, column);
    if (!cell) return null;
    if (cell.formula === null) return cell.value;
    return this.calculation ? this.calculation.valueOf(sheet, row, column) : cell.value;
  }
}

export function cellAt(sheet: ModelSheet, row: number, column: number): ModelCell | undefined {
  return sheet.cells.get(row)?.get(column);
}

/** The cell, made blank and plain where there is none yet. */
export function ensureCell(sheet: ModelSheet, row: number, column: number): ModelCell {
  let line = sheet.cells.get(row);
  if (!line) sheet.cells.set(row, (line = new Map<number, ModelCell>()));
  let cell = line.get(column);
  if (!cell) line.set(column, (cell = { value: null, formula: null, style: 0, quotePrefix: false, link: null }));
  return cell;
}

export function hasContent(cell: ModelCell): boolean {
  return cell.value !== null || cell.formula !== null;
}

/** Takes the cell's record away where nothing is left in it. */
export function dropIfEmpty(sheet: ModelSheet, row: number, column: number): void {
  const line = sheet.cells.get(row);
  const cell = line?.get(column);
  if (!line || !cell || hasContent(cell) || cell.style !== 0 || cell.link || cell.quotePrefix) return;
  line.delete(column);
  if (line.size === 0) sheet.cells.delete(row);
}

/** Existing cells of an area; walks the stored cells only, so whole rows and columns cost nothing extra. */
export function* cellsIn(sheet: ModelSheet, area: Area): Generator<readonly [number, number, ModelCell]> {
  const lastRow = area.row + area.rowCount - 1;
  const lastColumn = area.column + area.columnCount - 1;
  const rows =
    area.rowCount > sheet.cells.size
      ? [...sheet.cells.keys()].filter((row) => row >= area.row && row <= lastRow)
      : Array.from({ length: area.rowCount }, (_, index) => area.row + index);
  for (const row of rows) {
    const line = sheet.cells.get(row);
    if (!line) continue;
    for (const [column, cell] of [...line])
      if (column >= area.column && column <= lastColumn) yield [row, column, cell];
  }
}

/** Smallest area with all cells that hold something (`valuesOnly`) or have a format; null for an empty sheet. */
export function usedArea(sheet: ModelSheet, valuesOnly: boolean, within?: Area): Area | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const take = (row: number, column: number) => {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  };
  if (within) {
    for (const [row, column, cell] of cellsIn(sheet, within)) if (!valuesOnly || hasContent(cell)) take(row, column);
  } else {
    for (const [row, line] of sheet.cells) {
      for (const [column, cell] of line) if (!valuesOnly || hasContent(cell)) take(row, column);
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** Refuses an area without an end, where only a bounded one makes sense. */
export function requireBounded(area: Area): void {
  if (isUnbounded(area))
    throw new HostError("InvalidArgument", "Whole rows or columns cannot be written cell by cell.");
}

/** Shows one sheet's parts other than its cells in the grid: sizes, merges, frozen panes, tab, validations, formula results. */
import type { ICellData, IRange, ISheetDataValidationRule, Worksheet } from "@univerjs/presets";
import { BooleanNumber } from "@univerjs/presets";
import type { CellValue } from "../../../domain/cell";
import type { Area } from "../../../workbook/sheet-plan";
import type { ModelSheet, WorkbookModel } from "../../host/model";
import type { CellWriter } from "./sheet-snapshot";
import {
  columnPixels,
  defaultColumnWidth,
  defaultRowHeight,
  freezeOf,
  gridExtent,
  isHidden,
  rangeOf,
  rowPixels,
} from "./sheet-snapshot";
import { gridRule } from "./validation-rules";

/** Rows that are measured for their height after one write; more would be felt as a pause. */
const mostFittedRows = 1500;

export class SheetMirror {
  readonly #model: WorkbookModel;
  readonly #sheet: ModelSheet;
  readonly #unitId: string;
  readonly #run: (id: string, params: object) => void;
  readonly #worksheet: () => Worksheet | null;
  /** What the grid shows, as text to compare with; a part that is the same is left alone. */
  readonly #shown = new Map<string, string>();
  #rules: readonly ISheetDataValidationRule[] = [];
  readonly #results = new Map<number, CellValue>();
  #formulaCells: readonly (readonly [number, number])[] = [];
  #version = -1;
  #nextRule = 1;

  constructor(
    model: WorkbookModel,
    sheet: ModelSheet,
    unitId: string,
    run: (id: string, params: object) => void,
    worksheet: () => Worksheet | null,
  ) {
    this.#model = model;
    this.#sheet = sheet;
    this.#unitId = unitId;
    this.#run = run;
    this.#worksheet = worksheet;
  }

  #ids(): { readonly unitId: string; readonly subUnitId: string } {
    return { unitId: this.#unitId, subUnitId: this.#sheet.id };
  }

  /** Whether a part differs from what was shown last. */
  #changed(part: string, value: unknown): boolean {
    const text = JSON.stringify(value);
    if (this.#shown.get(part) === text) return false;
    this.#shown.set(part, text);
    return true;
  }

  #parts(): Readonly<Record<string, unknown>> {
    const sheet = this.#sheet;
    return {
      merges: sheet.merges,
      columnWidths: [...sheet.columnWidths],
      rowHeights: [...sheet.rowHeights],
      hiddenRows: [...sheet.hiddenRows],
      hiddenColumns: [...sheet.hiddenColumns],
      freeze: sheet.freeze,
      tabColor: sheet.tabColor,
      hidden: sheet.visibility,
      gridlines: sheet.gridlines,
    };
  }

  /** The snapshot of the sheet was taken over by the grid: remember it, add what a snapshot does not hold. */
  loaded(): void {
    for (const [part, value] of Object.entries(this.#parts())) this.#changed(part, value);
    this.showValidations();
    this.#rememberResults();
    this.fitRows([{ row: 0, column: 0, rowCount: mostFittedRows, columnCount: 1 }]);
  }

  /** Rows and columns beyond the grid's edge become part of it. */
  growTo(area: Area): void {
    const worksheet = this.#worksheet();
    if (!worksheet) return;
    const { rows, columns } = gridExtent(this.#sheet);
    if (area.row + area.rowCount > worksheet.getRowCount() - 20) {
      this.#run("sheet.mutation.set-worksheet-row-count", { ...this.#ids(), rowCount: rows });
    }
    if (area.column + area.columnCount > worksheet.getColumnCount() - 2) {
      this.#run("sheet.mutation.set-worksheet-column-count", { ...this.#ids(), columnCount: columns });
    }
  }

  showParts(): void {
    const sheet = this.#sheet;
    const worksheet = this.#worksheet();
    if (!worksheet) return;
    const ids = this.#ids();
    const before = new Map(this.#shown);
    const parts = this.#parts();
    const changed = new Set(Object.keys(parts).filter((part) => this.#changed(part, parts[part])));
    if (changed.has("merges")) {
      const old = worksheet.getMergeData();
      if (old.length > 0) this.#run("sheet.mutation.remove-worksheet-merge", { ...ids, ranges: [...old] });
      if (sheet.merges.length > 0) {
        this.#run("sheet.mutation.add-worksheet-merge", { ...ids, ranges: sheet.merges.map(rangeOf) });
      }
    }
    if (changed.has("columnWidths")) {
      const widths: Record<number, number> = {};
      for (const [column] of entriesOf(before.get("columnWidths"))) widths[column] = defaultColumnWidth;
      for (const [column, width] of sheet.columnWidths) widths[column] = columnPixels(width);
      const ranges = Object.keys(widths).map((column) => columnRange(Number(column)));
      if (ranges.length > 0) this.#run("sheet.mutation.set-worksheet-col-width", { ...ids, ranges, colWidth: widths });
    }
    if (changed.has("rowHeights")) {
      const heights: Record<number, number> = {};
      for (const [row] of entriesOf(before.get("rowHeights"))) heights[row] = defaultRowHeight;
      for (const [row, points] of sheet.rowHeights) heights[row] = rowPixels(points);
      const ranges = Object.keys(heights).map((row) => rowRange(Number(row)));
      if (ranges.length > 0) {
        this.#run("sheet.mutation.set-worksheet-row-height", { ...ids, ranges, rowHeight: heights });
        const autoHeightInfo = Object.fromEntries(
          Object.keys(heights).map((row) => [
            row,
            sheet.rowHeights.has(Number(row)) ? BooleanNumber.FALSE : BooleanNumber.TRUE,
          ]),
        );
        this.#run("sheet.mutation.set-worksheet-row-is-auto-height", { ...ids, ranges, autoHeightInfo });
      }
    }
    if (changed.has("hiddenRows")) this.#showHidden("row", before.get("hiddenRows"), sheet.hiddenRows, rowRange);
    if (changed.has("hiddenColumns")) {
      this.#showHidden("col", before.get("hiddenColumns"), sheet.hiddenColumns, columnRange);
    }
    if (changed.has("freeze")) this.#run("sheet.mutation.set-frozen", { ...ids, ...freezeOf(sheet) });
    if (changed.has("tabColor")) this.#run("sheet.mutation.set-tab-color", { ...ids, color: sheet.tabColor ?? "" });
    if (changed.has("hidden")) this.#run("sheet.mutation.set-worksheet-hidden", { ...ids, hidden: isHidden(sheet) });
    if (changed.has("gridlines")) {
      const showGridlines = sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
      this.#run("sheet.mutation.toggle-gridlines", { ...ids, showGridlines });
    }
  }

  #showHidden(
    line: "row" | "col",
    before: string | undefined,
    hidden: ReadonlySet<number>,
    range: (index: number) => IRange,
  ): void {
    const old: unknown = JSON.parse(before ?? "[]");
    const shown = Array.isArray(old) ? old.filter((index): index is number => typeof index === "number") : [];
    const reappearing = shown.filter((index) => !hidden.has(index)).map(range);
    if (reappearing.length > 0) {
      this.#run(`sheet.mutation.set-${line}-visible`, { ...this.#ids(), ranges: reappearing });
    }
    if (hidden.size > 0)
      this.#run(`sheet.mutation.set-${line}-hidden`, { ...this.#ids(), ranges: [...hidden].map(range) });
  }

  /** Brings the grid's rules up to date; lists are compared by their entries. */
  showValidations(): void {
    const wanted = this.#sheet.validations.flatMap((validation) => {
      const rule = gridRule(this.#model, this.#sheet, validation, "");
      return rule ? [rule] : [];
    });
    if (!this.#changed("validations", wanted)) return;
    if (this.#rules.length > 0) {
      const ruleId = this.#rules.map(({ uid }) => uid);
      this.#run("data-validation.mutation.removeRule", { ...this.#ids(), ruleId });
    }
    this.#rules = wanted.map((rule) => ({ ...rule, uid: `rule-${this.#nextRule++}` }));
    if (this.#rules.length > 0)
      this.#run("data-validation.mutation.addRule", { ...this.#ids(), rule: [...this.#rules] });
  }

  #rememberResults(): void {
    this.#version = this.#model.version;
    this.#results.clear();
    const found: (readonly [number, number])[] = [];
    for (const [row, line] of this.#sheet.cells) {
      for (const [column, cell] of line) {
        if (cell.formula === null) continue;
        found.push([row, column]);
        this.#results.set(row * 16_384 + column, this.#model.valueAt(this.#sheet, row, column));
      }
    }
    this.#formulaCells = found;
  }

  /** Shows the results of formulas that have become others. */
  showFormulas(writer: CellWriter): void {
    if (this.#version === this.#model.version) return;
    const before = new Map(this.#results);
    this.#rememberResults();
    const cellValue: Record<number, Record<number, ICellData>> = {};
    let some = false;
    for (const [row, column] of this.#formulaCells) {
      const key = row * 16_384 + column;
      if (before.has(key) && before.get(key) === this.#results.get(key)) continue;
      (cellValue[row] ??= {})[column] = writer.cell(this.#sheet, row, column, this.#sheet.cells.get(row)?.get(column));
      some = true;
    }
    if (some) this.#run("sheet.mutation.set-range-values", { ...this.#ids(), cellValue });
  }

  /** Gives rows with wrapped text that nobody sized the height their text needs, as Excel does. */
  fitRows(areas: readonly Area[]): void {
    const worksheet = this.#worksheet();
    if (!worksheet) return;
    const sheet = this.#sheet;
    const rows = new Set<number>();
    for (const [row, line] of sheet.cells) {
      if (sheet.rowHeights.has(row) || rows.size >= mostFittedRows) continue;
      if (!areas.some((area) => row >= area.row && row < area.row + area.rowCount)) continue;
      for (const cell of line.values()) {
        if (cell.value !== null && this.#model.styles.at(cell.style).wrap) {
          rows.add(row);
          break;
        }
      }
    }
    if (rows.size === 0) return;
    const rowsAutoHeightInfo = [...rows].map((row) => ({ row, autoHeight: this.#neededHeight(row) }));
    this.#run("sheet.mutation.set-worksheet-row-auto-height", { ...this.#ids(), rowsAutoHeightInfo });
  }

  /** Pixels for the tallest wrapped cell: Chinese characters are as wide as their font is high, the others half. */
  #neededHeight(row: number): number {
    const sheet = this.#sheet;
    let height = defaultRowHeight;
    for (const [column, cell] of sheet.cells.get(row) ?? []) {
      const look = this.#model.styles.at(cell.style);
      if (!look.wrap || typeof cell.value !== "string") continue;
      const merge = sheet.merges.find((area) => area.row === row && area.column === column);
      if (merge && merge.rowCount > 1) continue;
      let width = 0;
      for (let at = column; at < column + (merge?.columnCount ?? 1); at++) {
        const characters = sheet.columnWidths.get(at);
        width += characters === undefined ? defaultColumnWidth : columnPixels(characters);
      }
      const size = ((look.fontSize ?? 11) * 4) / 3;
      const perLine = Math.max(1, Math.floor((width - 8) / (size / 2)));
      let lines = 0;
      for (const paragraph of cell.value.split("\n")) {
        let units = 0;
        for (const character of paragraph) units += character.charCodeAt(0) > 0xff ? 2 : 1;
        lines += Math.max(1, Math.ceil(units / perLine));
      }
      height = Math.max(height, Math.ceil(lines * size * 1.3 + 6));
    }
    return Math.min(height, 545);
  }
}

function entriesOf(text: string | undefined): readonly (readonly [number])[] {
  const entries: unknown = JSON.parse(text ?? "[]");
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) =>
    Array.isArray(entry) && typeof entry[0] === "number" ? [[entry[0]] as const] : [],
  );
}

function rowRange(row: number): IRange {
  return { startRow: row, endRow: row, startColumn: 0, endColumn: 0 };
}

function columnRange(column: number): IRange {
  return { startRow: 0, endRow: 0, startColumn: column, endColumn: column };
}

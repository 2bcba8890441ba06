/** What readers of a range get: values, texts, formulas, types and formats, as Excel gives them. */
import FormulaParser from "fast-formula-parser";
import type { CellValue } from "../../domain/cell";
import type { Area } from "../../workbook/sheet-plan";
import { isUnbounded } from "./a1";
import type { ModelCell, ModelSheet, WorkbookModel } from "./model";
import type { CellLook } from "./style-table";
import { isErrorText } from "./typed-text";

/** Above this number of cells `values` is null without an error (office-js #6781, #4783). */
export const cellReadLimit = 5_000_000;

export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** A block with one entry per cell, or null where Excel gives none: an area without an end, or one that is too large. */
export function readGrid<V>(
  sheet: ModelSheet,
  area: Area,
  blank: V,
  read: (cell: ModelCell, row: number, column: number) => V,
): V[][] | null {
  if (isUnbounded(area) || area.rowCount * area.columnCount > cellReadLimit) return null;
  return Array.from({ length: area.rowCount }, (_row, down) => {
    const line = sheet.cells.get(area.row + down);
    const cells = new Array<V>(area.columnCount).fill(blank);
    if (line) {
      for (let right = 0; right < area.columnCount; right++) {
        const cell = line.get(area.column + right);
        if (cell) cells[right] = read(cell, area.row + down, area.column + right);
      }
    }
    return cells;
  });
}

export function readValues(model: WorkbookModel, sheet: ModelSheet, area: Area): CellValue[][] | null {
  return readGrid<CellValue>(sheet, area, "", (_cell, row, column) => model.valueAt(sheet, row, column) ?? "");
}

/** Formulas where there are some, values elsewhere; an apostrophe is not given back (office-js #6687). */
export function readFormulas(model: WorkbookModel, sheet: ModelSheet, area: Area): CellValue[][] | null {
  return readGrid<CellValue>(
    sheet,
    area,
    "",
    (cell, row, column) => cell.formula ?? model.valueAt(sheet, row, column) ?? "",
  );
}

export function numberFormatOf(look: CellLook): string {
  return look.numberFormat ?? "General";
}

export function readNumberFormats(model: WorkbookModel, sheet: ModelSheet, area: Area): string[][] | null {
  return readGrid(sheet, area, "General", (cell) => numberFormatOf(model.styles.at(cell.style)));
}

/** Kind of a cell's value; a text that only looks like an error is a text. */
export function valueTypeOf(value: CellValue, cell: ModelCell | undefined, look: CellLook): ValueType {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  const isTyped = cell?.formula === null && (cell.quotePrefix || look.numberFormat === "@");
  return !isTyped && isErrorText(value) ? "Error" : "String";
}

export function readValueTypes(model: WorkbookModel, sheet: ModelSheet, area: Area): ValueType[][] | null {
  return readGrid<ValueType>(sheet, area, "Empty", (cell, row, column) =>
    valueTypeOf(model.valueAt(sheet, row, column), cell, model.styles.at(cell.style)),
  );
}

/** A value as the cell shows it, whatever the column's width. */
export function displayText(value: CellValue, format: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  // A format may say what becomes of a text: `@"＊"` puts a mark behind it.
  if (typeof value === "string") {
    return format !== "@" && format.includes("@") ? FormulaParser.SSF.format(format, value) : value;
  }
  if (format === "General" || format === "@") return String(Number(value.toPrecision(11)));
  return FormulaParser.SSF.format(format, value);
}

export function readTexts(model: WorkbookModel, sheet: ModelSheet, area: Area): string[][] | null {
  return readGrid(sheet, area, "", (cell, row, column) =>
    displayText(model.valueAt(sheet, row, column), numberFormatOf(model.styles.at(cell.style))),
  );
}

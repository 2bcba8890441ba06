/** Sheets of the model as the grid's own data: cells, sizes, frozen panes. Used to load a workbook and to add a sheet. */
import type { ICellData, IRange, IWorkbookData, IWorksheetData } from "@univerjs/presets";
import { BooleanNumber, CellValueType, LocaleType } from "@univerjs/presets";
import type { CellValue } from "../../../domain/cell";
import type { Area } from "../../../workbook/sheet-plan";
import type { ModelCell, ModelSheet, WorkbookModel } from "../../host/model";
import { usedArea } from "../../host/model";
import { isLinked } from "./cell-link";
import { defaultGridStyle, gridStyle } from "./cell-style";

/** Pixels of a row and a column that nobody sized, as in Excel with Chinese fonts. */
export const defaultRowHeight = 20;
export const defaultColumnWidth = 72;

/** Pixels of a width in characters: Chinese workbooks have digits of 8 px and 5 px of padding. */
export function columnPixels(characters: number): number {
  return Math.max(0, Math.round(characters * 8 + 5));
}

export function columnCharacters(pixels: number): number {
  return Math.max(0, Math.round(((pixels - 5) / 8) * 100) / 100);
}

export function rowPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

export function rowPoints(pixels: number): number {
  return Math.round(pixels * 0.75 * 100) / 100;
}

export function rangeOf(area: Area): IRange {
  return {
    startRow: area.row,
    endRow: area.row + area.rowCount - 1,
    startColumn: area.column,
    endColumn: area.column + area.columnCount - 1,
  };
}

export function areaOf({ startRow, endRow, startColumn, endColumn }: IRange): Area {
  return {
    row: startRow,
    column: startColumn,
    rowCount: endRow - startRow + 1,
    columnCount: endColumn - startColumn + 1,
  };
}

function valueType(value: CellValue, cell: ModelCell, isText: boolean): CellValueType | null {
  if (value === null) return null;
  if (typeof value === "number") return CellValueType.NUMBER;
  if (typeof value === "boolean") return CellValueType.BOOLEAN;
  // Text that would be a number when typed again keeps its nature.
  return cell.quotePrefix || (isText && value !== "" && !Number.isNaN(Number(value)))
    ? CellValueType.FORCE_STRING
    : CellValueType.STRING;
}

/** Turns model cells into cells of the grid; equal styles of the same workbook are one object, which saves memory. */
export class CellWriter {
  readonly #model: WorkbookModel;
  readonly #styles = new Map<number, ReturnType<typeof gridStyle>>();

  constructor(model: WorkbookModel) {
    this.#model = model;
  }

  styleOf(cell: ModelCell): ReturnType<typeof gridStyle> | null {
    const isLink = isLinked(cell);
    if (cell.style === 0 && !isLink) return null;
    const key = cell.style * 2 + (isLink ? 1 : 0);
    let style = this.#styles.get(key);
    if (!style) this.#styles.set(key, (style = gridStyle(this.#model.styles.at(cell.style), isLink)));
    return style;
  }

  /** A complete cell: what the grid held before goes away. */
  cell(sheet: ModelSheet, row: number, column: number, cell: ModelCell | undefined): ICellData {
    if (!cell) return { v: null, f: null, si: null, p: null, t: null, s: null };
    const value = this.#model.valueAt(sheet, row, column);
    const isText = this.#model.styles.at(cell.style).numberFormat === "@";
    return {
      v: typeof value === "boolean" ? (value ? 1 : 0) : value,
      t: valueType(value, cell, isText),
      f: cell.formula,
      si: null,
      p: null,
      s: this.styleOf(cell),
    };
  }
}

/** Rows and columns the grid shows: more than is used, so that there is always room to type. */
export function gridExtent(sheet: ModelSheet): { readonly rows: number; readonly columns: number } {
  const used = usedArea(sheet, false);
  return {
    rows: Math.max(1000, (used ? used.row + used.rowCount : 0) + 200),
    columns: Math.max(30, (used ? used.column + used.columnCount : 0) + 6),
  };
}

/** Whether a sheet does not show in the row of tabs. */
export function isHidden(sheet: ModelSheet): BooleanNumber {
  return sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
}

export function freezeOf(sheet: ModelSheet): IWorksheetData["freeze"] {
  const { rows, columns } = sheet.freeze;
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

export function sheetSnapshot(writer: CellWriter, sheet: ModelSheet): IWorksheetData {
  const { rows, columns } = gridExtent(sheet);
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [row, line] of sheet.cells) {
    const cells: Record<number, ICellData> = {};
    for (const [column, cell] of line) cells[column] = writer.cell(sheet, row, column, cell);
    cellData[row] = cells;
  }
  const rowData: Record<number, { h?: number; ia?: BooleanNumber; hd?: BooleanNumber }> = {};
  for (const [row, points] of sheet.rowHeights) rowData[row] = { h: rowPixels(points), ia: BooleanNumber.FALSE };
  for (const row of sheet.hiddenRows) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
  const columnData: Record<number, { w?: number; hd?: BooleanNumber }> = {};
  for (const [column, width] of sheet.columnWidths) columnData[column] = { w: columnPixels(width) };
  for (const column of sheet.hiddenColumns) columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE };
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    hidden: isHidden(sheet),
    freeze: freezeOf(sheet),
    rowCount: rows,
    columnCount: columns,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth,
    defaultRowHeight,
    mergeData: sheet.merges.map(rangeOf),
    cellData,
    rowData,
    columnData,
    defaultStyle: defaultGridStyle,
    rowHeader: { width: 46 },
    columnHeader: { height: 22 },
    showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

export function workbookSnapshot(model: WorkbookModel, writer: CellWriter, id: string): IWorkbookData {
  return {
    id,
    name: model.name,
    appVersion: "0.25.1",
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: model.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(model.sheets.map((sheet) => [sheet.id, sheetSnapshot(writer, sheet)])),
  };
}

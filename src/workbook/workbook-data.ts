/**
 * A whole workbook as plain, serialisable data: what an .xlsx file holds as far as this product cares. The workbench
 * keeps its model in it, `files/` reads and writes it. Rows and columns are 0-based.
 */
import type { CellValue } from "../domain/cell";
import type { Area, CellStyle, ChartPlan, ConditionalFormat, PrintSetup, Validation } from "./sheet-plan";

/** One cell. `value` is the stored or last computed value of a formula cell. */
export interface CellData {
  readonly value: CellValue;
  /** With "=", English function names, A1 references. */
  readonly formula?: string;
  /** Index into `WorkbookData.styles`. */
  readonly style?: number;
  /** Text that was entered with an apostrophe. */
  readonly quotePrefix?: boolean;
  readonly link?: { readonly sheet: string; readonly row: number; readonly column: number } | { readonly url: string };
}

export interface SheetData {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly tabColor?: string;
  /** Cells by row index, then column index; only cells that hold something or have a style. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellData>>;
  readonly merges: readonly Area[];
  /** Widths in characters by column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Heights in points by row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly tables: readonly {
    readonly name: string;
    readonly area: Area;
    readonly style: string;
    readonly filterButtons: boolean;
  }[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print?: PrintSetup;
  readonly charts: readonly ChartPlan[];
  readonly gridlines: boolean;
  readonly protected: boolean;
}

export interface WorkbookData {
  /** File name without folder, with extension. */
  readonly name: string;
  readonly sheets: readonly SheetData[];
  /** Workbook names: ASCII name to formula with "=" (`='设置'!$E$4:$E$9`, `="text"`). */
  readonly names: readonly { readonly name: string; readonly formula: string; readonly visible: boolean }[];
  readonly styles: readonly CellStyle[];
}

/** A visible sheet with nothing on it. */
export function emptySheet(name: string): SheetData {
  return {
    name,
    visibility: "visible",
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
    charts: [],
    gridlines: true,
    protected: false,
  };
}

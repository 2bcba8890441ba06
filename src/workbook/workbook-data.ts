/**
 * A whole workbook as plain, serialisable data: what an .xlsx file holds as far as this product cares. The workbench
 * keeps its model in it, `files/` reads and writes it. Rows and columns are 0-based.
 */
import type { CellValue } from "../domain/cell";
import type { Area, CellStyle, ChartPlan, ConditionalFormat, PrintSetup, Validation } from "./sheet-plan";

/** A cell's look as a file holds it: more than a plan says. */
export interface CellLook extends CellStyle {
  /** Edges that carry a line (1 top, 2 right, 4 bottom, 8 left) where it is not all four, which is `borders: "thin"`. */
  readonly edges?: number;
  /** `#RRGGBB` of the lines, where it was said. */
  readonly edgeColor?: string;
  /** false where the cell may be changed on a protected sheet; locked where nothing is said. */
  readonly locked?: boolean;
  /** Steps of indentation, where there are some. */
  readonly indent?: number;
}

/** Print set-up of a sheet as Excel's interface tells it; margins in points. */
export interface PageSetup {
  orientation: "landscape" | "portrait";
  paperSize: string;
  /** A scale in percent, or pages to fit into (0: as many as it takes). */
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  titleRows: { from: number; to: number } | null;
  titleColumns: { from: number; to: number } | null;
  printAreas: readonly Area[];
  footer: { left: string; center: string; right: string };
  header: { left: string; center: string; right: string };
  centerHorizontally: boolean;
  printGridlines: boolean;
  margins: { left: number; right: number; top: number; bottom: number };
}

/** Something on a sheet of a file that is not shown here and stays in the file. */
export interface KeptObject {
  readonly kind: "picture" | "chart" | "shape" | "comment" | "pivot" | "slicer" | "control";
  /** Cells that it covers or belongs to. */
  readonly at: Area;
}

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
    readonly bandedRows?: boolean;
  }[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print?: PrintSetup;
  readonly charts: readonly ChartPlan[];
  readonly gridlines: boolean;
  readonly protected: boolean;
  /** The whole print set-up, where more is known than `print` says. */
  readonly page?: PageSetup;
  /** What stays allowed on a protected sheet, as it was given to `protect`. */
  readonly protectionOptions?: Readonly<Record<string, unknown>>;
  /** What the file holds and nobody here shows. */
  readonly kept?: readonly KeptObject[];
  /** What of the file does not move with inserted and deleted rows and columns, in the clerk's words. */
  readonly fixed?: readonly string[];
}

export interface WorkbookData {
  /** File name without folder, with extension. */
  readonly name: string;
  readonly sheets: readonly SheetData[];
  /** Workbook names: ASCII name to formula with "=" (`='设置'!$E$4:$E$9`, `="text"`). */
  readonly names: readonly { readonly name: string; readonly formula: string; readonly visible: boolean }[];
  readonly styles: readonly CellLook[];
  /** Whether sheets can be added, renamed, moved and taken away. */
  readonly structureProtected?: boolean;
  /** Read from an .xlsx package with all that this type holds: it can be saved by changing that package. */
  readonly fromPackage?: true;
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

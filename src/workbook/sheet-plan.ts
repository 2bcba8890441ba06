/**
 * A sheet as it shall be: plain data that says everything about a sheet the add-in writes. Whoever implements the port
 * turns it into calls. Rows and columns are 0-based here, counted from A1.
 */

/** A rectangle of cells, 0-based, at least one cell. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/**
 * What to put into a cell. A string is text and stays text whatever it looks like; a formula is written in English
 * function names with A1 references and starts with "="; a date is `{ serial }`, shown with the style's number format.
 * null leaves the cell empty.
 */
export type PlanCell = string | number | boolean | null | { readonly formula: string };

/** A block of cells, row by row; every row has the same length. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlanCell[])[];
}

export type EdgeStyle = "thin" | "none";

/** Look of an area; what is left out stays as it is. Later styles of a plan are laid over earlier ones. */
export interface CellStyle {
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** `#RRGGBB` */
  readonly color?: string;
  /** `#RRGGBB` */
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Thin grey lines around and between all cells of the area. */
  readonly borders?: EdgeStyle;
  /** Excel number format in en-US form: `0.0%`, `yyyy-mm-dd`, `@`. */
  readonly numberFormat?: string;
}

/** Data validation. Prompt title at most 32 characters, prompt 255, error title 32, error text 224. */
export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: "list"; readonly items: readonly string[] } // joined at most 255 characters
    | { readonly kind: "list"; readonly name: string } // a defined name of the workbook
    | { readonly kind: "whole"; readonly min: number; readonly max: number }
    | { readonly kind: "date"; readonly from: string; readonly to: string } // ISO dates
    | { readonly kind: "decimal"; readonly min: number; readonly max: number }
    | { readonly kind: "any" }; // refuses nothing, carries the prompt only (Excel: custom rule =TRUE)
  readonly prompt?: { readonly title: string; readonly text: string };
  /** `stop` refuses the entry, `warning` lets the clerk insist. */
  readonly error: { readonly title: string; readonly text: string; readonly level: "stop" | "warning" };
}

/** A conditional format by formula; references are relative to the area's first cell. */
export interface ConditionalFormat {
  readonly area: Area;
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
}

/** A link inside the workbook that works without the add-in. */
export interface CellLink {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly target: { readonly sheet: string; readonly row: number; readonly column: number };
}

export interface ChartPlan {
  readonly name: string;
  readonly kind: "column-clustered" | "column-stacked";
  readonly title: string;
  /** First row holds the series names, first column the categories. */
  readonly source: Area;
  /** Cells that the chart covers. */
  readonly at: Area;
  readonly seriesBy: "rows" | "columns";
}

export interface PrintSetup {
  readonly orientation: "landscape" | "portrait";
  /** Rows repeated on every page, 0-based, inclusive. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
  /** Pages side by side that the columns are scaled to, as many high as it takes; 1 where left out. A4. */
  readonly pagesWide?: number;
  /** Columns repeated on every page, 0-based, inclusive. */
  readonly titleColumns?: { readonly from: number; readonly to: number };
  /** Left and right margin in inches; the program's usual margins where left out. */
  readonly sideMargins?: number;
  /** Areas to print, each beginning a page; everything where left out. */
  readonly areas?: readonly Area[];
}

export interface SheetPlan {
  readonly name: string;
  readonly tabColor?: string;
  readonly blocks: readonly CellBlock[];
  readonly styles: readonly { readonly area: Area; readonly style: CellStyle }[];
  readonly merges?: readonly Area[];
  /** Widths in characters of the default font, from column A on; null leaves the default. */
  readonly columnWidths: readonly (number | null)[];
  /** Heights in points. */
  readonly rowHeights?: readonly { readonly row: number; readonly rowCount: number; readonly points: number }[];
  readonly table?: {
    readonly name: string;
    readonly area: Area;
    readonly style: string;
    readonly filterButtons: boolean;
  };
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly links?: readonly CellLink[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print?: PrintSetup;
  readonly chart?: ChartPlan;
  /**
   * Names of the workbook that refer to areas of this sheet. Where `formula` is given it is the definition (a list that
   * grows with its entries); whoever knows only areas uses `area`, the cells filled when the plan was made.
   */
  readonly names?: readonly { readonly name: string; readonly area: Area; readonly formula?: string }[];
  readonly gridlines?: boolean;
  readonly hidden?: boolean;
}

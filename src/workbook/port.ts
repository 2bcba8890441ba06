/**
 * What the add-in needs from a workbook, in a few coarse operations. `excel/` implements it over Office.js; use cases
 * know nothing else about a workbook. Rows are 1-based where they are a clerk's row numbers, areas are 0-based.
 */
import type { CellGrid, CellValue } from "../domain/cell";
import type { Outcome } from "./outcome";
import type { Area, SheetPlan } from "./sheet-plan";

/** A cell of a sheet: absolute, 0-based. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * What a file's sheet holds that its cell values do not show, so that nothing of it is passed over in silence. Positions
 * are absolute and 0-based; a list that is empty is left out. The open workbook has none: there the clerk sees it.
 */
export interface SheetFacts {
  /** Hidden with no entry in the sheet's menu either. */
  readonly veryHidden?: boolean;
  /** Rows hidden by hand or by a filter that hold something. */
  readonly hiddenRows?: readonly number[];
  /** Columns hidden that hold something. */
  readonly hiddenColumns?: readonly number[];
  /** Formulas without a stored result; their value is null. */
  readonly unresolved?: readonly CellPlace[];
  /** Pictures kept in cells (WPS =DISPIMG); the value reads 有图片. */
  readonly pictures?: readonly CellPlace[];
  /** Texts longer than a cell of Excel may be (32,767 characters); the value is cut to that length. */
  readonly tooLong?: readonly CellPlace[];
}

/** How far a result of the add-in's reaches, to tell whether all that stands on its sheet is ours. */
export interface OwnExtent {
  /** Rows and columns from A1 to the last used cell. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Something stands beside or below what the add-in wrote, or in a cell that it left empty. */
  readonly beside: boolean;
}

/** A sheet as read: its used cells only. */
export interface SheetContent {
  readonly name: string;
  /** The host's own id of the sheet, which survives renaming; absent in files. */
  readonly id?: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** 0-based position of the first used cell. */
  readonly top: number;
  readonly left: number;
  /** Values from there on; [] for an empty sheet. Dates are serial numbers of the 1900 system. */
  readonly cells: CellGrid;
  /** Merged areas, absolute and 0-based; [] where the host cannot tell (before ExcelApi 1.13). */
  readonly merges: readonly Area[];
  /**
   * The add-in's mark, where it wrote the sheet: `findings`, `grades`, `summary`, … Only where the mark stands at A1 and
   * title and head are the add-in's (`own-faces.ts`): a sheet that a mark has strayed to is the clerk's.
   */
  readonly mark: string | null;
  /** Of the add-in's results only. */
  readonly extent?: OwnExtent;
  /** Sheets of files only. */
  readonly facts?: SheetFacts;
}

/** The whole workbook in one read. */
export interface WorkbookContent {
  readonly name: string;
  readonly sheets: readonly SheetContent[];
  /** Names of the Excel tables that exist, in any sheet. */
  readonly tableNames: readonly string[];
  /** Where those tables stand, with their header; absent where the host did not say. */
  readonly tables?: readonly { readonly name: string; readonly sheet: string; readonly area: Area }[];
  /** Names defined in the workbook. */
  readonly definedNames: readonly string[];
  /**
   * The workbook counts its days from 1904 (old Mac workbooks). Dates are read as serials of the 1900 system all the same;
   * a date written into a cell is 1462 days less.
   */
  readonly from1904?: boolean;
  /** Small texts the add-in left in the workbook (see `WriteRequest.stamps`). */
  readonly stamps: ReadonlyMap<string, string>;
}

/** A sheet to write. */
export interface SheetWrite {
  readonly plan: SheetPlan;
  /**
   * `add`: the sheet must not exist yet; `rewrite`: the add-in's own sheet (same mark) is emptied and written anew, or
   * added where it does not exist. Only results, which can be made again, are rewritten; the memory never is.
   */
  readonly mode: "add" | "rewrite";
  /** The mark the sheet gets; required for `rewrite`. */
  readonly mark?: string;
  /** Where an added sheet goes: after the last sheet (default) or as the first. */
  readonly position?: "end" | "start";
}

/** Cells of existing sheets to change; nothing else of the sheet is touched. */
export interface CellWrite {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellValue[])[];
  /** Number formats of the same shape; null leaves a cell's format. */
  readonly numberFormats?: readonly (readonly (string | null)[])[];
  /** Formulas (with "=") of the same shape, written instead of a cell's value; null where a cell has none. For 撤销. */
  readonly formulas?: readonly (readonly (string | null)[])[];
}

/** What a write was planned from, of one sheet: where it no longer stands, nothing is written and the plan is made anew. */
export interface SheetBasis {
  readonly sheet: string;
  readonly id?: string;
  /** The used area as it was read; null for an empty sheet. */
  readonly used: Area | null;
  /** Cells as they were read: the first rows, the cells to be changed, and their neighbours. */
  readonly parts: readonly { readonly area: Area; readonly cells: CellGrid }[];
}

export interface WriteRequest {
  /** What the cells and rows were planned from (`basisOf`); without it they are written as they are asked for. */
  readonly basis?: readonly SheetBasis[];
  /** Cells that are written before everything else and others after: the entry that tells of an interrupted write. */
  readonly journal?: { readonly begin: readonly CellWrite[]; readonly end: readonly CellWrite[] };
  /** Sheets that are there and only get what the last request of their write did not do: print set-up, frozen panes. */
  readonly finish?: readonly SheetPlan[];
  readonly sheets?: readonly SheetWrite[];
  readonly cells?: readonly CellWrite[];
  /** Whole sheet rows to insert or delete before the cells are written (1-based), in this order. */
  readonly rows?: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly count: number;
    readonly action: "insert" | "delete";
  }[];
  /** Tables to stretch (0-based area with header), by table name; skipped where the host cannot (before ExcelApi 1.13). */
  readonly resizeTables?: readonly { readonly table: string; readonly sheet: string; readonly area: Area }[];
  /**
   * Sheets to remove at the end, with the names that refer to them. For 撤销 only: sheets that a write of the add-in's
   * added and that hold nothing but what it wrote; never a clerk's sheet.
   */
  readonly removeSheets?: readonly { readonly sheet: string }[];
  /** Small texts to keep in the workbook, ASCII keys, values at most 200 characters; null removes. */
  readonly stamps?: ReadonlyMap<string, string | null>;
  /** Sheet to show afterwards, with the cell to select (0-based). */
  readonly show?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** Progress of a long operation. */
export type Progress = (step: { readonly done: number; readonly total: number; readonly text: string }) => void;

export interface WriteOptions {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
  /** Nobody asked for it: given up soon where a cell is being edited. */
  readonly hurried?: boolean;
}

/** An area exactly as it was: values as `values` would write them back as the same cell. */
export interface AreaImage {
  readonly sheet: string;
  readonly area: Area;
  readonly values: CellGrid;
  readonly formulas: CellGrid;
  readonly numberFormats: readonly (readonly string[])[];
}

/** What a write that was carried out has to say. */
export interface Written {
  /** What was not done and does no harm, one sentence each: print set-up, frozen panes. */
  readonly notes: readonly string[];
  /** The cells that were changed or deleted, at the places where they stood before. */
  readonly before: readonly AreaImage[];
}

/** What changed in the workbook, as a hint that results are stale; Excel does not promise to report everything. */
export interface WorkbookChange {
  /** Empty where it is not known which one. */
  readonly sheet: string;
  /** Written by the add-in itself from another page, a command of the ribbon; left out where the host does not say. */
  readonly byAddIn?: boolean;
}

/** A cell that the clerk has selected; 0-based. */
export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface WorkbookPort {
  /** Reads every sheet; the add-in's own come with their mark and, but for the memory, without cells. */
  read(options?: WriteOptions): Promise<Outcome<WorkbookContent>>;
  /**
   * Writes all or nothing as far as the host allows: what this write added or changed is taken back when it fails. A
   * `changed-meanwhile` problem says that nothing was written because the workbook is no longer what the request was
   * planned from.
   */
  write(request: WriteRequest, options?: WriteOptions): Promise<Outcome<Written>>;
  /** Reads some areas exactly as they are, for a before-image: values as `values` would write them back as the same cell. */
  readAreas(
    areas: readonly { readonly sheet: string; readonly area: Area }[],
    options?: WriteOptions,
  ): Promise<
    Outcome<
      readonly {
        readonly values: CellGrid;
        readonly formulas: CellGrid;
        readonly numberFormats: readonly (readonly string[])[];
      }[]
    >
  >;
  /** Opens a finished .xlsx file as a new, unsaved workbook beside this one, which is not touched. */
  openNew(file: Uint8Array, options?: WriteOptions): Promise<Outcome<void>>;
  /** Shows a sheet and selects a cell (0-based). */
  select(sheet: string, row: number, column: number): Promise<Outcome<void>>;
  /** Reports changes of cells and sheets until the returned function is called. */
  watch(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
  /** Reports the cell that is selected (0-based, the first of an area) until the returned function is called. */
  watchSelection(listener: (cell: SelectedCell) => void): Promise<() => Promise<void>>;
}

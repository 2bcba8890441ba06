/**
 * What comes back from reading one file: rows ready to be written, and what the preview shows of how they were read.
 * Plain data, small enough to be sent from a worker for thousands of files.
 */
import type { FormId } from "../../contract/forms";
import type { Settings } from "../../contract/settings";
import type { CellValue } from "../../domain/cell";
import type { ColumnMatch, FormTable, LayoutReading, LeftRowKind, ReadingKind } from "../../domain/records";
import type { SheetAccount } from "../../reading/account-sheets";
import type { HeaderDifference } from "../../domain/header-difference";
import type { UnitSummary } from "../../reading/read-unit-summary";
import type { Outcome, Problem } from "../../workbook/outcome";
import type { PickedFile } from "./import-types";

/** What files are read by; the same for the batch. */
export interface ReadRequest {
  /** Settings of the workbook; null where it has none, and each file is read by its own. */
  readonly settings: Settings | null;
  /** What the clerk has said of columns (by `columnKey`) and layouts, for files of any name. */
  readonly answers: ReadonlyMap<string, string>;
  /** Names known in the workbook: they tell what a column without a known header holds. */
  readonly known: { readonly branches: ReadonlySet<string>; readonly persons: ReadonlySet<string> };
}

/** A column of a table, with a header or without. */
export interface HeaderReading {
  /** 0-based column of the file's sheet. */
  readonly index: number;
  /** With its groups: 群众测评／优秀; "" where there is no header. */
  readonly text: string;
  /** Key of an answer on it (`columnKey`). */
  readonly key: string;
  /** Column it is read as; null where it is left out. */
  readonly column: string | null;
  readonly how: ColumnMatch["how"] | "unmatched";
  readonly score: number;
  /** Why it is taken for this column, where that is a guess. */
  readonly reason: string;
  /** Of a column that is left out: its first values, and how many cells of the first rows are filled. */
  readonly samples: readonly CellValue[];
  readonly filled: number;
  /** Left out because an answer on another column has taken its place. */
  readonly displaced: boolean;
}

/** Rows of one kind that are no data, or hidden. */
export interface LeftRows {
  readonly kind: LeftRowKind | "hidden";
  /** Key of an answer on them (`rowsKey`). */
  readonly key: string;
  /** 1-based sheet rows. */
  readonly rows: readonly number[];
  /** Text of the first. */
  readonly text: string;
}

/** Values of one kind in one column that were changed on the way in. */
export interface ConversionReading {
  readonly kind: ReadingKind;
  readonly column: string;
  readonly count: number;
  /** The value could not be read and is taken over as it stands. */
  readonly unread: boolean;
  readonly examples: readonly { readonly row: number; readonly before: CellValue; readonly after: CellValue }[];
}

/** A grade word of another grading. */
export interface WordReading {
  readonly word: string;
  readonly candidate: string;
  readonly count: number;
  /** Sheet row of the first. */
  readonly row: number;
}

export interface TableReading {
  readonly form: FormId;
  readonly sheet: string;
  /** 1-based. */
  readonly headerRow: number;
  readonly headers: readonly HeaderReading[];
  /** Column ids of `rows`, in the order of the form. */
  readonly columns: readonly string[];
  /** Values to write: text, numbers, serial numbers of dates; what could not be read as it stands. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly conversions: readonly ConversionReading[];
  readonly words: readonly WordReading[];
  /** How the header differs from the template's (CON-02); null where it does not. */
  readonly header: HeaderDifference | null;
  /** Sentences on 合计 rows that disagree with their rows. */
  readonly totals: readonly string[];
  /** Rows that are not imported, or hidden in the file. */
  readonly left: readonly LeftRows[];
  readonly totalRows: number;
  readonly noteRows: number;
  readonly blankRows: number;
  /** Readings of the layout to be confirmed. */
  readonly layouts: readonly LayoutReading[];
  /** Laid out from cards: rows and columns are not those of the file. */
  readonly isCard: boolean;
  /** Columns with formulas that have no stored result, and how many. */
  readonly unresolved: readonly { readonly header: string; readonly count: number }[];
  /** Headers of columns that the file hides; they are read like the others. */
  readonly hiddenColumns: readonly string[];
  /** Problems that stand in one merged cell over several measures. */
  readonly mergedProblems: number;
  /** Where the branch was taken from that no column names; null where it must come from elsewhere. */
  readonly unitBranch: FormTable["branchFrom"] | null;
  /** No row names a branch. */
  readonly nameless: boolean;
  /** Serial number; null where the file has none. */
  readonly reportDate: number | null;
}

/** A setting of the file that is another than the workbook's. */
export interface SettingDifference {
  readonly label: string;
  readonly theirs: string;
  readonly ours: string;
}

/** A cell whose text is longer than a cell of Excel may be. */
export interface LongText {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
}

/** The figures of a lower unit, from the 汇总表 in its file. */
export interface UnitReading extends UnitSummary {
  /** 填报单位 of the table, else of the file's 设置, else the file's name. */
  readonly name: string;
  readonly nameFrom: "table" | "settings" | "file";
  /** Taken in as a row of 下级汇总; otherwise the rows of the file's forms are. */
  readonly taken: boolean;
  /** Rows of forms in the same file. */
  readonly detailRows: number;
}

export interface FileContent {
  readonly tables: readonly TableReading[];
  /** null where the file holds no 汇总表. */
  readonly unit: UnitReading | null;
  /** Sheets that were not read, or only by the clerk's answer. */
  readonly sheets: readonly SheetAccount[];
  /** What the file's 设置 says otherwise than the workbook's. */
  readonly differences: readonly SettingDifference[];
  /** The file's own 设置, where the workbook has none and the file has one. */
  readonly ownSettings: Settings | null;
  /** Appraisal year in the titles of the file's tables; null where they name none or several. */
  readonly titleYear: number | null;
  readonly tooLong: readonly LongText[];
}

export interface FileReading {
  /** Fingerprint of the bytes. */
  readonly hash: string;
  readonly content: Outcome<FileContent>;
}

/** A file to read. */
export interface FileJob {
  readonly id: string;
  readonly file: PickedFile;
  /** What the clerk has said of this file alone: its sheets, rows that are no data, columns. They outweigh the shared ones. */
  readonly answers?: ReadonlyMap<string, string>;
}

/** Reads files away from the use cases: in workers, or in slices where there are none. */
export interface BranchFileReader {
  /**
   * Reads the files, several at once. Every file ends with `read`, a hanging or defective one with a problem; after an
   * abort the rest end with nothing, and the promise resolves.
   */
  readFiles(
    jobs: readonly FileJob[],
    request: ReadRequest,
    told: {
      readonly begun: (id: string) => void;
      readonly read: (id: string, reading: FileReading) => void;
    },
    signal?: AbortSignal,
  ): Promise<void>;
  /** Ends the workers; the next reading starts new ones. */
  close(): void;
}

/** A reading that ended with a problem before the file's content was known. */
export function unreadFile(problem: Problem): FileReading {
  return { hash: "", content: { ok: false, problem } };
}

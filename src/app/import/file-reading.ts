/**
 * What comes back from reading one file: rows ready to be written, and what the preview shows of how they were read.
 * Plain data, small enough to be sent from a worker for thousands of files.
 */
import type { FormId } from "../../contract/forms";
import type { Settings } from "../../contract/settings";
import type { CellValue } from "../../domain/cell";
import type { ColumnMatch, ReadingKind } from "../../domain/records";
import type { Outcome, Problem } from "../../workbook/outcome";
import type { PickedFile } from "./import-types";

/** What files are read by; the same for the batch. */
export interface ReadRequest {
  /** Settings of the workbook; null where it has none, and each file is read by its own. */
  readonly settings: Settings | null;
  /** Confirmed headers by `rememberKey`: column id, or null for none. */
  readonly remembered: ReadonlyMap<string, string | null>;
}

/** A header word of a table. */
export interface HeaderReading {
  /** 0-based column of the file's sheet. */
  readonly index: number;
  readonly text: string;
  /** Column it is read as; null where it is left out. */
  readonly column: string | null;
  readonly how: ColumnMatch["how"] | "unmatched";
  readonly score: number;
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
  /** Sentences on 合计 rows that disagree with their rows. */
  readonly totals: readonly string[];
  readonly totalRows: number;
  readonly noteRows: number;
  readonly blankRows: number;
  /** The branch comes from the line 填报单位 above the table, or must come from elsewhere where null. */
  readonly unitBranch: { readonly branch: string; readonly row: number; readonly column: number } | null;
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

export interface FileContent {
  readonly tables: readonly TableReading[];
  readonly otherSheets: readonly string[];
  readonly settings: readonly SettingDifference[];
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

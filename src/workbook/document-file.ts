/** A finished file on its way to the clerk, and who makes it. */
import type { DocumentPlan } from "./document-plan";
import type { SheetPlan } from "./sheet-plan";

export interface DocumentFile {
  /** With extension. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Turns a plan into a file; `files/` implements it for Word. */
export type DocumentWriter = (plan: DocumentPlan) => Promise<DocumentFile>;

/** Turns sheet plans into the bytes of a new .xlsx workbook; `files/` implements it. */
export type BookWriter = (plans: readonly SheetPlan[]) => Promise<Uint8Array>;

/** Puts files into one .zip; `files/` implements it. */
export type ArchiveWriter = (
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
) => Promise<Uint8Array>;

/** Who makes files other than Word documents. */
export interface FileMakers {
  readonly book: BookWriter;
  readonly archive: ArchiveWriter;
}

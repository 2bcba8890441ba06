/** A finished file on its way to the clerk, and who makes it. */
import type { DocumentPlan } from "./document-plan";

export interface DocumentFile {
  /** With extension. */
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Turns a plan into a file; `files/` implements it for Word. */
export type DocumentWriter = (plan: DocumentPlan) => Promise<DocumentFile>;

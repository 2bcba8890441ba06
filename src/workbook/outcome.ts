/**
 * What a clerk can cause (a sheet is protected, a cell is being edited, a file is unreadable) is a value with a Chinese
 * message that says what to do. Exceptions are for defects.
 */

/** Kinds of trouble, for code; the clerk reads `message`. */
export type ProblemKind =
  | "no-office" // not opened in Excel
  | "too-old" // Excel lacks ExcelApi 1.9
  | "cell-edit" // a cell is being edited
  | "sheet-protected"
  | "workbook-protected" // structure protected: no sheet can be added
  | "sheet-missing"
  | "nothing-to-do" // no form, no rows
  | "too-large"
  | "inactive-workbook" // another workbook has the focus
  | "write-failed" // the host refused; `changed` says what is there
  | "formula-born" // a text turned into a formula: the write was taken back
  | "changed-meanwhile" // the workbook is not what the plan was made from: plan anew
  | "no-answer" // Excel did not answer in time; what was under way may still come
  | "file-unreadable"
  | "cancelled"
  | "unknown";

export interface Problem {
  readonly kind: ProblemKind;
  /** What is wrong, where, and what to do: Chinese sentences for the clerk. */
  readonly message: string;
  readonly sheet?: string;
  /** Technical detail to send on; never shown first. */
  readonly detail?: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

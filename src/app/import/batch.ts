/** The files of a batch as the use cases hold them, and the rows they bring, by form and branch. */
import type { FormId } from "../../contract/forms";
import type { CellValue } from "../../domain/cell";
import type { FileContent, FileReading } from "./file-reading";
import type { ImportQuestion, PickedFile } from "./import-types";

export interface BatchFile {
  readonly id: string;
  /** Name to show and to keep in 来源文件; with its folder where two files of the batch have the same. */
  readonly label: string;
  readonly file: PickedFile;
  /** null until the file has been read. */
  readonly reading: FileReading | null;
}

/** A file that was read and takes part in the import. */
export interface ActiveFile extends BatchFile {
  readonly content: FileContent;
}

/** The rows of one branch in one form that a file brings. */
export interface RowGroup {
  readonly file: ActiveFile;
  readonly form: FormId;
  readonly branch: string;
  /** Column ids of the rows. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The answer to a question: what was decided, else what is proposed. */
export function answerOf({ answer, proposed }: ImportQuestion): string {
  return answer ?? proposed;
}

/** What was decided, where it is one of the options. */
export function decided(
  answers: Readonly<Record<string, string>>,
  id: string,
  options: readonly { readonly value: string }[],
): string | null {
  const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
  return answer !== undefined && options.some(({ value }) => value === answer) ? answer : null;
}

/** 填报日期 of a file as a serial number: the latest of its tables; null where none is written. */
export function reportDateOf({ tables }: FileContent): number | null {
  const dates = tables.flatMap(({ reportDate }) => (reportDate === null ? [] : [reportDate]));
  return dates.length === 0 ? null : Math.max(...dates);
}

/** `第八支部（改）.xlsx · 会议记录 · C3`. */
export function placeOf(file: BatchFile, sheet: string, cell = ""): string {
  return [file.label, sheet, cell].filter((part) => part !== "").join(" · ");
}

/** 情况报告 as it stands in the workbook: what was written automatically and what the clerk made of it. */
import type { LowerUnit } from "../lower-units";
import { reportTopics } from "./report-topics";
import type { ReportTopic } from "./report-topics";

/** One row of the sheet. */
export interface DraftRow {
  /** 1-based sheet row; 0 where the words are known from the memory only. */
  readonly row: number;
  /** 级别, e.g. `正文·学习`: what a 修改稿 is kept by. */
  readonly key: string;
  readonly auto: string;
  /** 修改稿; "" where the clerk left the automatic text. */
  readonly edited: string;
}

/** What does not agree with the data, by 1-based sheet row. */
export type DraftDifferences = ReadonlyMap<number, readonly string[]>;

export interface ReportDraft {
  /** Compares the 修改稿 with the data on a base date; given by whoever read the report (`check-drafts.ts`). */
  readonly differences?: (asOf: number) => DraftDifferences;
  /** What lower committees reported: the figures of the report are with them. */
  readonly units?: readonly LowerUnit[];
  readonly sheet: string;
  /** 0-based sheet column of 修改稿. */
  readonly editedColumn: number;
  readonly rows: readonly DraftRow[];
}

/** Between the cells of a table's row. */
export const cellDivider = " | ";

/** The cells of a table's row; also where the clerk wrote the divider without blanks or full-width. */
export function cellsOfRow(text: string): readonly string[] {
  return text.split(/\s*[|｜]\s*/);
}

/** `正文·学习` → 正文 */
export function levelOfKey(key: string): string {
  return key.split("·", 1)[0] ?? "";
}

/** What the figures of a paragraph are about; null where its key names no topic. */
export function topicOfKey(key: string): ReportTopic | null {
  const subject = key.slice(levelOfKey(key).length + 1);
  if (subject === "党员情况") return "基本情况";
  return reportTopics.find((topic) => topic === subject) ?? null;
}

/** The text that is exported: the clerk's where there is one. */
export function exportedText({ auto, edited }: Pick<DraftRow, "auto" | "edited">): string {
  return edited === "" ? auto : edited;
}

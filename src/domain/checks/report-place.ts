/** Where a finding about 情况报告 points: the 修改稿 cell of a paragraph. */
import type { Book } from "../book";
import type { DraftRow } from "../report/report-draft";
import { levelOfKey } from "../report/report-draft";
import type { Place } from "./place";

/** The 修改稿 cell of a row; the row must be one of the book's report. */
export function placeInReport({ report }: Book, { row, key }: DraftRow): Place {
  return {
    form: null,
    sheet: report?.sheet ?? "",
    row: row === 0 ? null : row,
    column: report?.editedColumn ?? null,
    field: "修改稿",
    branch: "",
    subject: key,
  };
}

/** Rows of the report that are exported; words kept without a paragraph are not. */
export function reportRows({ report }: Book): readonly DraftRow[] {
  return (report?.rows ?? []).filter(({ key }) => levelOfKey(key) !== "留存");
}

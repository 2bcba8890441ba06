/** Whether a row of 民主评议 is about a probationary member. */
import type { AppraisalRecord } from "../records";
import type { BookIndex } from "./book-index";

/** 党员类别 of the row; where it is blank, of the roster. */
export function memberKind(record: AppraisalRecord, index: BookIndex): string {
  return record.kind || (index.of(record.branch)?.members().get(record.name)?.kind ?? "");
}

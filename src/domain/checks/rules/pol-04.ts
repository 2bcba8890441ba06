/** POL-04: vote counts are whole numbers from 0 on. */
import type { AppraisalRecord, PollRecord } from "../../records";
import { placeAt, shown } from "../place";
import type { Rule } from "../rule";

const countColumns: ReadonlySet<string> = new Set([
  ...["issued", "returned", "valid"],
  ...["excellent", "qualified", "basic", "unqualified", "abstained"],
]);

const problems: ReadonlyMap<string, string> = new Map([
  ["negative", "是负数"],
  ["not-whole", "不是整数"],
  ["not-a-number", "不是数字"],
]);

/**
 * Source: DERIVED (domain.md 4.2). Full-width digits and numbers stored as text have a certain value: they are DAT-03.
 */
export const pol04: Rule = {
  id: "POL-04",
  severity: "错误",
  title: "票数应为不小于零的整数",
  source: "票数是张数，负数、小数和文字都无法计票",
  forms: ["appraisals", "polls"],
  onByDefault: true,
  *check(book) {
    const records: readonly (AppraisalRecord | PollRecord)[][] = [
      [...book.records.polls],
      [...book.records.appraisals],
    ];
    for (const record of records.flat()) {
      for (const { column, kind, raw } of record.readings) {
        const problem = countColumns.has(column) ? problems.get(kind) : undefined;
        if (!problem) continue;
        yield {
          ...placeAt(record, column),
          message: `票数填“${shown(raw)}”，${problem}`,
          advice: "请按计票单改为整数；没有票的填0",
        };
      }
    }
  },
};

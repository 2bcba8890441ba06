/** RPT-02: the numbers in the text of a meeting are those of its cells. */
import type { Book } from "../../book";
import type { MeetingRecord } from "../../records";
import { placeAt } from "../place";
import { placeInReport, reportRows } from "../report-place";
import type { Rule, RuleFinding } from "../rule";

const numbers = [
  ["expected", "应到", /应到(?:党员|会)?\s*(\d+)\s*[人名]/],
  ["present", "实到", /实到(?:党员|会)?\s*(\d+)\s*[人名]/],
  ["absent", "缺席", /缺席\s*(\d+)\s*[人名]/],
  ["criticisms", "批评意见条数", /批评意见(?:共)?\s*(\d+)\s*条/],
] as const satisfies readonly (readonly [keyof MeetingRecord, string, RegExp])[];

/** Numbers of 修改稿 in 情况报告 that are not what the data say now. */
function* inReport(book: Book, asOf: number): Iterable<RuleFinding> {
  const wrong = book.report?.differences?.(asOf);
  if (!wrong) return;
  for (const row of reportRows(book)) {
    const differences = wrong.get(row.row);
    if (!differences) continue;
    yield {
      ...placeInReport(book, row),
      message: `修改稿的数字与数据不一致：${differences.join("；")}`,
      advice: "请改修改稿中的数字；数据有误的请更正原表后重新生成情况报告",
    };
  }
}

/**
 * Source: a reviewer checks 数据一致性 first (domain.md 4.1). The automatic text of the report is computed from the sheets;
 * what clerks write in 会议内容 and in the 修改稿 of the report can differ.
 */
export const rpt02: Rule = {
  id: "RPT-02",
  severity: "错误",
  title: "会议内容和情况报告修改稿中的数字应与表中数字一致",
  source: "审核要点：文字与表格的数据一致",
  forms: [],
  onByDefault: true,
  *check(book, { asOf }) {
    yield* inReport(book, asOf);
    for (const meeting of book.records.meetings) {
      if (meeting.summary === "") continue;
      for (const [column, word, pattern] of numbers) {
        const written = pattern.exec(meeting.summary)?.[1];
        const cell = meeting[column];
        if (written === undefined || cell === null || Number(written) === cell) continue;
        yield {
          ...placeAt(meeting, "summary", meeting.title),
          message: `会议内容写${word}${written}，${word}一栏填${cell}`,
          advice: "请核对签到和记录，使两处一致",
        };
      }
    }
  },
};

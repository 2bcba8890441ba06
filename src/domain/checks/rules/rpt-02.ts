/** RPT-02: the numbers in the text of a meeting are those of its cells. */
import type { MeetingRecord } from "../../records";
import { placeAt } from "../place";
import type { Rule } from "../rule";

const numbers = [
  ["expected", "应到", /应到(?:党员|会)?\s*(\d+)\s*[人名]/],
  ["present", "实到", /实到(?:党员|会)?\s*(\d+)\s*[人名]/],
  ["absent", "缺席", /缺席\s*(\d+)\s*[人名]/],
  ["criticisms", "批评意见条数", /批评意见(?:共)?\s*(\d+)\s*条/],
] as const satisfies readonly (readonly [keyof MeetingRecord, string, RegExp])[];

/**
 * Source: a reviewer checks 数据一致性 first (domain.md 4.1). The report and its sentence are computed from the sheets
 * and cannot differ; what clerks write in 会议内容 can.
 */
export const rpt02: Rule = {
  id: "RPT-02",
  severity: "错误",
  title: "会议内容中的人数、条数应与表中数字一致",
  source: "审核要点：文字与表格的数据一致",
  forms: ["meetings"],
  needs: { meetings: ["summary"] },
  onByDefault: true,
  *check(book) {
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

/** RPT-02: the numbers in the text of a meeting are those of its cells. */
import type { MeetingRecord } from "../../records";
import { absentOf } from "../absent";
import { placeAt } from "../place";
import type { Rule } from "../rule";

/** A number as minutes write it: 应到42人, 应到会党员42名, 应到：42，. */
const number = "(?:人数|为|共|计|[:：])?\\s?(\\d{1,4})(?![\\d.%％])";

const numbers = [
  ["expected", "应到", new RegExp(`应(?:到|出席)(?:会)?(?:党员)?${number}\\s?[人名，,、；;。（(]`, "g")],
  ["present", "实到", new RegExp(`(?:实到|实际到会|实际出席)(?:会)?(?:党员)?${number}\\s?[人名，,、；;。（(]`, "g")],
  ["absent", "缺席", new RegExp(`缺席${number}\\s?[人名，,、；;。（(]`, "g")],
  ["criticisms", "批评意见条数", new RegExp(`批评意见(?:和?建议)?${number}\\s?条`, "g")],
] as const satisfies readonly (readonly [keyof MeetingRecord, string, RegExp])[];

function cellOf(meeting: MeetingRecord, column: (typeof numbers)[number][0]): number | null {
  return column === "absent" ? absentOf(meeting) : meeting[column];
}

/** True where the text gives the cell's number, among others or in parts (对班子5条、对个人7条). */
function agrees(written: readonly number[], cell: number): boolean {
  return written.includes(cell) || written.reduce((sum, count) => sum + count, 0) === cell;
}

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
        const cell = cellOf(meeting, column);
        if (cell === null) continue;
        const written = [...`${meeting.summary}。`.matchAll(pattern)].map(([, digits]) => Number(digits));
        if (written.length === 0 || agrees(written, cell)) continue;
        yield {
          ...placeAt(meeting, "summary", meeting.title),
          message: `会议内容写${word}${written.slice(0, 5).join("、")}，${word}一栏填${cell}`,
          advice: "请核对签到和记录，使两处一致",
        };
      }
    }
  },
};

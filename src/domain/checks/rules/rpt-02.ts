/** RPT-02: the numbers in the text of a meeting are those of its cells. */
import type { Book } from "../../book";
import type { MeetingRecord } from "../../records";
import { absentOf } from "../absent";
import { placeAt } from "../place";
import { placeInReport, reportRows } from "../report-place";
import type { Rule, RuleFinding } from "../rule";

/** A number as minutes write it: 应到42人, 应到会党员42名, 应到：42，. */
const number = "(?:人数|为|共|计|[:：])?\\s?(\\d{1,4})(?![\\d.%％])";

const numbers = [
  ["expected", "应到", new RegExp(`应(?:到|出席)(?:会)?(?:党员)?${number}\\s?[人名，,、；;。（(]`, "g")],
  ["present", "实到", new RegExp(`(?:实到|实际到会|实际出席)(?:会)?(?:党员)?${number}\\s?[人名，,、；;。（(]`, "g")],
  ["absent", "缺席", new RegExp(`缺席${number}\\s?[人名，,、；;。（(]`, "g")],
  ["criticisms", "批评意见条数", new RegExp(`批评意见(?:和?建议)?${number}\\s?条`, "g")],
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

function cellOf(meeting: MeetingRecord, column: (typeof numbers)[number][0]): number | null {
  return column === "absent" ? absentOf(meeting) : meeting[column];
}

/** True where the text gives the cell's number, among others or in parts (对班子5条、对个人7条). */
function agrees(written: readonly number[], cell: number): boolean {
  return written.includes(cell) || written.reduce((sum, count) => sum + count, 0) === cell;
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

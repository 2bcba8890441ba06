/** RPT-06: talks are counted in 人次, people in 名 or 人. */
import { placeAt, shorten } from "../place";
import { placeInReport, reportRows } from "../report-place";
import type { Rule } from "../rule";

const slips = [
  { pattern: /谈心?谈?话(?:活动|共){0,3}\s{0,3}\d+\s{0,3}(?:名|个|人(?!次))/, advice: "谈心谈话的单位请用“人次”" },
  { pattern: /(?:应到|实到|到会|党员)(?:党员|会|共){0,3}\s{0,3}\d+\s{0,3}人次/, advice: "人数的单位请用“名”或“人”" },
] as const;

/** Source: the units of the seed report: X名党员, 谈心谈话X人次. */
export const rpt06: Rule = {
  id: "RPT-06",
  severity: "警告",
  title: "谈心谈话用人次，党员人数用名或人",
  source: "基本情况的计量单位：谈心谈话用人次，党员用名",
  forms: [],
  onByDefault: true,
  *check(book) {
    for (const row of reportRows(book)) {
      for (const { pattern, advice } of slips) {
        const found = pattern.exec(row.edited);
        if (found) yield { ...placeInReport(book, row), message: `“${shorten(found[0])}”的单位不对`, advice };
      }
    }
    for (const meeting of book.records.meetings) {
      for (const column of ["summary", "note"] as const) {
        if (!/\d/.test(meeting[column])) continue;
        for (const { pattern, advice } of slips) {
          const found = pattern.exec(meeting[column]);
          if (found)
            yield { ...placeAt(meeting, column, meeting.title), message: `“${shorten(found[0])}”的单位不对`, advice };
        }
      }
    }
  },
};

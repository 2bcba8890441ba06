/** MTG-01: a meeting has a name, a date, a place, a chair and a recorder. */
import { hasColumn, placeAt, readingOf, shown } from "../place";
import type { Rule } from "../rule";

const elements = [
  ["title", "会议名称"],
  ["date", "会议日期"],
  ["place", "会议地点"],
  ["chair", "主持人"],
  ["recorder", "记录人"],
] as const;

/** Source: domain.md 2.1 (https://tm.whpu.edu.cn/info/1251/2237.htm). A date that cannot be read is DAT-01. */
export const mtg01: Rule = {
  id: "MTG-01",
  severity: "错误",
  title: "会议记录须有名称、日期、地点、主持人和记录人",
  source: "会议记录要素：时间、地点、主持人、记录人缺一不可",
  forms: ["meetings"],
  onByDefault: true,
  *check(book) {
    for (const meeting of book.records.meetings) {
      for (const [column, word] of elements) {
        const value = meeting[column];
        if ((value !== "" && value !== null) || !hasColumn(meeting, column)) continue;
        const reading = readingOf(meeting, column);
        if (reading && reading.kind !== "none-mark") continue;
        yield {
          ...placeAt(meeting, column, meeting.title),
          message: reading ? `${word}填“${shown(reading.raw)}”，会议要素不全` : `没有填${word}，会议要素不全`,
          advice: `请按会议记录补填${word}`,
          ...(reading && { severity: "警告" }),
        };
      }
    }
  },
};

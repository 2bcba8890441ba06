/** MTG-02: a meeting says how many should come and how many came. */
import { hasColumn, placeAt, readingOf } from "../place";
import type { Rule } from "../rule";

/** Source: domain.md 2.1, 4.1 (whpu form; hpu bulletin). Of a meeting still to come nobody can say who came. */
export const mtg02: Rule = {
  id: "MTG-02",
  severity: "错误",
  title: "会议记录须填应到和实到人数",
  source: "会议记录开头写明应到、实到人数，是否符合规定人数",
  forms: ["meetings"],
  onByDefault: true,
  *check(book, { asOf }) {
    for (const meeting of book.records.meetings) {
      for (const [column, word] of [
        ["expected", "应到"],
        ["present", "实到"],
      ] as const) {
        if (meeting[column] !== null || !hasColumn(meeting, column)) continue;
        const reading = readingOf(meeting, column);
        if (reading && reading.kind !== "none-mark") continue;
        if (column === "present" && meeting.date !== null && meeting.date > asOf) continue;
        yield {
          ...placeAt(meeting, column, meeting.title),
          message: `没有填${word}人数`,
          advice: `请按签到表补填${word}人数`,
        };
      }
    }
  },
};

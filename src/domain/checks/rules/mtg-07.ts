/** MTG-07: who was absent from the 组织生活会 handed in a written speech. */
import { absentOf } from "../absent";
import { hasColumn, placeAt } from "../place";
import type { Rule } from "../rule";

const told = /书面|代读|代为宣读|宣读/;

/** Source: domain.md 1.3 (https://m.wnwk.com/doc/2092354.html). Off by default: few logs have a place for it. */
export const mtg07: Rule = {
  id: "MTG-07",
  severity: "警告",
  title: "缺席组织生活会的党员应提交书面发言",
  source: "因故缺席的党员应提交书面发言，由他人代为宣读",
  forms: ["meetings"],
  needs: { meetings: ["kind"] },
  onByDefault: false,
  *check(book) {
    for (const meeting of book.records.meetings) {
      const absent = absentOf(meeting) ?? 0;
      if (meeting.kind !== "组织生活会" || absent <= 0) continue;
      if (told.test(`${meeting.absentees} ${meeting.summary} ${meeting.note}`)) continue;
      yield {
        ...placeAt(meeting, hasColumn(meeting, "absentees") ? "absentees" : "present", meeting.title),
        message: `缺席${absent}人，没有书面发言的记录`,
        advice: "请收齐缺席党员的书面发言，并在会议内容或备注中写明",
      };
    }
  },
};

/** MTG-03: 实到 is not more than 应到, and 应到 = 实到 + 缺席. */
import type { CellValue } from "../../cell";
import type { QuickFix } from "../../finding";
import type { MeetingRecord } from "../../records";
import { personNames } from "../person-names";
import { placeAt, readingOf } from "../place";
import type { Rule } from "../rule";

/** 缺席 follows from 应到 and 实到; no fix where the named absentees speak for the number that stands there. */
function fixAbsent(meeting: MeetingRecord, absent: number): QuickFix | null {
  const column = meeting.at.columns.get("absent");
  const named = personNames(meeting.absentees).length;
  if (column === undefined || (named > 0 && named === meeting.absent)) return null;
  const before: CellValue = readingOf(meeting, "absent")?.raw ?? meeting.absent;
  return { kind: "absent", cells: [{ sheet: meeting.at.sheet, row: meeting.row, column, before, after: absent }] };
}

/** Source: domain.md 2.1-2, the form's own sentence "应到4人，实到4人，缺席0人". A blank 缺席 says nothing. */
export const mtg03: Rule = {
  id: "MTG-03",
  severity: "错误",
  title: "实到不得多于应到，应到应等于实到加缺席",
  source: "会议记录表“应到、实到、缺席”三数应当相符",
  forms: ["meetings"],
  needs: { meetings: ["expected", "present"] },
  onByDefault: true,
  *check(book) {
    for (const meeting of book.records.meetings) {
      const { expected, present, absent } = meeting;
      if (expected === null || present === null) continue;
      if (present > expected) {
        yield {
          ...placeAt(meeting, "present", meeting.title),
          message: `实到（${present}）多于应到（${expected}）`,
          advice: "请核对签到表；列席人员不计入实到",
        };
      } else if (absent !== null && expected !== present + absent) {
        const fix = fixAbsent(meeting, expected - present);
        yield {
          ...placeAt(meeting, "absent", meeting.title),
          message: `应到（${expected}）≠实到（${present}）＋缺席（${absent}）`,
          advice: `请核对签到表；应到、实到无误的，缺席应为${expected - present}`,
          ...(fix && { fix }),
        };
      }
    }
  },
};

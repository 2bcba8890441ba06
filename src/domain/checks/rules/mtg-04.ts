/** MTG-04: of everybody who was absent the log gives the name and the reason. */
import type { MeetingRecord } from "../../records";
import { withoutBlanks } from "../../normalise-text";
import { personNames } from "../person-names";
import { hasColumn, placeAt } from "../place";
import type { Rule } from "../rule";

/** Words that are no reason by themselves. */
const noReason = /[、，,；;。.：:（）()]|共?\d+[人名]|请假|缺席|未到|等/g;

/** How many were absent: 缺席, else 应到 − 实到; null where neither tells. */
function absentOf({ absent, expected, present }: MeetingRecord): number | null {
  if (absent !== null) return absent;
  return expected === null || present === null ? null : expected - present;
}

function problemOf(text: string, absent: number): string | null {
  if (text === "") return `缺席${absent}人，没有填缺席人员和原因`;
  const names = personNames(text);
  let rest = withoutBlanks(text);
  for (const name of names) rest = rest.replace(name, "");
  if (rest.replace(noReason, "") === "") return `缺席人员“${text}”没有写明原因`;
  if (names.length === 0 && /^(?:因|病|事|公|出差|外出|请|休)/.test(withoutBlanks(text))) {
    return `缺席原因“${text}”没有写明姓名`;
  }
  return null;
}

/** Source: a college bulletin: 要素不全（如未明确记录请假人员） (http://hxhg.hpu.edu.cn/info/1048/3182.htm). */
export const mtg04: Rule = {
  id: "MTG-04",
  severity: "错误",
  title: "缺席人员应逐人写明姓名和原因",
  source: "会议记录抽查要求：缺席、请假人员须记明姓名和事由",
  forms: ["meetings"],
  needs: { meetings: ["absentees"] },
  onByDefault: true,
  *check(book) {
    for (const meeting of book.records.meetings) {
      const absent = absentOf(meeting);
      if (absent === null || absent <= 0 || !hasColumn(meeting, "absentees")) continue;
      const problem = problemOf(meeting.absentees, absent);
      if (!problem) continue;
      yield {
        ...placeAt(meeting, "absentees", meeting.title),
        message: problem,
        advice: "请逐人写姓名和原因，如 张一（病假）",
      };
    }
  },
};

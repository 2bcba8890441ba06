/** MTG-04: of everybody who was absent the log gives the name and the reason. */
import { withoutBlanks } from "../../normalise-text";
import { absentOf } from "../absent";
import { personNames } from "../person-names";
import { hasColumn, placeAt, shorten } from "../place";
import type { Rule } from "../rule";

/** Words that are no reason by themselves. */
const noReason = /[、，,；;。.：:（）()]|共?\d+[人名]|请假|缺席|未到|等/g;

/** What stands around a name and says no more than that he was away. */
const leave = /请假|缺席|未到|共?\d+[人名]|[:：]/g;

/** A part that is a reason and no name. */
const reasonOnly = /^(?:因|病|事假|公|出差|外出|请|休|住院|产假|探亲|在外|学习|值班|均|都)/;

/** A part that begins with one person: 张一, 张一病假, 张一因公出差. */
const onePerson = /^\p{Script=Han}{2,3}(?:$|(?:因|病|事假|公|出差|外出|请|休|住院|产假|探亲|在外|值班))/u;

/**
 * How many people a text names, each in a part of its own; null where that cannot be told (张一李二请假, 王五等3人,
 * 其余均外出).
 */
function namedIn(text: string): number | null {
  if (/\d|等|其余|其他|全部|均为/.test(text)) return null;
  const parts = withoutBlanks(text.replace(/[（(][^（(）)]{0,60}[）)]/g, "、"))
    .split(/[、，,；;。/：:和与及]/)
    .filter((part) => part !== "" && !reasonOnly.test(part));
  return parts.length > 0 && parts.every((part) => onePerson.test(part)) ? parts.length : null;
}

function problemOf(text: string, absent: number): string | null {
  if (text === "") return `缺席${absent}人，没有填缺席人员和原因`;
  const names = personNames(text.replace(leave, ""));
  let rest = withoutBlanks(text);
  for (const name of names) rest = rest.replace(name, "");
  if (rest.replace(noReason, "") === "") return `缺席人员“${shorten(text)}”没有写明原因`;
  if (names.length === 0 && /^(?:因|病|事|公|出差|外出|请|休)/.test(withoutBlanks(text))) {
    return `缺席原因“${shorten(text)}”没有写明姓名`;
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
      const { expected, present } = meeting;
      // Where the three numbers contradict each other (MTG-03), nobody knows how many were absent.
      const agreed = expected === null || present === null || expected - present === absent;
      const named = problem === null && agreed ? namedIn(meeting.absentees) : null;
      if (problem !== null) {
        yield {
          ...placeAt(meeting, "absentees", meeting.title),
          message: problem,
          advice: "请逐人写姓名和原因，如 张一（病假）",
        };
      } else if (named !== null && named < absent) {
        yield {
          ...placeAt(meeting, "absentees", meeting.title),
          message: `缺席${absent}人，只写了${named}人：${shorten(meeting.absentees)}`,
          advice: "请补写其余缺席人员的姓名和原因，或更正缺席人数",
          severity: "警告",
        };
      }
    }
  },
};

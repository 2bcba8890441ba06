/** MTG-05: more than half of the voting members came to a meeting that votes. */
import { toFraction } from "../../excellent-cap";
import { placeAt } from "../place";
import type { Rule } from "../rule";

const voting: ReadonlySet<string> = new Set(["组织生活会", "民主评议大会"]);

/** True where part ÷ whole ≤ ratio, exactly. */
function notMoreThan(part: number, whole: number, ratio: number): boolean {
  const fraction = toFraction(ratio);
  return fraction ? part * fraction.denominator <= whole * fraction.numerator : part <= whole * ratio;
}

function words(ratio: number): string {
  if (ratio === 0.5) return "半数";
  const fraction = toFraction(ratio);
  return fraction && fraction.denominator <= 20
    ? `${fraction.numerator}/${fraction.denominator}`
    : `${Math.round(ratio * 1000) / 10}%`;
}

/**
 * Source: 党支部工作条例第11条 (http://www.xgll.com.cn/zt/fzxcyrysf/2021-09/16/content_380801.htm), setting 到会率下限.
 * The log does not tell full members from probationary ones. It is an error where even all who came being full members
 * would not be enough of the voting members; where it depends on who came, a warning.
 */
export const mtg05: Rule = {
  id: "MTG-05",
  severity: "错误",
  title: "组织生活会和民主评议大会到会的有表决权党员须超过规定比例",
  source: "《中国共产党支部工作条例（试行）》第十一条：有表决权的党员到会人数必须超过应到会有表决权党员的半数",
  forms: ["meetings"],
  needs: { meetings: ["kind", "expected", "present"] },
  settings: ["quorum"],
  onByDefault: true,
  *check(book, { settings, index }) {
    for (const meeting of book.records.meetings) {
      const { expected, present } = meeting;
      if (!voting.has(meeting.kind) || expected === null || present === null || expected <= 0) continue;
      if (!notMoreThan(present, expected, settings.quorum)) continue;
      const probationary = index.of(meeting.branch)?.branch.listed?.probationaryMembers ?? 0;
      const certain = notMoreThan(present, Math.max(0, expected - probationary), settings.quorum);
      yield {
        ...placeAt(meeting, "present", meeting.title),
        message: `应到${expected}人，实到${present}人，未超过应到的${words(settings.quorum)}`,
        advice: "有表决权的党员到会不足的，表决无效，应择期重新召开；人数有误的请更正",
        ...(!certain && { severity: "警告" }),
      };
    }
  },
};

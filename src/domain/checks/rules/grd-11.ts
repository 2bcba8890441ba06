/** GRD-11: a grade far better or worse than the votes. */
import type { AppraisalRecord } from "../../records";
import { placeAt } from "../place";
import type { Rule } from "../rule";

/** Below this share of 优秀 votes a grade of 优秀 deserves a second look. */
const fewExcellent = 0.1;
/** Above this share of 优秀 votes a grade below 合格 does. */
const manyGood = 0.8;

function problemOf({ grade, valid, excellent, qualified }: AppraisalRecord): string | null {
  if (valid === null || valid < 3 || excellent === null) return null;
  if (grade === "优秀" && excellent / valid < fewExcellent) {
    return `优秀票${excellent}张（有效票${valid}张），评定为“优秀”`;
  }
  const good = excellent + (qualified ?? 0);
  if ((grade === "基本合格" || grade === "不合格") && good / valid >= manyGood) {
    return `优秀票和合格票共${good}张（有效票${valid}张），评定为“${grade}”`;
  }
  return null;
}

/** Source: votes alone do not decide (domain.md 1.5, 不唯票数), so this is a hint and never a mistake. */
export const grd11: Rule = {
  id: "GRD-11",
  severity: "提示",
  title: "评定等次与票数相差悬殊的应复核",
  source: "评定等次综合测评票和日常表现，不唯票数；相差悬殊的宜说明",
  forms: ["appraisals"],
  needs: { appraisals: ["grade", "valid", "excellent"] },
  onByDefault: true,
  *check(book) {
    for (const record of book.records.appraisals) {
      const problem = problemOf(record);
      if (!problem) continue;
      yield {
        ...placeAt(record, "grade"),
        message: problem,
        advice: "请对照计票单和支委会研究意见复核；评定无误的可在备注中说明",
      };
    }
  },
};

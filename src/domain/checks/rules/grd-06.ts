/** GRD-06: who is 基本合格 or 不合格 has measures to improve. */
import { hasColumn, placeAt } from "../place";
import type { Rule } from "../rule";

/** Source: domain.md 1.6 (12371): 基本合格 → 指出差距、帮助改进; 不合格 → 教育转化. */
export const grd06: Rule = {
  id: "GRD-06",
  severity: "警告",
  title: "评为基本合格、不合格的党员应有改进措施",
  source: "对基本合格的指出差距、帮助改进，对不合格的教育转化",
  forms: ["appraisals"],
  needs: { appraisals: ["grade", "improvement"] },
  onByDefault: true,
  *check(book) {
    for (const record of book.records.appraisals) {
      const { grade, improvement } = record;
      if ((grade !== "基本合格" && grade !== "不合格") || improvement !== "" || !hasColumn(record, "improvement"))
        continue;
      yield {
        ...placeAt(record, "improvement"),
        message: `评定为“${grade}”，没有写改进措施`,
        advice: "请补填改进措施",
      };
    }
  },
};

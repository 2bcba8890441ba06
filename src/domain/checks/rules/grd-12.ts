/** GRD-12: 优秀 in spite of a negative circumstance. */
import { placeAt, shorten } from "../place";
import type { Rule } from "../rule";
import { saysNone } from "../says-none";

/** Source: the ten negative situations are the main ground for 不合格 (domain.md 1.4, doczj). 无 and — are none. */
export const grd12: Rule = {
  id: "GRD-12",
  severity: "提示",
  title: "有反向情形的党员评为优秀应复核",
  source: "十种反向情形是评定不合格的主要依据",
  forms: ["appraisals"],
  needs: { appraisals: ["grade", "circumstance"] },
  onByDefault: true,
  *check(book) {
    for (const record of book.records.appraisals) {
      if (record.grade !== "优秀" || record.circumstance === "" || saysNone(record.circumstance)) continue;
      yield {
        ...placeAt(record, "circumstance"),
        message: `反向情形填“${shorten(record.circumstance)}”，评定为“优秀”`,
        advice: "请核对反向情形是否填错；属实的重新研究等次",
      };
    }
  },
};

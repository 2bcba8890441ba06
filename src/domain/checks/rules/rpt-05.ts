/** RPT-05: a percentage can be recomputed from its parts. */
import { placeAt } from "../place";
import type { Rule } from "../rule";

/** Percentages are typed rounded to whole ones. */
const tolerance = 0.0051;

/** Source: domain.md 3.2. The only percentage that clerks type is 优秀得票率 of 民主评议. */
export const rpt05: Rule = {
  id: "RPT-05",
  severity: "警告",
  title: "优秀得票率应等于优秀票除以有效票",
  source: "百分比应能由分子、分母复算",
  forms: ["appraisals"],
  needs: { appraisals: ["excellentRate", "excellent", "valid"] },
  onByDefault: true,
  *check(book) {
    for (const record of book.records.appraisals) {
      const { excellentRate, excellent, valid } = record;
      if (excellentRate === null || excellent === null || valid === null || valid <= 0) continue;
      if (Math.abs(excellentRate - excellent / valid) <= tolerance) continue;
      yield {
        ...placeAt(record, "excellentRate"),
        message: `优秀得票率填${percent(excellentRate)}，按优秀票${excellent}÷有效票${valid}为${percent(excellent / valid)}`,
        advice: "请核对票数，或改为按票数计算",
      };
    }
  },
};

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

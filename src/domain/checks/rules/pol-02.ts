/** POL-02: no more ballots are valid than came back. */
import { placeAt } from "../place";
import type { Rule } from "../rule";

/** Source: domain.md 1.5. There is no column for invalid ballots: they are 收回票 − 有效票, so 有效票 > 收回票 is the mistake. */
export const pol02: Rule = {
  id: "POL-02",
  severity: "错误",
  title: "有效票不得多于收回票",
  source: "计票规则：收回票等于有效票加无效票",
  forms: ["appraisals"],
  needs: { appraisals: ["returned", "valid"] },
  onByDefault: true,
  *check(book) {
    for (const record of book.records.appraisals) {
      const { returned, valid } = record;
      if (returned === null || valid === null || valid <= returned) continue;
      yield {
        ...placeAt(record, "valid"),
        message: `有效票（${valid}）多于收回票（${returned}）`,
        advice: "请核对计票单；收回票应等于有效票加无效票",
      };
    }
  },
};

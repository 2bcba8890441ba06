/** LED-01: every problem has an owner. */
import { hasColumn, placeAt } from "../place";
import type { Rule } from "../rule";

/** Source: domain.md 2.8, the published field lists all name a 责任人. 无 and — are no owner. */
export const led01: Rule = {
  id: "LED-01",
  severity: "错误",
  title: "整改事项须有责任人",
  source: "整改台账要求逐项明确责任人",
  forms: ["rectifications"],
  needs: { rectifications: ["owner"] },
  onByDefault: true,
  *check(book) {
    for (const record of book.records.rectifications) {
      if (record.owner !== "" || !hasColumn(record, "owner")) continue;
      yield {
        ...placeAt(record, "owner"),
        message: "没有填责任人",
        advice: record.name === "" ? "请填具体负责整改的人" : `请填责任人；个人问题的责任人一般为${record.name}本人`,
      };
    }
  },
};

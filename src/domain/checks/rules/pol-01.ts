/** POL-01: no more ballots come back than were given out. */
import { placeAt } from "../place";
import type { Rule } from "../rule";

/** Source: domain.md 1.5 (https://www.wm114.cn/wen/166/331845.html): 收回 > 发出 makes the poll void. */
export const pol01: Rule = {
  id: "POL-01",
  severity: "错误",
  title: "收回票不得多于发出票",
  source: "民主测评办法：收回的票数多于发出的，测评无效，应重新进行",
  forms: ["appraisals"],
  needs: { appraisals: ["issued", "returned"] },
  onByDefault: true,
  *check(book) {
    for (const record of book.records.appraisals) {
      const { issued, returned } = record;
      if (issued === null || returned === null || returned <= issued) continue;
      yield {
        ...placeAt(record, "returned"),
        message: `收回票（${returned}）多于发出票（${issued}）`,
        advice: "请核对计票单；确属多出的，测评无效，应重新测评",
      };
    }
  },
};

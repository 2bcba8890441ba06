/** RST-03: 党员类别 is 正式党员 or 预备党员, nothing else. */
import { placeAt, shorten } from "../place";
import type { Rule } from "../rule";

const kinds: ReadonlySet<string> = new Set(["", "正式党员", "预备党员"]);

/** Source: domain.md 1.4: only members take part; full members alone have a grade. Blank cells are RST-05. */
export const rst03: Rule = {
  id: "RST-03",
  severity: "错误",
  title: "党员类别只能是正式党员或预备党员",
  source: "民主评议党员的范围是正式党员和预备党员",
  forms: ["members", "appraisals"],
  onByDefault: true,
  *check(book) {
    for (const record of [...book.records.members, ...book.records.appraisals]) {
      if (kinds.has(record.kind)) continue;
      yield {
        ...placeAt(record, "kind"),
        message: `党员类别填“${shorten(record.kind)}”，不是正式党员也不是预备党员`,
        advice: "是党员的改为“正式党员”或“预备党员”；积极分子、发展对象等不列入本表",
        // 中共党员, 正式党员（流动）: a member all the same.
        ...(/党员|正式|预备/.test(record.kind) && !/非|不是/.test(record.kind) && { severity: "警告" }),
      };
    }
  },
};

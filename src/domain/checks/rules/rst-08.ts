/** RST-08: of a mobile member the workbook says where he is assessed. */
import { placeAt } from "../place";
import type { Rule } from "../rule";

const told = /参评|参加评议|参加民主评议|流入地/;

/**
 * Source: domain.md 1.4: a mobile member may be assessed at the 流入地 (http://jjkfq.dezhoudaily.com/dwgk/p/1467300.html)
 * and must not be counted twice. A remark in 民主评议 does as well.
 */
export const rst08: Rule = {
  id: "RST-08",
  severity: "提示",
  title: "流动党员应注明在何处参评",
  source: "流动党员可在流入地党组织参加民主评议，应注明以免重复统计",
  forms: ["members"],
  needs: { members: ["careTag", "note"] },
  onByDefault: true,
  *check(book, { index }) {
    for (const record of book.records.members) {
      if (record.careTag !== "流动党员" || told.test(record.note)) continue;
      const appraisal = index.of(record.branch)?.appraisals().get(record.name);
      if (appraisal && told.test(`${appraisal.reason} ${appraisal.note}`)) continue;
      yield {
        ...placeAt(record, "note"),
        message: "流动党员没有注明在何处参评",
        advice: "请在备注中写明在本支部参评还是在流入地参评",
      };
    }
  },
};

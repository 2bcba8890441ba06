/** GRD-08: 限期改正 is six months as a rule, a year at most. */
import { hasColumn, placeAt, readingOf } from "../place";
import type { Rule } from "../rule";

const usual = 6;

/** Source: domain.md 1.6 (http://m.jizihe.com/page/2025/0625/28200887.shtml). Other than six months is no mistake. */
export const grd08: Rule = {
  id: "GRD-08",
  severity: "错误",
  title: "限期改正的期限一般为6个月，最长不超过1年",
  source: "《中国共产党组织处置工作规定（试行）》：限期改正一般6个月，最长不超过1年",
  forms: ["appraisals"],
  needs: { appraisals: ["disposition", "months"] },
  settings: ["correctionMonths"],
  onByDefault: true,
  *check(book, { settings }) {
    const most = settings.correctionMonths;
    for (const record of book.records.appraisals) {
      const { months, disposition } = record;
      if (months !== null && months > most) {
        yield {
          ...placeAt(record, "months"),
          message: `限期改正${months}个月，超过最长${most}个月`,
          advice: `请核对组织处置决定，期限一般填${usual}，最长${most}`,
        };
      } else if (disposition === "限期改正" && hasColumn(record, "months") && months !== usual) {
        if (months === null && readingOf(record, "months")) continue; // what stands there is told elsewhere
        yield {
          ...placeAt(record, "months"),
          message: months === null ? "限期改正没有填月数" : `限期改正${months}个月，一般为${usual}个月`,
          advice: months === null ? "请按组织处置决定补填月数" : "请核对组织处置决定；确为此期限的可不改",
          severity: "警告",
        };
      }
    }
  },
};

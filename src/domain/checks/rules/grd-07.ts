/** GRD-07: organisational disposal has three forms, and none of them is for probationary members. */
import { memberKind } from "../member-kind";
import { placeAt, shorten } from "../place";
import type { Rule } from "../rule";
import { saysNone } from "../says-none";

const forms: ReadonlySet<string> = new Set(["限期改正", "劝其退党", "除名"]);

/**
 * Source: domain.md 1.6: the central rule of 2024 names three forms (https://xiezuogongyuan.com/?p=167614); a
 * probationary member gets 延长预备期 or 取消预备党员资格 instead (https://gilrae.com/zzb/info/1077/1249.html).
 */
export const grd07: Rule = {
  id: "GRD-07",
  severity: "错误",
  title: "组织处置只有限期改正、劝其退党、除名三种，不适用于预备党员",
  source: "《中国共产党组织处置工作规定（试行）》：组织处置分限期改正、劝其退党、除名",
  forms: ["appraisals"],
  needs: { appraisals: ["disposition"] },
  onByDefault: true,
  *check(book, { index }) {
    for (const record of book.records.appraisals) {
      const disposition = shorten(record.disposition);
      if (disposition === "" || saysNone(disposition)) continue;
      const [form] = disposition.split(/[（(\d：:，,；;\s]/); // 限期改正（6个月）
      if (!forms.has(form ?? "")) {
        yield {
          ...placeAt(record, "disposition"),
          message: `组织处置填“${disposition}”，不属于三种形式`,
          advice: "请改为限期改正、劝其退党或除名；不作组织处置的清空此格",
        };
      } else if (memberKind(record, index) === "预备党员") {
        yield {
          ...placeAt(record, "disposition"),
          message: `对预备党员填了组织处置“${disposition}”`,
          advice: "预备党员按规定延长预备期或取消预备党员资格，请更正",
        };
      }
    }
  },
};

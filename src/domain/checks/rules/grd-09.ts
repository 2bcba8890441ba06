/** GRD-09: no disposal for what discipline has punished already. */
import { placeAt, shorten } from "../place";
import type { Rule } from "../rule";
import { saysNone } from "../says-none";

const punished = /党纪处分|党内(?:严重)?警告|撤销党内职务|留党察看|开除党籍|已受.{0,6}处分/;

const notPunished = /(?:未|没有?|不)(?:曾)?(?:受|给予?|作)(?:过|到)?.{0,4}处分|无.{0,4}处分/;

/** Source: domain.md 1.6, article 4 of the central rule (https://xiezuogongyuan.com/?p=167614). */
export const grd09: Rule = {
  id: "GRD-09",
  severity: "警告",
  title: "同一问题已受党纪处分的不再作组织处置",
  source: "《中国共产党组织处置工作规定（试行）》第四条：同一问题已受党纪处分的不再给予组织处置",
  forms: ["appraisals"],
  needs: { appraisals: ["disposition"] },
  onByDefault: true,
  *check(book) {
    for (const record of book.records.appraisals) {
      if (record.disposition === "" || saysNone(record.disposition)) continue;
      const text = [record.note, record.reason, record.circumstance].find(
        (words) => punished.test(words) && !notPunished.test(words),
      );
      if (text === undefined) continue;
      yield {
        ...placeAt(record, "disposition"),
        message: `组织处置填“${shorten(record.disposition)}”，又注明“${shorten(text)}”`,
        advice: "请核实两者是否为同一问题；是的，撤去组织处置",
      };
    }
  },
};

/** OPN-03: an opinion leads to a ledger item, or the reason why not is given. */
import { hasColumn, placeAt } from "../place";
import type { Rule } from "../rule";

/**
 * Source: what reviewers ask of minutes: problems correspond to the opinions (domain.md 4.1). 对应整改序号 refers to 序号
 * in 整改台账 of the same branch.
 */
export const opn03: Rule = {
  id: "OPN-03",
  severity: "警告",
  title: "采纳的意见应对应整改事项，未采纳的应写明原因",
  source: "审核要点：整改问题与征求意见、查摆问题相对应",
  forms: ["opinions"],
  needs: { opinions: ["adopted", "rectificationNo"] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const { branch } of index.branches) {
      const { opinions, rectifications } = branch.records;
      const numbers = new Set(rectifications.map((item) => item.no));
      const numbered = rectifications.length > 0 && !numbers.has(null);
      for (const opinion of opinions) {
        if (opinion.adopted === "是" && opinion.rectificationNo === null && hasColumn(opinion, "rectificationNo")) {
          yield {
            ...placeAt(opinion, "rectificationNo", opinion.target),
            message: "意见已采纳，没有对应整改序号",
            advice: "请填整改台账中对应事项的序号；台账中没有的，补列整改事项",
          };
        } else if (opinion.rectificationNo !== null && numbered && !numbers.has(opinion.rectificationNo)) {
          yield {
            ...placeAt(opinion, "rectificationNo", opinion.target),
            message: `对应整改序号${opinion.rectificationNo}，整改台账中没有这个序号`,
            advice: "请核对整改台账的序号并更正",
          };
        } else if (opinion.adopted === "否" && opinion.note === "" && hasColumn(opinion, "note")) {
          yield {
            ...placeAt(opinion, "note", opinion.target),
            message: "意见未采纳，没有写明原因",
            advice: "请在备注中写明未采纳的原因",
          };
        }
      }
    }
  },
};

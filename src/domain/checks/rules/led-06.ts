/** LED-06: a closed item says when it was closed and what shows it. */
import { hasColumn, placeAt, readingOf } from "../place";
import type { Rule } from "../rule";

/** The row says elsewhere where the evidence is. */
const evidenceTold = /附件|附后|佐证|台账备查|存档|归档|档案|留存|照片/;

/** Source: domain.md 2.8, 佐证资料 (https://baoji.qinfeng.gov.cn/info/1014/18903.htm). */
export const led06: Rule = {
  id: "LED-06",
  severity: "错误",
  title: "已销号的整改事项须有销号日期和佐证材料",
  source: "对账销号要求：逐项销号，留存佐证资料",
  forms: ["rectifications"],
  needs: { rectifications: ["status"] },
  onByDefault: true,
  *check(book) {
    for (const record of book.records.rectifications) {
      if (record.status !== "已销号") continue;
      if (record.closed === null && hasColumn(record, "closed") && readingOf(record, "closed")?.kind !== "not-a-date") {
        yield {
          ...placeAt(record, "closed"),
          message: "整改状态为“已销号”，没有销号日期",
          advice: "请补填销号日期；尚未销号的，更正整改状态",
        };
      }
      if (
        record.evidence === "" &&
        hasColumn(record, "evidence") &&
        !evidenceTold.test(`${record.progress} ${record.note}`)
      ) {
        yield {
          ...placeAt(record, "evidence"),
          message: "整改状态为“已销号”，没有佐证材料",
          advice: "请补填佐证材料名称；没有材料的不能销号",
        };
      }
    }
  },
};

/** STU-03: no more members study together than the branch has. */
import { placeAt } from "../place";
import type { Rule } from "../rule";

/** Held together with others, who are counted, too. */
const together = /联合|联学|共建|共学|扩大|邀请|列席/;

/**
 * Source: the number of the basic-situation sentence (domain.md 0). 集中学习人数 of 汇总表 is the largest 实到; above
 * 党员总数 it cannot be right.
 */
export const stu03: Rule = {
  id: "STU-03",
  severity: "错误",
  title: "集中学习人数不得多于党员总数",
  source: "参与集中学习的党员人数不会超过党员总数",
  forms: ["meetings"],
  needs: { meetings: ["kind", "present"] },
  onByDefault: true,
  *check(book, { index }) {
    for (const record of book.records.meetings) {
      if (record.kind !== "集中学习" || record.present === null) continue;
      const branch = index.of(record.branch)?.branch;
      const roster = branch?.records.members.length ?? 0;
      const total = branch?.listed?.members ?? (roster > 0 ? roster : null);
      if (total === null || record.present <= Math.max(total, roster)) continue;
      const joint = together.test(`${record.title} ${record.summary} ${record.note}`);
      yield {
        ...placeAt(record, "present", record.title),
        message: `集中学习实到${record.present}人，多于党员总数${total}人`,
        advice: "请核对签到表；列席的群众、积极分子不计入实到",
        ...(joint && { severity: "警告" }),
      };
    }
  },
};

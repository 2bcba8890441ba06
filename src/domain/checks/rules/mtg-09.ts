/** MTG-09: the meeting heard how last year's rectification went. */
import { hasColumn, placeAt, readingOf } from "../place";
import type { Rule } from "../rule";

const ofTheYear: ReadonlySet<string> = new Set(["组织生活会", "民主评议大会"]);

/** The text says that it was reported: 通报了2024年度整改落实情况, 上年度问题整改情况的报告. */
const reported =
  /(?:通报|汇报|报告|听取|回顾|说明).{0,12}(?:上年度?|上一年度?|去年|20\d\d年度?).{0,16}整改|(?:上年度?|上一年度?|去年|20\d\d年度?).{0,16}整改.{0,12}(?:通报|汇报|报告|说明|落实情况)/;

/** Source: domain.md 1.3 (https://www.gongxunwang.com/doc/164157.html): its absence is a reason to send the minutes back. */
export const mtg09: Rule = {
  id: "MTG-09",
  severity: "错误",
  title: "组织生活会应通报上年度整改措施落实情况",
  source: "组织生活会应通报上年度组织生活会整改措施落实情况，缺少的为不达标",
  forms: ["meetings"],
  needs: { meetings: ["kind", "previousRectificationReported"] },
  onByDefault: true,
  *check(_book, { asOf, index }) {
    for (const { branch, meeting } of index.branches) {
      const record = meeting();
      if (!record || record.date === null || record.date > asOf) continue;
      const value = record.previousRectificationReported;
      const reading = readingOf(record, "previousRectificationReported");
      if (value === "是" || !hasColumn(record, "previousRectificationReported")) continue;
      if (reading?.kind === "not-in-list" || reading?.candidate !== undefined) continue;
      // Held in parts, as 支委会 and 党员大会: it was reported at one of them.
      const elsewhere = branch.records.meetings.some(
        (other) => other.previousRectificationReported === "是" && ofTheYear.has(other.kind),
      );
      if (value !== "否" && elsewhere) continue;
      const told = value !== "否" && reported.test(`${record.summary} ${record.note}`);
      yield {
        ...placeAt(record, "previousRectificationReported", record.title),
        message:
          value === "否"
            ? "组织生活会没有通报上年度整改情况"
            : `没有填是否通报上年度整改情况${told ? "，会议内容写了通报" : ""}`,
        advice: told ? "请核对会议内容，已通报的填“是”" : "已通报的填“是”；没有通报的应补行通报",
        ...(told && { severity: "警告" }),
      };
    }
  },
};

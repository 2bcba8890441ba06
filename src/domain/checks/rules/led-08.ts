/** LED-08: an open item whose deadline has passed. */
import { isoOf } from "../../serial-date";
import { placeAt, shorten } from "../place";
import type { Rule } from "../rule";

const settled: ReadonlySet<string> = new Set(["已完成", "已销号"]);

/** Other words for done, which LED-17 tells. */
const finished = /^(?:已|基本)?(?:整改)?(?:到位|完毕|办结|完成|落实|解决|结束)/;

/**
 * Source: domain.md 2.8: the ledgers in use sort open items into 已超过整改时限, 剩余10天, 剩余20天 and more. Only what is
 * overdue is reported: an item with days left is nothing to mend. A deadline counts to the end of its day, a month-only
 * one to the end of its month.
 */
export const led08: Rule = {
  id: "LED-08",
  severity: "警告",
  title: "整改时限已过而未办结的事项应抓紧办理或办理延期",
  source: "整改台账销号管理：超过整改时限未销号的列为逾期",
  forms: ["rectifications"],
  needs: { rectifications: ["due", "status"] },
  onByDefault: true,
  *check(book, { asOf }) {
    for (const record of book.records.rectifications) {
      const { due, status } = record;
      if (due === null || Math.floor(due) >= asOf || settled.has(status) || record.closed !== null) continue;
      if (finished.test(status)) continue;
      const state = status === "" ? "没有填整改状态" : `整改状态为“${shorten(status)}”`;
      yield {
        ...placeAt(record, "due"),
        message: `整改时限${isoOf(due)}已过${Math.floor(asOf) - Math.floor(due)}天，${state}`,
        advice:
          status === "延期" ? "请填延期后的整改时限" : "已办结的更新整改状态和完成日期；未办结的抓紧办理或按程序延期",
      };
    }
  },
};

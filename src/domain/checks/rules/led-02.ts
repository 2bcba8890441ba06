/** LED-02: a deadline is a date or a month, not a phrase. */
import { hasColumn, placeAt, readingOf, shown } from "../place";
import type { Rule } from "../rule";

/**
 * Source: indirect (domain.md 4.1): time limits per item are always demanded; the phrases are a list of 设置. Kept a
 * warning for that reason.
 */
export const led02: Rule = {
  id: "LED-02",
  severity: "警告",
  title: "整改时限应为具体日期或月份，不得空泛",
  source: "整改台账要求逐项明确整改时限、时间节点",
  forms: ["rectifications"],
  needs: { rectifications: ["due"] },
  settings: ["lists"],
  onByDefault: true,
  *check(book, { settings }) {
    for (const record of book.records.rectifications) {
      if (record.due !== null || !hasColumn(record, "due")) continue;
      const reading = readingOf(record, "due");
      const text = reading ? shown(reading.raw) : "";
      const whole = String(reading?.raw ?? "");
      const vague = settings.lists.vagueDeadlines.some((phrase) => phrase !== "" && whole.includes(phrase));
      yield {
        ...placeAt(record, "due"),
        message: text === "" ? "没有填整改时限" : `整改时限填“${text}”，${vague ? "没有具体日期" : "不是日期"}`,
        advice: "请填具体日期，如 2026-06-30；需长期坚持的，填阶段目标的完成日期",
      };
    }
  },
};

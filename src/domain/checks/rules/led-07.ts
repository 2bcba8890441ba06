/** LED-07: dates of finishing and closing are in order: not in the future, closed not before done. */
import { isoOf } from "../../serial-date";
import { placeAt, readingOf } from "../place";
import type { Rule } from "../rule";

/** Source: DERIVED (domain.md 4.2). Closing after the deadline is no mistake of the form, only late: a warning. */
export const led07: Rule = {
  id: "LED-07",
  severity: "错误",
  title: "完成日期、销号日期不得晚于检查日，销号不得早于完成",
  source: "整改完成在前、核实销号在后，均不得填将来的日期",
  forms: ["rectifications"],
  onByDefault: true,
  *check(book, { asOf }) {
    for (const record of book.records.rectifications) {
      const { closed, done, due } = record;
      if (closed === null && done === null) continue;
      for (const [column, word, date] of [
        ["done", "完成日期", done],
        ["closed", "销号日期", closed],
      ] as const) {
        if (date === null || date <= asOf) continue;
        yield {
          ...placeAt(record, column),
          message: `${word}${isoOf(date)}晚于检查日${isoOf(asOf)}`,
          advice: `请核对${word}；尚未办结的，清空日期并更正整改状态`,
          ...(readingOf(record, column)?.kind === "year-inferred" && { severity: "警告" }),
        };
      }
      if (closed === null || closed > asOf) continue;
      if (done !== null && closed < done) {
        const guessed = [readingOf(record, "closed"), readingOf(record, "done")].some(
          (reading) => reading?.kind === "year-inferred" || reading?.kind === "month-only",
        );
        yield {
          ...placeAt(record, "closed"),
          message: `销号日期${isoOf(closed)}早于完成日期${isoOf(done)}`,
          advice: "请核对两个日期；应先完成整改、后核实销号",
          ...(guessed && { severity: "警告" }),
        };
      } else if (due !== null && closed > due && (done === null || done > due)) {
        yield {
          ...placeAt(record, "closed"),
          message: `整改时限${isoOf(due)}，${isoOf(closed)}才销号，逾期${Math.floor(closed) - Math.floor(due)}天`,
          advice: "请在备注中说明逾期原因；办过延期的补填延期后的时限",
          severity: "警告",
        };
      }
    }
  },
};

/** LED-03: a deadline does not lie before the meeting. */
import { isoOf } from "../../serial-date";
import { placeAt, readingOf } from "../place";
import type { Rule } from "../rule";

/**
 * Source: the order of the work (domain.md 1.6): lists are made after the meeting. A month-only deadline ends on the
 * last day of its month; a date whose year is a guess, or whose work was done at once, is no ground for an error.
 */
export const led03: Rule = {
  id: "LED-03",
  severity: "错误",
  title: "整改时限不得早于组织生活会日期",
  source: "整改清单在组织生活会后制定，整改时限应在会后",
  forms: ["rectifications"],
  needs: { rectifications: ["due"], meetings: ["date"] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const { branch, meetingDate } of index.branches) {
      const meeting = meetingDate();
      if (meeting === null) continue;
      for (const record of branch.records.rectifications) {
        if (record.due === null || record.due >= meeting) continue;
        const guessed = readingOf(record, "due")?.kind === "year-inferred";
        const settled = record.status === "已完成" || record.status === "已销号";
        yield {
          ...placeAt(record, "due"),
          message: `整改时限${isoOf(record.due)}早于组织生活会日期${isoOf(meeting)}`,
          advice: "请核对整改时限，年份、月份是否写错；会前已改到位的，填完成日期并销号",
          ...((guessed || settled) && { severity: "警告" }),
        };
      }
    }
  },
};

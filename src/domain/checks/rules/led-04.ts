/** LED-04: a deadline lies within the months that the notice gives. */
import { addMonths, isoOf } from "../../serial-date";
import { placeAt } from "../place";
import type { Rule } from "../rule";

/** Source: no text fixes a number of months, so it is a setting without a default (domain.md 4.2). */
export const led04: Rule = {
  id: "LED-04",
  severity: "警告",
  title: "整改时限距组织生活会不宜超过规定的月数",
  source: "整改时限应合理，最长月数以本级通知为准，列在设置中",
  forms: ["rectifications"],
  needs: { rectifications: ["due"], meetings: ["date"] },
  settings: ["dueMonths"],
  onByDefault: true,
  *check(_book, { index, settings }) {
    const { dueMonths } = settings;
    if (dueMonths === null) return;
    for (const { branch, meetingDate } of index.branches) {
      const meeting = meetingDate();
      if (meeting === null) continue;
      const latest = addMonths(meeting, dueMonths);
      for (const record of branch.records.rectifications) {
        if (record.due === null || record.due <= latest) continue;
        yield {
          ...placeAt(record, "due"),
          message: `整改时限${isoOf(record.due)}，距组织生活会超过${dueMonths}个月`,
          advice: `请改在${isoOf(latest)}以前；确需较长时间的，填阶段目标的完成日期`,
        };
      }
    }
  },
};

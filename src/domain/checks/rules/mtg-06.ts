/** MTG-06: enough of those who should came. */
import { placeAt } from "../place";
import type { Rule } from "../rule";

const ofTheYear: ReadonlySet<string> = new Set(["组织生活会", "民主评议大会"]);
const percent = (value: number) => `${Math.round(value * 1000) / 10}%`;

/** Source: local notices; the threshold is the setting 参会率下限, without which nothing is checked (domain.md 1.3). */
export const mtg06: Rule = {
  id: "MTG-06",
  severity: "警告",
  title: "参会率不应低于设置的下限",
  source: "本级通知规定的参会率，在设置中填写，留空不检查",
  forms: ["meetings"],
  needs: { meetings: ["expected", "present"] },
  settings: ["attendanceRate"],
  onByDefault: true,
  *check(book, { settings: { attendanceRate } }) {
    if (attendanceRate === null) return;
    for (const meeting of book.records.meetings) {
      const { expected, present } = meeting;
      if (!ofTheYear.has(meeting.kind) || expected === null || present === null || expected <= 0) continue;
      // A rounding slip of the product must not turn exactly 90 % into less.
      if (present + 1e-9 >= expected * attendanceRate) continue;
      yield {
        ...placeAt(meeting, "present", meeting.title),
        message: `参会率${percent(present / expected)}（实到${present}÷应到${expected}），低于${percent(attendanceRate)}`,
        advice: "请核对人数；确实不足的，说明原因或补开",
      };
    }
  },
};

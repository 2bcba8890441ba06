/** MTG-11: the meeting lies in the year's window and not in the future. */
import { meetingWindow } from "../../meeting-window";
import { isoOf } from "../../serial-date";
import { placeAt, readingOf } from "../place";
import type { Rule } from "../rule";

const ofTheYear: ReadonlySet<string> = new Set(["组织生活会", "民主评议大会"]);

/**
 * Source: domain.md 1.1; the window is DERIVED and a setting. A future date is an error where the row already says who
 * came, a note where the meeting is only planned. A date whose year is a guess is no ground for an error.
 */
export const mtg11: Rule = {
  id: "MTG-11",
  severity: "错误",
  title: "组织生活会和民主评议大会应在规定的时间内召开，日期不得晚于检查日",
  source: "年度组织生活会一般在当年四季度至次年一季度召开，具体以本级通知为准",
  forms: ["meetings"],
  needs: { meetings: ["date"] },
  settings: ["year", "windowFrom", "windowTo"],
  onByDefault: true,
  *check(book, { asOf, settings }) {
    const window = meetingWindow(settings);
    for (const meeting of book.records.meetings) {
      if (meeting.date === null) continue;
      const date = Math.floor(meeting.date); // a meeting of today at 15:00 is not in the future
      const place = () => placeAt(meeting, "date", meeting.title);
      const guessed = readingOf(meeting, "date")?.kind === "year-inferred" ? ({ severity: "警告" } as const) : {};
      const iso = isoOf(date);
      if (date > asOf) {
        yield {
          ...place(),
          message: `会议日期${iso}晚于检查日${isoOf(asOf)}`,
          advice: meeting.present === null ? "尚未召开的，召开后再填写" : "已填实到人数，请更正会议日期",
          ...(meeting.present === null ? { severity: "提示" } : guessed),
        };
      } else if (window && ofTheYear.has(meeting.kind) && (date < window.from || date > window.to)) {
        yield {
          ...place(),
          message: `${meeting.kind}日期${iso}不在规定时间${isoOf(window.from)}至${isoOf(window.to)}之内`,
          advice: "请核对日期；本级通知另有规定的，修改设置中的会议窗口",
          ...guessed,
        };
      }
    }
  },
};

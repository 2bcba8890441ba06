/** RPT-07: the year in a title is the appraisal year. */
import { exportedText, levelOfKey } from "../../report/report-draft";
import { placeAt } from "../place";
import { placeInReport, reportRows } from "../report-place";
import type { Rule } from "../rule";
import { placeOfSetting } from "../setting-place";

const yearWritten = /((?:19|20)\d{2})\s*年度/;

/**
 * Source: slogans and titles change from year to year (domain.md 1.8), and last year's text is often copied. Only
 * titles are looked at: the text of a meeting rightly speaks of the year before.
 */
export const rpt07: Rule = {
  id: "RPT-07",
  severity: "提示",
  title: "标题中的年度应为评议年度",
  source: "每年的主题、提法不同，不得照抄往年",
  forms: [],
  settings: ["year"],
  onByDefault: true,
  *check(book, { settings }) {
    const { year } = settings;
    if (year === null) return;
    const other = (text: string) => {
      const written = yearWritten.exec(text)?.[1];
      return written === undefined || Number(written) === year ? null : written;
    };
    const advice = `请核对是否照抄往年，本次评议年度为${year}`;
    for (const id of ["theme", "noticeTitle"] as const) {
      const written = other(settings[id]);
      const place = written === null ? null : placeOfSetting(book, id);
      if (place && written !== null) yield { ...place, message: `${place.subject}写的是${written}年度`, advice };
    }
    for (const row of reportRows(book)) {
      if (!["标题", "开头"].includes(levelOfKey(row.key))) continue;
      const written = other(exportedText(row));
      if (written !== null) {
        yield { ...placeInReport(book, row), message: `${levelOfKey(row.key)}写的是${written}年度`, advice };
      }
    }
    for (const meeting of book.records.meetings) {
      if (meeting.kind !== "组织生活会" && meeting.kind !== "民主评议大会") continue;
      const written = other(meeting.title);
      if (written !== null) {
        yield { ...placeAt(meeting, "title", meeting.title), message: `会议名称写的是${written}年度`, advice };
      }
    }
  },
};

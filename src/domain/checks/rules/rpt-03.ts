/** RPT-03: 民主生活会 where 组织生活会 is meant. */
import { exportedText } from "../../report/report-draft";
import { placeAt } from "../place";
import { placeInReport, reportRows } from "../report-place";
import type { Rule } from "../rule";
import { placeOfSetting } from "../setting-place";

const wrong = "民主生活会";
const advice = "民主生活会是县以上领导干部的会议；党支部开的请改为“组织生活会”";

/**
 * Source: the classic slip of the seed report, four times. Where a member's reason or note says 民主生活会 it may be
 * meant: only the names of meetings, their texts and the settings are looked at.
 */
export const rpt03: Rule = {
  id: "RPT-03",
  severity: "警告",
  title: "不得把组织生活会写成民主生活会",
  source: "民主生活会由县以上党和国家机关领导干部参加，党支部召开的是组织生活会",
  forms: [],
  onByDefault: true,
  *check(book, { settings }) {
    for (const id of ["theme", "noticeTitle"] as const) {
      const place = settings[id].includes(wrong) ? placeOfSetting(book, id) : null;
      if (place) yield { ...place, message: `${place.subject}中写成了“${wrong}”`, advice };
    }
    for (const row of reportRows(book)) {
      if (exportedText(row).includes(wrong)) {
        yield { ...placeInReport(book, row), message: `写成了“${wrong}”`, advice };
      }
    }
    for (const meeting of book.records.meetings) {
      for (const column of ["kind", "title", "summary"] as const) {
        if (!meeting[column].includes(wrong)) continue;
        yield { ...placeAt(meeting, column, meeting.title), message: `写成了“${wrong}”`, advice };
        break;
      }
    }
  },
};

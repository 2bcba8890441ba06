/** STU-02: collective study comes before the meeting. */
import { isoOf } from "../../serial-date";
import { placeAt, readingOf } from "../place";
import type { Rule } from "../rule";

/** Source: the order of the work (domain.md 1.2). */
export const stu02: Rule = {
  id: "STU-02",
  severity: "错误",
  title: "会前集中学习的日期不得晚于组织生活会",
  source: "集中学习是会前准备，应在组织生活会召开前完成",
  forms: ["meetings"],
  needs: { meetings: ["kind", "date"] },
  onByDefault: true,
  *check(book, { index }) {
    for (const record of book.records.meetings) {
      if (record.kind !== "集中学习" || record.date === null) continue;
      const meeting = index.of(record.branch)?.meetingDate() ?? null;
      if (meeting === null || Math.floor(record.date) <= meeting) continue;
      const guessed = readingOf(record, "date")?.kind === "year-inferred";
      // Where there was study before the meeting, another one after it may be the ordinary study of the month.
      const studied = index
        .of(record.branch)
        ?.branch.records.meetings.some(
          ({ kind, date }) => kind === "集中学习" && date !== null && Math.floor(date) <= meeting,
        );
      yield {
        ...placeAt(record, "date", record.title),
        message: `集中学习日期${isoOf(record.date)}晚于组织生活会日期${isoOf(meeting)}`,
        advice: "请核对日期；会后的学习不作为会前集中学习填报",
        ...((guessed || studied === true) && { severity: "警告" }),
      };
    }
  },
};

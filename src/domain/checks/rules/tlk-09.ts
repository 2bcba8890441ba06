/** TLK-09: the number of talks typed in 会议记录 is the number of rows in 谈心谈话. */
import { personNames } from "../person-names";
import { placeAt } from "../place";
import type { Rule } from "../rule";

/**
 * Source: the number of the basic-situation sentence (domain.md 0); 汇总表 counts the rows of 谈心谈话, so a different
 * typed number would contradict it. Without a talk log the typed number is all there is.
 */
export const tlk09: Rule = {
  id: "TLK-09",
  severity: "错误",
  title: "会议记录填报的谈心谈话人次应与谈话记录行数一致",
  source: "谈心谈话人次以谈话记录为准，一行即一人次",
  forms: ["talks"],
  needs: { meetings: ["talks"], talks: [] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const { branch } of index.branches) {
      const typed = branch.records.meetings.filter((meeting) => meeting.talks !== null);
      const last = typed[typed.length - 1];
      const rows = branch.records.talks.length;
      const sum = typed.reduce((total, meeting) => total + (meeting.talks ?? 0), 0);
      // The same number is often typed for each meeting of the branch.
      if (!last || rows === 0 || sum === rows || typed.every((meeting) => meeting.talks === rows)) continue;
      const people = branch.records.talks.reduce((total, { to }) => total + Math.max(1, personNames(to).length), 0);
      yield {
        ...placeAt(last, "talks", last.title),
        message: `填报谈心谈话${sum}人次，谈话记录有${rows}行`,
        advice: "已填谈话记录的，此处清空或改为与行数一致；记录不全的补填",
        // One row for a talk with several, who were counted one by one.
        ...(sum === people && { severity: "警告" }),
      };
    }
  },
};

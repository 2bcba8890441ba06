/** STU-01: there was collective study before the meeting. */
import { placeOn } from "../place";
import type { Rule } from "../rule";

/** Source: domain.md 1.2 (https://m.wnwk.com/doc/2092354.html). The forms do not tell how long a session took. */
export const stu01: Rule = {
  id: "STU-01",
  severity: "警告",
  title: "组织生活会前应有集中学习",
  source: "会前准备要求：个人自学与集中学习相结合，集中学习不少于半天",
  forms: ["meetings"],
  needs: { meetings: ["kind"] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const { name, branch, meeting, meetingDate } of index.branches) {
      const date = meetingDate();
      const held = meeting();
      if (date === null || !held) continue;
      const studied = branch.records.meetings.some(
        (record) => record.kind === "集中学习" && (record.date === null || Math.floor(record.date) <= date),
      );
      if (studied) continue;
      yield {
        ...placeOn(held.at, name),
        message: "组织生活会前没有集中学习记录",
        advice: "请补填会前集中学习的记录；没有开展的应说明情况",
      };
    }
  },
};

/** MTG-15: there was criticism at the 组织生活会. */
import { placeAt } from "../place";
import type { Rule } from "../rule";

/**
 * Source: domain.md 1.3: each participant's critique, then a reply. The forms give the number of the whole meeting, not
 * of each person; a blank number says nothing.
 */
export const mtg15: Rule = {
  id: "MTG-15",
  severity: "警告",
  title: "组织生活会应开展批评与自我批评，批评意见不应为零",
  source: "组织生活会要求党员之间严肃开展批评与自我批评",
  forms: ["meetings"],
  needs: { meetings: ["kind", "criticisms"] },
  onByDefault: true,
  *check(book) {
    for (const meeting of book.records.meetings) {
      if (meeting.kind !== "组织生活会" || meeting.criticisms === null || meeting.criticisms > 0) continue;
      yield {
        ...placeAt(meeting, "criticisms", meeting.title),
        message: `批评意见${meeting.criticisms}条`,
        advice: "请按会议记录补填批评意见条数；没有开展批评的应补课",
      };
    }
  },
};

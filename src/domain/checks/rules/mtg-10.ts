/** MTG-10: where the upper level sent people, their names are in 列席人员. */
import { hasColumn, placeAt } from "../place";
import type { Rule } from "../rule";

/** Source: domain.md 0: the upper organisation sends people to attend. */
export const mtg10: Rule = {
  id: "MTG-10",
  severity: "警告",
  title: "填了上级派员人数的，应写明列席人员",
  source: "督导组、上级党组织派员到会的，会议记录应记明列席人员",
  forms: ["meetings"],
  needs: { meetings: ["dispatched", "observers"] },
  onByDefault: true,
  *check(book) {
    for (const meeting of book.records.meetings) {
      if ((meeting.dispatched ?? 0) <= 0 || meeting.observers !== "" || !hasColumn(meeting, "observers")) continue;
      yield {
        ...placeAt(meeting, "observers", meeting.title),
        message: `上级派员${meeting.dispatched ?? 0}人，没有写列席人员`,
        advice: "请补填列席人员；没有派员的清空上级派员人数",
      };
    }
  },
};

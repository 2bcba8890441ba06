/** MTG-12: the secretary chairs the 组织生活会, or a note says why not. */
import { placeAt, shorten } from "../place";
import type { Rule } from "../rule";

/** Source: domain.md 1.1, "原则上由党支部书记主持" (https://ncsxyy.com/ksdh/znks/djbgs/bmdt/2021-03-19/3074.html). */
export const mtg12: Rule = {
  id: "MTG-12",
  severity: "警告",
  title: "组织生活会一般由党支部书记主持，不是的应说明",
  source: "组织生活会原则上由党支部书记主持",
  forms: ["meetings"],
  needs: { meetings: ["kind", "chair"] },
  onByDefault: true,
  *check(book, { index }) {
    for (const meeting of book.records.meetings) {
      if (meeting.kind !== "组织生活会" || meeting.chair === "" || meeting.note !== "") continue;
      const secretary = index.of(meeting.branch)?.secretary() ?? "";
      if (secretary === "" || meeting.chair.includes(secretary)) continue;
      yield {
        ...placeAt(meeting, "chair", meeting.title),
        message: `主持人${shorten(meeting.chair)}不是党支部书记${shorten(secretary)}，备注没有说明`,
        advice: "请核对主持人；由他人主持的，在备注中说明原因",
      };
    }
  },
};

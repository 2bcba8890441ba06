/** LED-18: a problem can be traced to where it came from. */
import { hasColumn, placeAt, readingOf } from "../place";
import type { Rule } from "../rule";

/** Source: a clerk's audit script compares the list with opinions and self-checks (domain.md 4.1, gh-idx 56660129453). */
export const led18: Rule = {
  id: "LED-18",
  severity: "警告",
  title: "整改问题应注明来源，能够追溯",
  source: "审核要点：整改问题与征求意见、谈心谈话、查摆问题对应",
  forms: ["rectifications"],
  needs: { rectifications: ["source"] },
  onByDefault: true,
  *check(book) {
    for (const record of book.records.rectifications) {
      if (record.source !== "" || !hasColumn(record, "source")) continue;
      yield {
        ...placeAt(record, "source"),
        message: readingOf(record, "source") ? "问题来源填“无”，无法追溯" : "没有填问题来源，无法追溯",
        advice: "请填查摆问题、征求意见、谈心谈话、上级点评或群众反映强烈",
      };
    }
  },
};

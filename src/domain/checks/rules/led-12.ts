/** LED-12: the problems cover every category of the year. */
import { wordKey } from "../../normalise-text";
import { placeOn, shorten } from "../place";
import type { Rule } from "../rule";

/** Source: a clerk's audit script tests that all six are there (domain.md 4.1, gh-idx 56335210648). */
export const led12: Rule = {
  id: "LED-12",
  severity: "警告",
  title: "查摆问题应覆盖本年度的各个类别",
  source: "审核要点：本年度规定的查摆类别逐类对照，不得缺项；类别列在设置中",
  forms: ["rectifications"],
  needs: { rectifications: ["category"] },
  settings: ["lists"],
  onByDefault: true,
  *check(_book, { index, settings }) {
    const categories = settings.lists.problemCategories;
    for (const { name, branch } of index.branches) {
      const used = new Set(branch.records.rectifications.map((record) => wordKey(record.category)));
      used.delete("");
      const [first] = branch.records.rectifications;
      // None at all, or other words altogether: the branch sorts by another list.
      if (!first || !categories.some((category) => used.has(wordKey(category)))) continue;
      const missing = categories.filter((category) => !used.has(wordKey(category)));
      if (missing.length === 0) continue;
      yield {
        ...placeOn(first.at, name, "category"),
        message: `缺少查摆类别${missing.map((category) => `“${shorten(category.replace(/[“”]/g, ""), 20)}”`).join("")}`,
        advice: "请对照本年度查摆类别补充问题；归错类别的更正问题类别",
      };
    }
  },
};

/** POL-12: the items of the poll are the year's. */
import { wordKey } from "../../normalise-text";
import { placeAt, placeOn, shorten } from "../place";
import type { Rule } from "../rule";

/** Source: the items change from year to year (domain.md 1.8); they are a list of 设置. One finding per branch. */
export const pol12: Rule = {
  id: "POL-12",
  severity: "警告",
  title: "测评项目应与本年度规定的项目一致",
  source: "测评项目以本年度通知为准，列在设置的测评项目中",
  forms: ["polls"],
  needs: { polls: ["item"] },
  settings: ["lists"],
  onByDefault: true,
  *check(_book, { index, settings }) {
    const items = settings.lists.pollItems;
    const known = new Set(items.map(wordKey));
    for (const { name, branch } of index.branches) {
      const { polls } = branch.records;
      const used = new Set(polls.map((record) => record.item));
      used.delete("");
      const keys = new Set([...used].map(wordKey));
      const [any] = polls;
      if (!any || used.size === 0) continue;
      const strange = [...used].filter((item) => !known.has(wordKey(item)));
      const missing = items.filter((item) => !keys.has(wordKey(item)));
      if (strange.length + missing.length === 0) continue;
      const quoted = (words: readonly string[]) =>
        words
          .slice(0, 4)
          .map((word) => `“${shorten(word, 20)}”`)
          .join("");
      const parts = [
        ...(strange.length > 0 ? [`测评项目${quoted(strange)}不在本年度项目中`] : []),
        ...(missing.length > 0 ? [`缺${quoted(missing)}${missing.length > 4 ? "等" : ""}`] : []),
      ];
      const first = polls.find((record) => record.item === strange[0]);
      yield {
        ...(first ? placeAt(first, "item") : placeOn(any.at, name, "item")),
        message: parts.join("，"),
        about: [name, ...parts],
        advice: "请按本年度的测评项目更正；项目有变的，修改设置中的测评项目",
      };
    }
  },
};

/** LED-16: whether an item was made public is filled in. */
import { hasColumn, placeAt, readingOf } from "../place";
import type { Rule } from "../rule";

/** Source: ncsxyy and the seed report: 在一定范围公开. 无 and — are an answer; a column left blank is told once. */
export const led16: Rule = {
  id: "LED-16",
  severity: "提示",
  title: "应填写整改事项是否公开",
  source: "整改清单在一定范围公开，接受监督",
  forms: ["rectifications"],
  needs: { rectifications: ["published"] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const { branch } of index.branches) {
      const { rectifications } = branch.records;
      const blank = rectifications.filter(
        (record) => record.published === "" && hasColumn(record, "published") && !readingOf(record, "published"),
      );
      const [first] = blank;
      if (first && blank.length === rectifications.length && blank.length > 3) {
        yield {
          ...placeAt(first, "published", ""),
          message: `${blank.length}项都没有填是否公开`,
          advice: "请填是或否",
          about: [first.branch, String(blank.length)],
        };
        continue;
      }
      for (const record of blank) {
        yield { ...placeAt(record, "published"), message: "没有填是否公开", advice: "请填是或否" };
      }
    }
  },
};

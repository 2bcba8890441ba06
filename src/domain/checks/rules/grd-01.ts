/** GRD-01: a probationary member takes part but gets no grade. */
import { fixCell } from "../fix-cell";
import { memberKind } from "../member-kind";
import { placeAt } from "../place";
import type { Rule } from "../rule";

const grades: ReadonlySet<string> = new Set(["优秀", "合格", "基本合格", "不合格"]);

/** Source: domain.md 1.4 (http://dyycjz.com/jw/0f/05/c4208a69381/page.html). */
export const grd01: Rule = {
  id: "GRD-01",
  severity: "错误",
  title: "预备党员参加评议，不评定等次",
  source: "民主评议党员通知：预备党员参加民主评议，但不评定等次",
  forms: ["appraisals"],
  needs: { appraisals: ["grade"] },
  onByDefault: true,
  *check(book, { index }) {
    for (const record of book.records.appraisals) {
      if (!grades.has(record.grade) || memberKind(record, index) !== "预备党员") continue;
      yield {
        ...placeAt(record, "grade"),
        message: `预备党员不评定等次，现为“${record.grade}”`,
        advice: "请改为“不评定等次”并填写原因；已转正的更正党员类别",
        ...fixCell("not-graded", record, "grade", "不评定等次"),
      };
    }
  },
};

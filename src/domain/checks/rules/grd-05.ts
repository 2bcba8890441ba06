/** GRD-05: the four grades and 不评定等次 add up to 实参评. */
import { fixCell } from "../fix-cell";
import { memberKind } from "../member-kind";
import { hasColumn, placeAt, placeOn, readingOf } from "../place";
import type { Rule } from "../rule";

const counted: ReadonlySet<string> = new Set(["优秀", "合格", "基本合格", "不合格", "不评定等次"]);

/**
 * Source: the identity of the basic-situation sentence (domain.md 0, 3.2). A probationary member whose cell is blank is
 * named with the remedy; the rest shows once per branch, as the cells themselves are GRD-02 and GRD-13. A word that only waits for the clerk to
 * confirm what it stands for (称职) is GRD-13 alone.
 */
export const grd05: Rule = {
  id: "GRD-05",
  severity: "错误",
  title: "四个等次与不评定等次人数之和应等于实参评人数",
  source: "基本情况各等次人数之和应与参加民主评议人数相符",
  forms: ["appraisals"],
  needs: { appraisals: ["took", "grade"] },
  onByDefault: true,
  *check(_book, { index }) {
    for (const { name, branch, tally } of index.branches) {
      const { appraisals } = branch.records;
      let uncounted = 0;
      for (const record of appraisals) {
        if (record.took !== "是" || counted.has(record.grade) || !hasColumn(record, "grade")) continue;
        if (readingOf(record, "grade")?.candidate !== undefined) continue;
        if (record.grade === "" && memberKind(record, index) === "预备党员") {
          yield {
            ...placeAt(record, "grade"),
            message: "预备党员参评，评定等次空白，各等次之和少1",
            advice: "请填“不评定等次”",
            ...fixCell("not-graded", record, "grade", "不评定等次"),
          };
        } else uncounted++;
      }
      const [first] = appraisals;
      if (uncounted === 0 || !first) continue;
      const { took, excellent, qualified, basic, unqualified, notGraded } = tally();
      const sum = excellent + qualified + basic + unqualified + notGraded;
      yield {
        ...placeOn(first.at, name),
        message: `优秀${excellent}＋合格${qualified}＋基本合格${basic}＋不合格${unqualified}＋不评定等次${notGraded}＝${sum}，与实参评（${took}）不符`,
        advice: `有${uncounted}名参评党员的评定等次空白或不是规定的等次，请补填或更正`,
      };
    }
  },
};

/** GRD-04: the number of 优秀 is legal on one base and not on the other. */
import { excellentCap } from "../../excellent-cap";
import { countingBase, excellentBases } from "../excellent-bases";
import { placeOn } from "../place";
import type { Rule } from "../rule";

/** Source: one official page takes the third of 党员总数, other notices of 参评党员 (domain.md 1.4). */
export const grd04: Rule = {
  id: "GRD-04",
  severity: "警告",
  title: "优秀人数按党员总数和按参评党员数都不宜超过规定比例",
  source: "各地通知的基数不一，有的按党员总数，有的按参评党员数",
  forms: ["appraisals"],
  needs: { appraisals: ["took", "grade"] },
  settings: ["excellentCap", "excellentBase"],
  onByDefault: true,
  *check(_book, { index, settings }) {
    for (const branch of index.branches) {
      const [first] = branch.branch.records.appraisals;
      const { excellent } = branch.tally();
      if (!first || excellent === 0) continue;
      const bases = excellentBases(branch);
      const isOver = (count: number | null) => count !== null && excellent > excellentCap(count, settings.excellentCap);
      if (isOver(countingBase(bases, settings)?.count ?? null)) continue; // GRD-03
      const compared = bases.filter(({ name, count }) => name !== "正式党员" && count !== null);
      const over = compared.find(({ count }) => isOver(count));
      const within = compared.find(({ count }) => !isOver(count));
      if (!over || !within) continue;
      const words = (base: typeof over) =>
        `按${base.name}${base.count ?? 0}人上限${excellentCap(base.count ?? 0, settings.excellentCap)}名`;
      yield {
        ...placeOn(first.at, branch.name),
        message: `优秀${excellent}名，${words(within)}不超，${words(over)}超出`,
        advice: "请对照本级通知规定的基数；规定按后者计算的须调整优秀人选",
      };
    }
  },
};

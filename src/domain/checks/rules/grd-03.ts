/** GRD-03: no more 优秀 than floor(base × cap). */
import { excellentCap, toFraction } from "../../excellent-cap";
import { countingBase, excellentBases } from "../excellent-bases";
import { placeOn } from "../place";
import type { Rule } from "../rule";

/** How the cap is written: 1/3, 15%. */
export function capWords(cap: number): string {
  const fraction = toFraction(cap);
  if (fraction && fraction.denominator <= 10) return `${fraction.numerator}/${fraction.denominator}`;
  return `${Math.round(cap * 1000) / 10}%`;
}

/**
 * Source: domain.md 1.4: "一般不超过党员总数的1/3" on the official page; other notices name other bases and shares, so
 * base and cap are settings, the rule is a warning, and the message shows all three bases. Rounded down: 47 ÷ 3 is 15.
 */
export const grd03: Rule = {
  id: "GRD-03",
  severity: "警告",
  title: "评为优秀的党员一般不超过规定比例",
  source: "民主评议党员：优秀等次一般不超过党员总数的三分之一；基数和比例以本级通知为准",
  forms: ["appraisals"],
  needs: { appraisals: ["took", "grade"] },
  settings: ["excellentCap", "excellentBase"],
  onByDefault: true,
  *check(_book, { index, settings }) {
    const cap = settings.excellentCap;
    for (const branch of index.branches) {
      const [first] = branch.branch.records.appraisals;
      const { excellent } = branch.tally();
      if (!first || excellent === 0) continue;
      const bases = excellentBases(branch);
      const base = countingBase(bases, settings);
      if (!base || base.count === null || excellent <= excellentCap(base.count, cap)) continue;
      const shown = bases
        .filter(({ count }) => count !== null)
        .map(({ name, count }) => `按${name}${count ?? 0}人为${excellentCap(count ?? 0, cap)}名`);
      yield {
        ...placeOn(first.at, branch.name),
        message: `优秀${excellent}名，超过上限${excellentCap(base.count, cap)}名（${base.name}${base.count}人×${capWords(cap)}，舍去小数）；${shown.join("，")}`,
        advice: "请按本级通知的比例和基数重新研究优秀人选；通知另有规定的，修改设置中的优秀比例",
      };
    }
  },
};

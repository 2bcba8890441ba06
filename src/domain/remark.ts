/** What a reader of the figures must know before passing them on: grades that do not add up, errors that are open. */
import type { BranchCounts } from "./branch-counts";

const graded = ["优秀", "合格", "基本合格", "不合格", "不评定等次"] as const satisfies readonly (keyof BranchCounts)[];

/** `等次合计10名，比实参评少2名`; "" where the grades add up to 实参评 (domain.md 3.2). */
export function gradesRemark(total: Pick<BranchCounts, "实参评" | (typeof graded)[number]>): string {
  const sum = graded.reduce((all, grade) => all + total[grade], 0);
  const missing = total.实参评 - sum;
  if (missing === 0) return "";
  return `等次合计${sum}名，比实参评${missing > 0 ? "少" : "多"}${Math.abs(missing)}名`;
}

/** `等次合计10名，比实参评少2名；尚有11条错误`; "" where there is nothing to remark. */
export function figuresRemark(total: BranchCounts, openErrors: number): string {
  return [gradesRemark(total), openErrors > 0 ? `尚有${openErrors}条错误` : ""]
    .filter((part) => part !== "")
    .join("；");
}

/**
 * The verdict on each branch in the reviewer's words, and which of its materials are there: what a committee's clerk
 * tells a branch in one line.
 */
import type { Book, BranchBook } from "./book";
import type { Finding, Severity } from "./finding";
import type { BranchMaterials, Material, MaterialFrame, MaterialId } from "./materials";
import { countMaterials, judgeMaterials, materialFrame } from "./materials";

export { materials } from "./materials";
export type { Material, MaterialId } from "./materials";

/** In the reviewer's words, the worst first. */
export const verdicts = ["不达标", "需修改", "基本达标", "达标"] as const;

export type Verdict = (typeof verdicts)[number];

export interface BranchVerdict {
  /** Branch name; "" only where no row of the workbook names a branch. */
  readonly branch: string;
  readonly verdict: Verdict;
  /** Why, in words: 缺组织生活会记录；错误3条. */
  readonly reason: string;
  readonly materials: BranchMaterials;
  /** Findings of the branch that count, by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** What stands in the matrix: ✓ for the meeting, the number of rows for the rest, 缺, or — where no such sheet is kept. */
export function materialText(id: MaterialId, material: Material): string | number {
  if (material.kind === "missing") return "缺";
  if (material.kind === "notKept") return "—";
  return id === "meeting" ? "✓" : material.count;
}

function judgeBranch(branch: BranchBook, frame: MaterialFrame, counts: BranchVerdict["counts"]): BranchVerdict {
  const { materials: found, core, other, nothing } = judgeMaterials(countMaterials(branch), frame);
  const verdict =
    core.length > 0 ? "不达标" : counts.错误 > 0 ? "需修改" : counts.警告 > 0 || other.length > 0 ? "基本达标" : "达标";
  const parts: string[] = [];
  if (nothing) parts.push("没有报送材料");
  else if (core.length + other.length > 0) parts.push(`缺${[...core, ...other].join("、")}`);
  const numbers = (["错误", "警告"] as const).filter((severity) => counts[severity] > 0);
  if (numbers.length > 0) parts.push(numbers.map((severity) => `${severity}${counts[severity]}条`).join("、"));
  return {
    branch: branch.name,
    verdict,
    reason: parts.length > 0 ? parts.join("；") : "材料齐全，没有错误和警告",
    materials: found,
    counts,
  };
}

/**
 * Judges every branch of a book, in the order of the book: 不达标 where one of five materials is missing (谈心谈话,
 * 征求意见, 组织生活会, 民主评议, 整改清单), 需修改 with any 错误, 基本达标 with 警告 only or without 学习 or one of the
 * two lists, 达标 with neither. A material whose sheet the workbook does not keep is not asked for, but for those of
 * 基本套表; with CON-05 switched off in 设置 none is. Findings without a branch count for none.
 *
 * @param findings - of a check of this book
 * @param verified - keys of findings marked 已核实; these do not count
 */
export function judgeBranches(
  book: Book,
  findings: readonly Finding[],
  verified: ReadonlySet<string> = new Set(),
): readonly BranchVerdict[] {
  const counts = new Map<string, Record<Severity, number>>();
  for (const { branch, severity, key } of findings) {
    if (key !== undefined && verified.has(key)) continue;
    let own = counts.get(branch);
    if (!own) counts.set(branch, (own = { 错误: 0, 警告: 0, 提示: 0 }));
    own[severity]++;
  }
  const frame = materialFrame(book);
  const named = book.branches.filter(({ name }) => name !== "");
  return (named.length > 0 ? named : book.branches).map((branch) =>
    judgeBranch(branch, frame, counts.get(branch.name) ?? { 错误: 0, 警告: 0, 提示: 0 }),
  );
}

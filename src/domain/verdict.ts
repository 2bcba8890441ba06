/**
 * The verdict on each branch in the reviewer's words, and which of its materials are there: what a committee's clerk
 * tells a branch in one line.
 */
import type { Book, BranchBook } from "./book";
import type { FormId } from "../contract/forms";
import type { Finding, Severity } from "./finding";

/** In the reviewer's words, the worst first. */
export const verdicts = ["不达标", "需修改", "基本达标", "达标"] as const;

export type Verdict = (typeof verdicts)[number];

/** The columns of the completeness matrix, in order. */
export const materials = [
  { id: "study", label: "学习" },
  { id: "talks", label: "谈心谈话" },
  { id: "opinions", label: "征求意见" },
  { id: "meeting", label: "组织生活会" },
  { id: "appraisal", label: "民主评议" },
  { id: "committeeList", label: "班子整改清单" },
  { id: "personalList", label: "个人整改清单" },
] as const;

export type MaterialId = (typeof materials)[number]["id"];

/**
 * One cell of the matrix: `there` with the number of rows, `missing`, or `notKept` where the workbook has no sheet for
 * it, so that nobody can be blamed.
 */
export type Material =
  { readonly kind: "there"; readonly count: number } | { readonly kind: "missing" } | { readonly kind: "notKept" };

export interface BranchVerdict {
  /** Branch name; "" only where no row of the workbook names a branch. */
  readonly branch: string;
  readonly verdict: Verdict;
  /** Why, in words: 缺组织生活会记录；错误3条. */
  readonly reason: string;
  readonly materials: Readonly<Record<MaterialId, Material>>;
  /** Findings of the branch that count, by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
}

/** What stands in the matrix: ✓ for the meeting, the number of rows for the rest, 缺, or — where no such sheet is kept. */
export function materialText(id: MaterialId, material: Material): string | number {
  if (material.kind === "missing") return "缺";
  if (material.kind === "notKept") return "—";
  return id === "meeting" ? "✓" : material.count;
}

/** Sheets of 基本套表: every branch owes them, whether or not the workbook has such a sheet. */
const owed: ReadonlySet<FormId> = new Set<FormId>(["meetings", "appraisals", "rectifications"]);

function material(count: number, form: FormId, kept: ReadonlySet<FormId>): Material {
  if (count > 0) return { kind: "there", count };
  return owed.has(form) || kept.has(form) ? { kind: "missing" } : { kind: "notKept" };
}

function materialsOf({ records }: BranchBook, kept: ReadonlySet<FormId>): BranchVerdict["materials"] {
  let [studies, orgLifeMeetings, talksInMeetings, committee, personal] = [0, 0, 0, 0, 0];
  for (const { kind, talks } of records.meetings) {
    if (kind === "集中学习") studies++;
    else if (kind === "组织生活会") orgLifeMeetings++;
    talksInMeetings += talks ?? 0;
  }
  for (const { list, name } of records.rectifications) {
    if (list === "党员个人" || (list === "" && name !== "")) personal++;
    else committee++;
  }
  return {
    study: material(studies, "meetings", kept),
    talks: material(records.talks.length || talksInMeetings, "talks", kept),
    opinions: material(records.opinions.length, "opinions", kept),
    meeting: material(orgLifeMeetings, "meetings", kept),
    appraisal: material(records.appraisals.length, "appraisals", kept),
    committeeList: material(committee, "rectifications", kept),
    personalList: material(personal, "rectifications", kept),
  };
}

/** The words for what is missing: of the five materials a branch cannot do without, and of the others. */
function missingOf(found: BranchVerdict["materials"]): { readonly core: string[]; readonly other: string[] } {
  const isMissing = (id: MaterialId) => found[id].kind === "missing";
  const core: string[] = [];
  const other: string[] = [];
  if (isMissing("talks")) core.push("谈心谈话记录");
  if (isMissing("opinions")) core.push("征求意见记录");
  if (isMissing("meeting")) core.push("组织生活会记录");
  if (isMissing("appraisal")) core.push("民主评议情况");
  if (isMissing("committeeList") && isMissing("personalList")) core.push("整改清单");
  else if (isMissing("committeeList")) other.push("班子整改清单");
  else if (isMissing("personalList")) other.push("个人整改清单");
  if (isMissing("study")) other.unshift("集中学习记录");
  return { core, other };
}

/** Which of the five materials a branch lacks, in words. */
export function coreMissing(book: Book, branch: BranchBook): readonly string[] {
  return missingOf(materialsOf(branch, new Set(book.tables.map((table) => table.form)))).core;
}

function judgeBranch(branch: BranchBook, kept: ReadonlySet<FormId>, counts: BranchVerdict["counts"]): BranchVerdict {
  const found = materialsOf(branch, kept);
  const { core, other } = missingOf(found);
  const verdict =
    core.length > 0 ? "不达标" : counts.错误 > 0 ? "需修改" : counts.警告 > 0 || other.length > 0 ? "基本达标" : "达标";
  const nothing = Object.values(found).every(({ kind }) => kind !== "there");
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
 * 基本套表. Findings without a branch count for none.
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
  const kept = new Set(book.tables.map((table) => table.form));
  const named = book.branches.filter(({ name }) => name !== "");
  return (named.length > 0 ? named : book.branches).map((branch) =>
    judgeBranch(branch, kept, counts.get(branch.name) ?? { 错误: 0, 警告: 0, 提示: 0 }),
  );
}

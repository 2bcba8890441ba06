/**
 * What a branch owes and what of it is there: the one definition that the verdict, CON-05 and the completeness after an
 * import go by. It knows rows, not sheets, so that rows still to be written count like rows that stand.
 */
import type { FormId } from "../contract/forms";
import type { Settings } from "../contract/settings";
import type { Book, BranchBook } from "./book";

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
 * One cell of the matrix: `there` with the number of rows, `missing`, or `notKept` where nobody can be blamed: the
 * workbook has no sheet for it, or materials are not asked for (CON-05 switched off in 设置).
 */
export type Material =
  { readonly kind: "there"; readonly count: number } | { readonly kind: "missing" } | { readonly kind: "notKept" };

export type BranchMaterials = Readonly<Record<MaterialId, Material>>;

/** What the rows of a branch hold, counted row by row. */
export interface MaterialCounts {
  study: number;
  /** Rows of 谈心谈话. */
  talks: number;
  /** 谈心谈话人次 typed in 会议记录: it counts where the branch fills no 谈心谈话. */
  talksTold: number;
  opinions: number;
  meeting: number;
  appraisal: number;
  committeeList: number;
  personalList: number;
  /** Rows of any form but 党支部. */
  rows: number;
}

/** Counts before the first row. */
export function noMaterials(): MaterialCounts {
  return {
    study: 0,
    talks: 0,
    talksTold: 0,
    opinions: 0,
    meeting: 0,
    appraisal: 0,
    committeeList: 0,
    personalList: 0,
    rows: 0,
  };
}

/**
 * Adds a row of a branch to its counts.
 *
 * @param valueOf - the value of the row in a column, by column id: a list value as declared, a number, or blank
 */
export function addRow(counts: MaterialCounts, form: FormId, valueOf: (column: string) => unknown): void {
  if (form === "branches") return;
  counts.rows++;
  if (form === "talks") counts.talks++;
  else if (form === "opinions") counts.opinions++;
  else if (form === "appraisals") counts.appraisal++;
  else if (form === "meetings") {
    const kind = valueOf("kind");
    if (kind === "集中学习") counts.study++;
    else if (kind === "组织生活会") counts.meeting++;
    const talks = valueOf("talks");
    if (typeof talks === "number") counts.talksTold += talks;
  } else if (form === "rectifications") {
    if (isPersonal(valueOf("list"), valueOf("name"))) counts.personalList++;
    else counts.committeeList++;
  }
}

/** Whether a row of 整改台账 is a member's own: by 清单类别, else by whether it names somebody. */
export function isPersonal(list: unknown, name: unknown): boolean {
  return list === "党员个人" || ((list === "" || list === null || list === undefined) && Boolean(name));
}

/** Sheets of 基本套表: every branch owes them, whether or not the workbook has such a sheet. */
const owed: ReadonlySet<FormId> = new Set<FormId>(["meetings", "appraisals", "rectifications"]);

const formOf: Readonly<Record<MaterialId, FormId>> = {
  study: "meetings",
  talks: "talks",
  opinions: "opinions",
  meeting: "meetings",
  appraisal: "appraisals",
  committeeList: "rectifications",
  personalList: "rectifications",
};

/** What materials are judged by: the same for every branch of a workbook. */
export interface MaterialFrame {
  /** Forms that the workbook has a sheet for, or gets. */
  readonly kept: ReadonlySet<FormId>;
  /** False where 设置 switches CON-05 off: what is not there is then no matter. */
  readonly asked: boolean;
}

/** False where 设置 switches the question of materials off. */
export function areMaterialsAsked({ rules }: Pick<Settings, "rules">): boolean {
  return rules.get("CON-05")?.enabled ?? true;
}

export function materialFrame(book: Book): MaterialFrame {
  return { kept: new Set(book.tables.map((table) => table.form)), asked: areMaterialsAsked(book.settings) };
}

/** A branch's materials, with the words for what is missing. */
export interface MaterialReport {
  readonly materials: BranchMaterials;
  /** Which of the five materials a branch cannot do without it lacks, in words. */
  readonly core: readonly string[];
  /** What else it lacks, in words. */
  readonly other: readonly string[];
  /** Nothing was sent: no row but the line in 党支部. */
  readonly nothing: boolean;
}

function missingOf(found: BranchMaterials): Pick<MaterialReport, "core" | "other"> {
  const isMissing = (id: MaterialId) => found[id].kind === "missing";
  const core: string[] = [];
  const other: string[] = [];
  if (isMissing("study")) other.push("集中学习记录");
  if (isMissing("talks")) core.push("谈心谈话记录");
  if (isMissing("opinions")) core.push("征求意见记录");
  if (isMissing("meeting")) core.push("组织生活会记录");
  if (isMissing("appraisal")) core.push("民主评议情况");
  if (isMissing("committeeList") && isMissing("personalList")) core.push("整改清单");
  else if (isMissing("committeeList")) other.push("班子整改清单");
  else if (isMissing("personalList")) other.push("个人整改清单");
  return { core, other };
}

/** What of the materials is there by the counts of a branch, and what is missing. */
export function judgeMaterials(counts: MaterialCounts, { kept, asked }: MaterialFrame): MaterialReport {
  const material = (id: MaterialId): Material => {
    const count = id === "talks" ? counts.talks || counts.talksTold : counts[id];
    if (count > 0) return { kind: "there", count };
    const form = formOf[id];
    return asked && (owed.has(form) || kept.has(form)) ? { kind: "missing" } : { kind: "notKept" };
  };
  const found: BranchMaterials = {
    study: material("study"),
    talks: material("talks"),
    opinions: material("opinions"),
    meeting: material("meeting"),
    appraisal: material("appraisal"),
    committeeList: material("committeeList"),
    personalList: material("personalList"),
  };
  return { materials: found, ...missingOf(found), nothing: counts.rows === 0 };
}

/** Counts the rows of a branch. */
export function countMaterials({ records }: BranchBook): MaterialCounts {
  const counts = noMaterials();
  for (const record of records.meetings) addRow(counts, "meetings", (column) => Reflect.get(record, column));
  for (const record of records.rectifications) {
    addRow(counts, "rectifications", (column) => Reflect.get(record, column));
  }
  counts.talks = records.talks.length;
  counts.opinions = records.opinions.length;
  counts.appraisal = records.appraisals.length;
  const { members, polls, institutions } = records;
  counts.rows += counts.talks + counts.opinions + counts.appraisal;
  counts.rows += members.length + polls.length + institutions.length;
  return counts;
}

/**
 * From a number of a result back to the rows it was counted from: the same rules as the counting, told row by row. What
 * the rows contribute adds up to the number; a test holds both together.
 */
import { summaryColumns, countingRules } from "../contract/summary";
import type { SummaryCountHeader } from "../contract/summary";
import type { Book, BranchBook } from "./book";
import { latestOrgLifeMeeting } from "./count-branch";
import type { DueBand, LedgerCounts, LedgerState } from "./ledger-overview";
import { dueBandOf, dueBands, isOpen, ledgerStates } from "./ledger-overview";
import type { LowerUnit } from "./lower-units";
import { problemsOf } from "./problems";
import type { AnyRecord, RectificationRecord } from "./records";

/** A row that a number was counted from, and the cell of it that counts. */
export interface Contribution {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  /** 0-based; null where the sheet has no such column. */
  readonly column: number | null;
  /** Branch or unit; "" where blank. */
  readonly branch: string;
  /** The person, meeting or item of the row; "" where none. */
  readonly subject: string;
  /** 1 for a row that is counted, the cell's number for one that is added up. */
  readonly value: number;
}

/** Which rows of a result's number: a branch ("" for rows without one), a department or person of the ledger, a lower unit, or all. */
export type NumberGroup =
  | { readonly kind: "branch"; readonly name: string }
  | { readonly kind: "department" | "owner" | "unit"; readonly name: string }
  | { readonly kind: "total" };

/** The rows behind a number of 汇总表 or 等次统计, by branch. */
type RowsOf = (branch: BranchBook) => readonly Contribution[];

/** Columns that say whom or what a row is about, the first that is filled. */
const subjectColumns = ["name", "title", "to", "problem", "text"] as const;

function contribution(record: AnyRecord, column: string, value: number): Contribution {
  const values: Readonly<Record<string, unknown>> = { ...record };
  const subject = subjectColumns.map((id) => values[id]).find((text) => typeof text === "string" && text !== "");
  return {
    sheet: record.at.sheet,
    row: record.row,
    column: record.at.columns.get(column) ?? null,
    branch: record.branch,
    subject: typeof subject === "string" ? subject : "",
    value,
  };
}

/** Every row counts one. */
function each(records: readonly AnyRecord[], column: string): readonly Contribution[] {
  return records.map((record) => contribution(record, column, 1));
}

/** A cell's number, where there is one. */
function cell<C extends string>(
  record: (AnyRecord & { readonly [I in C]: number | null }) | null,
  column: C,
): readonly Contribution[] {
  const value = record?.[column] ?? 0;
  return record && value !== 0 ? [contribution(record, column, value)] : [];
}

const added =
  (column: "criticisms" | "dispatched" | "talks"): RowsOf =>
  ({ records }) =>
    records.meetings.flatMap((record) => cell(record, column));

const graded =
  (grade: string): RowsOf =>
  ({ records }) =>
    each(
      records.appraisals.filter((record) => record.took === "是" && record.grade === grade),
      "grade",
    );

/** The fullest of the branch's 集中学习. */
function study({ records }: BranchBook): readonly Contribution[] {
  const sessions = records.meetings.filter(({ kind }) => kind === "集中学习").flatMap((one) => cell(one, "present"));
  const most = Math.max(0, ...sessions.map(({ value }) => value));
  return sessions.filter(({ value }) => value === most).slice(0, 1);
}

const behindCounts: Readonly<Record<SummaryCountHeader, RowsOf>> = {
  应召开支部数: ({ listed }) => (listed ? each([listed], "branch") : []),
  实召开支部数({ name, records }) {
    const meeting = latestOrgLifeMeeting(records.meetings);
    return meeting && name !== "" ? each([meeting], "date") : [];
  },
  党员总数: ({ listed }) => cell(listed, "members"),
  其中预备党员: ({ listed }) => cell(listed, "probationaryMembers"),
  应到: ({ records }) => cell(latestOrgLifeMeeting(records.meetings), "expected"),
  实到: ({ records }) => cell(latestOrgLifeMeeting(records.meetings), "present"),
  集中学习人数: study,
  谈心谈话人次: (branch) =>
    branch.records.talks.length > 0 ? each(branch.records.talks, "to") : added("talks")(branch),
  征求意见条数: ({ records }) => each(records.opinions, "text"),
  查摆问题数: ({ records }) => each(problemsOf(records.rectifications), "problem"),
  批评意见条数: added("criticisms"),
  应参评: ({ records }) => each(records.appraisals, "name"),
  实参评: ({ records }) =>
    each(
      records.appraisals.filter(({ took }) => took === "是"),
      "took",
    ),
  优秀: graded("优秀"),
  合格: graded("合格"),
  基本合格: graded("基本合格"),
  不合格: graded("不合格"),
  不评定等次: graded("不评定等次"),
  整改措施数: ({ records }) =>
    each(
      records.rectifications.filter(({ measure }) => measure !== ""),
      "measure",
    ),
  已销号数: ({ records }) =>
    each(
      problemsOf(records.rectifications).filter(({ status }) => status === "已销号"),
      "status",
    ),
  督导派员数: added("dispatched"),
};

/** The counted column with this header; null for a text, a rate, or a column that is none of the summary's. */
export function countHeader(header: string): SummaryCountHeader | null {
  return summaryColumns.find((column) => column.kind === "count" && column.header === header)?.kind === "count"
    ? (header as SummaryCountHeader)
    : null;
}

/** What a rate of 汇总表 and 等次统计 divides; null for anything else. */
export function rateParts(header: string): readonly [SummaryCountHeader, SummaryCountHeader] | null {
  const column = summaryColumns.find((one) => one.header === header);
  return column?.kind === "rate" ? column.of : null;
}

/** How a column of 汇总表 is counted, as printed under the table. */
export function countingRuleOf(header: string): string {
  const named = countingRules.find((one) => one.header.split("、").includes(header));
  const isGrade = ["优秀", "合格", "基本合格", "不合格"].includes(header);
  return (named ?? (isGrade ? countingRules.find((one) => one.header.startsWith("各等次")) : undefined))?.rule ?? "";
}

function branchesOf(book: Book, group: NumberGroup): readonly BranchBook[] {
  if (group.kind === "total") return book.branches;
  return group.kind === "branch" ? book.branches.filter(({ name }) => name === group.name) : [];
}

/** A lower unit's own row of 下级汇总. */
function unitRow(unit: LowerUnit, header: SummaryCountHeader): readonly Contribution[] {
  const value = unit.counts[header];
  if (value === 0) return [];
  const { sheet, row, name, source, columns } = unit;
  return [{ sheet, row, column: columns.get(header) ?? null, branch: name, subject: source, value }];
}

/**
 * The rows behind a counted number of 汇总表 or 等次统计.
 *
 * @param units - the lower units that 汇总表 adds; [] for 等次统计, which has the workbook's own branches only
 */
export function rowsBehindCount(
  book: Book,
  header: SummaryCountHeader,
  group: NumberGroup,
  units: readonly LowerUnit[] = [],
): readonly Contribution[] {
  const own = branchesOf(book, group).flatMap(behindCounts[header]);
  if (group.kind === "total") return [...own, ...units.flatMap((unit) => unitRow(unit, header))];
  if (group.kind !== "unit") return own;
  return units.filter(({ name }) => name === group.name).flatMap((unit) => unitRow(unit, header));
}

const states: ReadonlySet<string> = new Set<LedgerState>(ledgerStates);
const bands: ReadonlySet<string> = new Set<DueBand>(dueBands);

/** The counted column of 台账概览 with this header; null for any other. */
export function ledgerHeader(header: string): keyof LedgerCounts | null {
  return header === "总数" || states.has(header) || bands.has(header) ? (header as keyof LedgerCounts) : null;
}

function inGroup(record: RectificationRecord, group: NumberGroup): boolean {
  switch (group.kind) {
    case "total":
      return true;
    case "branch":
      return record.branch === group.name;
    case "department":
      return record.unit === group.name;
    case "owner":
      return record.owner === group.name;
    case "unit":
      return false;
  }
}

/**
 * The rows behind a number of 台账概览.
 *
 * @param baseDate - serial number of the day the sheet was made for
 */
export function rowsBehindLedger(
  book: Book,
  header: keyof LedgerCounts,
  group: NumberGroup,
  baseDate: number,
): readonly Contribution[] {
  const own = problemsOf(book.records.rectifications).filter((record) => inGroup(record, group));
  if (header === "总数") return each(own, "problem");
  if (states.has(header)) {
    return each(
      own.filter(({ status }) => status === header),
      "status",
    );
  }
  return each(
    own.filter((record) => isOpen(record) && dueBandOf(record, baseDate) === header),
    "due",
  );
}

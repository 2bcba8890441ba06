/**
 * Where the rectification ledger stands on a base date: states and deadlines per branch, per 责任部门 and per 责任人, and
 * the items that are overdue or soon due. It counts what the ledger says and judges nothing.
 */
import type { Book } from "./book";
import { problemsOf } from "./problems";
import type { RectificationRecord } from "./records";

/** States of the ledger, in the order of the work. */
export const ledgerStates = ["未启动", "整改中", "延期", "已完成", "已销号"] as const;

/** Deadlines of open items, most urgent first. The base date itself counts as 10天内到期. */
export const dueBands = ["已超期", "10天内到期", "20天内到期", "20天以上", "无时限"] as const;

export type LedgerState = (typeof ledgerStates)[number];
export type DueBand = (typeof dueBands)[number];

/** Whole numbers; `总数` counts every row, also one without a state. */
export type LedgerCounts = Readonly<Record<"总数" | LedgerState | DueBand, number>>;

export interface LedgerGroup {
  /** Branch, department or person as written; "" where the cell is blank. */
  readonly name: string;
  readonly counts: LedgerCounts;
}

/** An open item that is overdue or due within 20 days. */
export interface UrgentItem {
  readonly record: RectificationRecord;
  /** Days from the base date to the deadline; below 0 when overdue. */
  readonly daysLeft: number;
}

export interface LedgerOverview {
  /** In the order of the book's branches; a branch without a row is there with zeros. */
  readonly branches: readonly LedgerGroup[];
  /** In order of appearance, the blank ones last; [] where the column is filled nowhere. */
  readonly departments: readonly LedgerGroup[];
  readonly owners: readonly LedgerGroup[];
  readonly total: LedgerCounts;
  /** Most urgent first, then in the order of the ledger. */
  readonly urgent: readonly UrgentItem[];
}

const openStates: ReadonlySet<string> = new Set<LedgerState>(["未启动", "整改中", "延期"]);
const states: ReadonlySet<string> = new Set(ledgerStates);
const [soon, later] = [10, 20];

function isState(status: string): status is LedgerState {
  return states.has(status);
}

/** Whether an item is still to be done: 未启动, 整改中 or 延期. */
export function isOpen({ status }: RectificationRecord): boolean {
  return openStates.has(status);
}

/** The band of an open item on a base date (a serial number). */
export function dueBandOf({ due }: RectificationRecord, baseDate: number): DueBand {
  if (due === null) return "无时限";
  const days = due - baseDate;
  if (days < 0) return "已超期";
  if (days <= soon) return "10天内到期";
  return days <= later ? "20天内到期" : "20天以上";
}

type Counting = Record<keyof LedgerCounts, number>;

export const noLedgerCounts: LedgerCounts = {
  总数: 0,
  未启动: 0,
  整改中: 0,
  延期: 0,
  已完成: 0,
  已销号: 0,
  已超期: 0,
  "10天内到期": 0,
  "20天内到期": 0,
  "20天以上": 0,
  无时限: 0,
};

function countInto(counts: Counting, record: RectificationRecord, baseDate: number): void {
  counts.总数 += 1;
  if (isState(record.status)) counts[record.status] += 1;
  if (isOpen(record)) counts[dueBandOf(record, baseDate)] += 1;
}

/** Groups in order of appearance, the blank one last; [] where it is the only one. */
function groupBy(
  records: readonly RectificationRecord[],
  nameOf: (record: RectificationRecord) => string,
  baseDate: number,
): readonly LedgerGroup[] {
  const groups = new Map<string, Counting>();
  for (const record of records) {
    const name = nameOf(record);
    let counts = groups.get(name);
    if (!counts) groups.set(name, (counts = { ...noLedgerCounts }));
    countInto(counts, record, baseDate);
  }
  const blank = groups.get("");
  groups.delete("");
  if (groups.size === 0) return [];
  if (blank) groups.set("", blank);
  return [...groups].map(([name, counts]) => ({ name, counts }));
}

/**
 * Counts the ledger (`forms.json`, rulings: result sheets).
 *
 * @param baseDate - serial number of the day that deadlines are measured against
 */
export function overviewLedger(book: Book, baseDate: number): LedgerOverview {
  const records = problemsOf(book.records.rectifications);
  const total: Counting = { ...noLedgerCounts };
  const urgent: UrgentItem[] = [];
  for (const record of records) {
    countInto(total, record, baseDate);
    if (record.due === null || !isOpen(record)) continue;
    const daysLeft = record.due - baseDate;
    if (daysLeft <= later) urgent.push({ record, daysLeft });
  }
  urgent.sort((a, b) => a.daysLeft - b.daysLeft);
  return {
    branches: book.branches.map((branch) => {
      const counts: Counting = { ...noLedgerCounts };
      for (const record of problemsOf(branch.records.rectifications)) countInto(counts, record, baseDate);
      return { name: branch.name, counts };
    }),
    departments: groupBy(records, ({ unit }) => unit, baseDate),
    owners: groupBy(records, ({ owner }) => owner, baseDate),
    total,
    urgent,
  };
}

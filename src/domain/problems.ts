/**
 * The problems of a ledger. A problem with several measures takes as many rows (one merged cell, or the same 序号 and the
 * same text again) and is one problem all the same (ruling of the contract).
 */
import type { RectificationRecord } from "./records";

/** How far the states of the ledger are, from nothing said to closed. */
const progress: Readonly<Record<string, number>> = { "": 0, 未启动: 1, 延期: 2, 整改中: 3, 已完成: 4, 已销号: 5 };

/** Whether a row goes on with the problem of the row above it. */
export function continuesProblem(above: RectificationRecord, record: RectificationRecord): boolean {
  if (record.at !== above.at || record.problem === "" || record.problem !== above.problem) return false;
  if (record.branch !== above.branch || record.list !== above.list || record.name !== above.name) return false;
  if (record.no !== null && record.no === above.no) return true;
  return (
    record.no === null && record.readings.some(({ column, kind }) => column === "problem" && kind === "filled-down")
  );
}

/** The row that stands for a problem: the one that is least far, then the one that is due first. */
function lessFar(a: RectificationRecord, b: RectificationRecord): RectificationRecord {
  const [far, other] = [progress[a.status] ?? 0, progress[b.status] ?? 0];
  if (far !== other) return far < other ? a : b;
  return (b.due ?? Infinity) < (a.due ?? Infinity) ? b : a;
}

const known = new WeakMap<readonly RectificationRecord[], readonly RectificationRecord[]>();

/**
 * One row per problem, in the order of the ledger: a problem is as far as the measure that is least far.
 *
 * @param records - rows of the ledger in sheet order
 */
export function problemsOf(records: readonly RectificationRecord[]): readonly RectificationRecord[] {
  let problems = known.get(records);
  if (problems) return problems;
  const made: RectificationRecord[] = [];
  let above: RectificationRecord | null = null;
  for (const record of records) {
    const last = made.at(-1);
    if (above && last && continuesProblem(above, record)) made[made.length - 1] = lessFar(last, record);
    else made.push(record);
    above = record;
  }
  // A ledger without such rows is its own list of problems.
  problems = made.length === records.length ? records : made;
  known.set(records, problems);
  return problems;
}

/**
 * Whether a 合计, 小计 or 总计 row agrees with the rows it adds up: the one definition that CON-03 and the preview of an
 * import go by. A total may stand below its rows or above them, of a branch, of all rows, or of the 小计 before it; what
 * can be meant by its place and word is right, and only a number that fits none of it is told.
 */
import type { Column } from "../contract/form";
import type { FormId } from "../contract/forms";
import { formById } from "../contract/forms";
import type { CellValue } from "./cell";
import { foldWidth, withoutBlanks } from "./normalise-text";
import type { AnyRecord, FormTable } from "./records";

/** A number in a total row that fits none of the rows it may add up. */
export interface WrongTotal {
  /** 1-based sheet row. */
  readonly row: number;
  /** What the row is called there: 合计, 第一党支部小计. */
  readonly word: string;
  /** Column id; null where the row says how many rows there are (共4人). */
  readonly column: string | null;
  /** 0-based sheet column of the number. */
  readonly index: number;
  readonly typed: number;
  /** What the number would be. */
  readonly expected: number;
}

/** Numbers that nobody adds up. */
const notSummed: ReadonlySet<string> = new Set(["no", "months", "rectificationNo"]);

/** What one row of a form is, where 共4人 says how many rows there are. */
const rowUnits: { readonly [I in FormId]?: readonly string[] } = {
  branches: ["个"],
  members: ["人", "名"],
  appraisals: ["人", "名"],
  talks: ["人次", "次"],
  opinions: ["条"],
  rectifications: ["个", "条", "项"],
  institutions: ["个", "项"],
};

const numberText = /^(?:共|合计|小计|总计|计|约)?:?(\d+(?:\.\d+)?)(?:人次|[人名个条项次张票])?$/;
const countText = /(?:共|合计|小计|总计|总数|计):?(\d+)(人次|[人名个条项次])/;

/** 1 for 小计, 2 for 合计 and whatever else, 3 for what stands for everything. */
function rankOf(word: string): number {
  if (word.includes("小计")) return 1;
  return /总计|累计|总数|全.*(?:汇总|合计)/.test(word) ? 3 : 2;
}

const tidy = (cell: CellValue) => (typeof cell === "string" ? withoutBlanks(foldWidth(cell)) : "");

/** A number of a total row: typed as a number, or as 33人, 共４个. */
function numberIn(cell: CellValue): number | null {
  if (typeof cell === "number") return cell;
  const found = numberText.exec(tidy(cell));
  return found ? Number(found[1]) : null;
}

interface TotalRow {
  readonly row: number;
  readonly cells: readonly CellValue[];
  readonly word: string;
  readonly rank: number;
  /** How many records stand above it. */
  readonly above: number;
  /** The branch it is of, where it names one. */
  readonly branch: string | null;
}

/** Number of records above a sheet row. */
function recordsAbove(records: readonly AnyRecord[], row: number): number {
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((records[middle]?.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function totalRowsOf({ totalRows }: FormTable, records: readonly AnyRecord[]): readonly TotalRow[] {
  const branches = new Set(records.map(({ branch }) => branch));
  branches.delete("");
  return totalRows.map(({ row, cells }) => {
    const texts = cells.map(tidy).filter((text) => text !== "");
    const word = texts.find((text) => /计|共|汇总|总数/.test(text)) ?? texts[0] ?? "合计";
    // 第一党支部小计, or 第一党支部 in one cell and 小计 in another.
    const named = texts.map((text) => text.replace(/[(（]?(?:小计|合计|总计|共计|汇总)[)）]?:?$/, ""));
    const branch = named.find((text) => branches.has(text)) ?? null;
    return { row, cells, word, rank: branch === null ? rankOf(word) : 1, above: recordsAbove(records, row), branch };
  });
}

/** Sums of one column by position: `at(n)` of the first n records. */
interface Sums {
  readonly at: (count: number) => number;
  readonly ofBranch: (branch: string) => number;
  /** Without hidden rows. */
  readonly shown: () => Sums | null;
  /** Without rows that repeat an earlier one. */
  readonly distinct: () => Sums | null;
}

function sumsOf(
  records: readonly AnyRecord[],
  valueOf: (record: AnyRecord) => number,
  left: (which: "shown" | "distinct") => ReadonlySet<AnyRecord> | null,
): Sums {
  const prefix = new Float64Array(records.length + 1);
  const byBranch = new Map<string, number>();
  records.forEach((record, position) => {
    const value = valueOf(record);
    prefix[position + 1] = (prefix[position] ?? 0) + value;
    byBranch.set(record.branch, (byBranch.get(record.branch) ?? 0) + value);
  });
  const without = (which: "shown" | "distinct"): Sums | null => {
    const kept = left(which);
    return (
      kept &&
      sumsOf(
        records,
        (record) => (kept.has(record) ? valueOf(record) : 0),
        () => null,
      )
    );
  };
  let [shown, distinct]: [Sums | null | undefined, Sums | null | undefined] = [undefined, undefined];
  return {
    at: (count) => prefix[count] ?? 0,
    ofBranch: (branch) => byBranch.get(branch) ?? 0,
    shown: () => (shown === undefined ? (shown = without("shown")) : shown),
    distinct: () => (distinct === undefined ? (distinct = without("distinct")) : distinct),
  };
}

/** A stretch of rows: the records from one count on up to another. */
type Stretch = readonly [from: number, to: number];

/** The stretches of rows that a total may add up; the likeliest first. */
function stretchesOf(totals: readonly TotalRow[], position: number, count: number): readonly Stretch[] {
  const total = totals[position];
  if (!total) return [];
  const { above: end, rank } = total;
  const before = totals.slice(0, position).reverse();
  const after = totals.slice(position + 1);
  const isTop = end === 0;
  /** Totals stand above the rows they add up: one before the first row, and none behind the last. */
  const headsGroups = totals[0]?.above === 0 && (totals.at(-1)?.above ?? 0) < count;
  const above: Stretch[] = [];
  const below: Stretch[] = [];
  if (!isTop) {
    const from = before.find((other) => other.rank >= rank)?.above ?? 0;
    const group: Stretch = [from, end];
    const all: Stretch = [0, end];
    above.push(...(rank === 3 || from === end ? [all, group] : [group, all]));
  }
  if (isTop || headsGroups) {
    const to = after.find((other) => other.rank >= rank && other.above > end)?.above ?? count;
    const group: Stretch = [end, to];
    const all: Stretch = [end, count];
    below.push(...(rank === 1 || !isTop ? [group, all] : [all, group]));
  }
  return headsGroups ? [...below, ...above] : [...above, ...below];
}

/** 小计 that a total may add up instead of the rows: those of lower rank since the total before, or all. */
function subtotalsOf(totals: readonly TotalRow[], position: number): readonly (readonly TotalRow[])[] {
  const total = totals[position];
  if (!total) return [];
  const lower = (others: readonly TotalRow[]) => others.filter((other) => other.rank < total.rank);
  const before = totals.slice(0, position);
  const higher = before.map((other) => other.rank >= total.rank).lastIndexOf(true);
  const since = before.slice(higher + 1);
  return [lower(since), lower(before), lower(totals.slice(position + 1))].filter((others) => others.length > 0);
}

const same = (a: number, b: number) => Math.abs(a - b) < 1e-6;

/** What a row is told apart by, without its 序号. */
function contentOf(record: AnyRecord, columns: readonly Column[]): string {
  return columns.map(({ id }) => (id === "no" ? "" : String(Reflect.get(record, id) ?? ""))).join("\n");
}

/**
 * The numbers of the total rows of a table that fit none of what they may add up, in the order of rows and columns. A
 * hidden row, or one that repeats another, may be left out of a total; the total of wrong 小计 is not told again.
 *
 * @param records - the records of the table, in sheet order
 */
export function wrongTotals(table: FormTable, records: readonly AnyRecord[]): readonly WrongTotal[] {
  if (table.totalRows.length === 0 || records.length === 0) return [];
  const columns: readonly Column[] = formById(table.form).columns;
  const totals = totalRowsOf(table, records);
  const hidden = new Set(table.hiddenRows ?? []);
  let distinct: ReadonlySet<AnyRecord> | null = null;
  const left = (which: "shown" | "distinct"): ReadonlySet<AnyRecord> | null => {
    if (which === "shown") return hidden.size === 0 ? null : new Set(records.filter(({ row }) => !hidden.has(row)));
    distinct ??= new Set(
      new Map([...records].reverse().map((record) => [contentOf(record, columns), record])).values(),
    );
    return distinct;
  };
  const wrong: WrongTotal[] = [];

  /** What a number would have to be; null where it is right. */
  function expectedOf(
    position: number,
    typed: number,
    sums: Sums,
    typedIn: ((total: TotalRow) => number | null) | null,
  ): number | null {
    const total = totals[position];
    if (!total) return null;
    const stretches = stretchesOf(totals, position, records.length);
    const fits = (own: Sums) =>
      stretches.some(([from, to]) => same(typed, own.at(to) - own.at(from))) ||
      (total.branch !== null && same(typed, own.ofBranch(total.branch)));
    if (fits(sums)) return null;
    for (const other of [sums.shown(), sums.distinct()]) if (other && fits(other)) return null;
    if (
      typedIn &&
      subtotalsOf(totals, position).some((others) =>
        same(
          typed,
          others.reduce((sum, other) => sum + (typedIn(other) ?? 0), 0),
        ),
      )
    ) {
      return null;
    }
    if (total.branch !== null) return sums.ofBranch(total.branch);
    const [first] = stretches;
    return first ? sums.at(first[1]) - sums.at(first[0]) : null;
  }

  const counts = sumsOf(records, () => 1, left);
  const units = rowUnits[table.form] ?? [];
  const summed = columns.flatMap(({ id, type }) => {
    const index = table.columns.get(id);
    if (type !== "integer" || notSummed.has(id) || index === undefined) return [];
    return [{ id, index, sums: sumsOf(records, (record) => Number(Reflect.get(record, id) ?? 0), left) }];
  });
  const numeric = new Set(summed.map(({ index }) => index));
  totals.forEach((total, position) => {
    const tell = (column: string | null, index: number, typed: number, expected: number | null) => {
      if (expected !== null) {
        wrong.push({ row: total.row, word: total.word, column, index, typed, expected });
      }
    };
    total.cells.forEach((cell, index) => {
      const found = numeric.has(index) || typeof cell !== "string" ? null : countText.exec(tidy(cell));
      if (!found || !units.includes(found[2] ?? "")) return;
      tell(null, index, Number(found[1]), expectedOf(position, Number(found[1]), counts, null));
    });
    for (const { id, index, sums } of summed) {
      const typed = numberIn(total.cells[index] ?? null);
      if (typed === null) continue;
      tell(
        id,
        index,
        typed,
        expectedOf(position, typed, sums, (other) => numberIn(other.cells[index] ?? null)),
      );
    }
  });
  return wrong;
}

/**
 * Counts in the memory of the workbook: an interrupted one can be taken up again, tomorrow or on another machine. One entry
 * says how many ballots came back, one per member what was voted on him or her: sums, no ballots.
 */
import type { CountTotals, MarkSums } from "../../domain/ballot-count";
import type { Memory, MemoryEntry } from "../memory";
import { changeMemory } from "../memory";
import type { MemoryChange } from "../undo";

const kind = "计票";

/** Between the parts of a key and of a value: no name holds it. */
const divider = "\t";

/** A count, and whether its sums have gone into the sheets; then only the numbers of ballots are kept. */
export interface KeptCount {
  readonly totals: CountTotals;
  readonly written: boolean;
  /** When it was last kept, `2026-03-27 09:05`. */
  readonly at: string;
}

function headKey({ branch, voters }: Pick<CountTotals, "branch" | "voters">): string {
  return [branch, voters].join(divider);
}

function numbers(text: string): readonly number[] {
  return text.split(",").map(Number);
}

function marksOf(text: string): MarkSums {
  const [abstained = 0, excellent = 0, qualified = 0, basic = 0, unqualified = 0] = numbers(text).map((count) =>
    Number.isInteger(count) && count >= 0 ? count : 0,
  );
  return [abstained, excellent, qualified, basic, unqualified];
}

/** Every count that is kept, in the order in which they were begun. */
export function keptCounts(memory: Memory): readonly KeptCount[] {
  const entries = [...(memory.get(kind)?.values() ?? [])];
  return entries.flatMap((entry): readonly KeptCount[] => {
    const [branch = "", voters = "", member] = entry.key.split(divider);
    if (member !== undefined) return [];
    const [state = "", issued = "", returned = "0", invalid = "0", ...items] = entry.value.split(divider);
    const own = entries.filter(({ key }) => key.startsWith(entry.key + divider));
    return [
      {
        written: state === "已写入",
        at: entry.at,
        totals: {
          branch,
          voters,
          items,
          members: own.map(({ key }) => key.split(divider)[2] ?? ""),
          issued: issued === "" ? null : Number(issued),
          returned: Number(returned),
          invalid: Number(invalid),
          sums: own.flatMap(({ value }) => value.split(divider).map(marksOf)),
        },
      },
    ];
  });
}

function entriesOf(totals: CountTotals, written: boolean, at: string): readonly MemoryEntry[] {
  const { branch, voters, members, items, issued, returned, invalid, sums } = totals;
  const key = headKey(totals);
  const head = [written ? "已写入" : "计票中", issued ?? "", returned, invalid, ...items].join(divider);
  const note = `${branch} ${voters}：收回${returned}张，其中无效${invalid}张`;
  return [
    { kind, key, value: head, note, at },
    ...(written ? [] : members).map((member, row): MemoryEntry => ({
      kind,
      key: [key, member].join(divider),
      value: items.map((_, column) => (sums[row * items.length + column] ?? []).join(",")).join(divider),
      note: `${member} 的票数（弃权、优秀、合格、基本合格、不合格）`,
      at,
    })),
  ];
}

function entriesNow(memory: Memory, totals: Pick<CountTotals, "branch" | "voters">): readonly MemoryEntry[] {
  const key = headKey(totals);
  return [...(memory.get(kind)?.values() ?? [])].filter(
    (entry) => entry.key === key || entry.key.startsWith(key + divider),
  );
}

/** What keeps this count as it is, in the place of what the memory held of it. */
export function countChange(memory: Memory, totals: CountTotals, written: boolean, at: string): MemoryChange {
  return {
    remove: entriesNow(memory, totals).map(({ key }) => ({ kind, key })),
    put: entriesOf(totals, written, at),
  };
}

/** The memory without this count. */
export function forgetCount(memory: Memory, count: Pick<CountTotals, "branch" | "voters">): Memory {
  return changeMemory(memory, { remove: entriesNow(memory, count).map(({ key }) => ({ kind, key })) });
}

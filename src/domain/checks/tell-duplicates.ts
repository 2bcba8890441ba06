/** Findings about copied texts: one per group of like texts, however many they are. */
import { nearDuplicates } from "../near-duplicates";
import type { AnyRecord } from "../records";
import { placeAt } from "./place";
import type { RuleFinding } from "./rule";

interface Copied<R> {
  readonly column: string;
  readonly textOf: (record: R) => string;
  /** Who or what a record is about: a group within one is no finding. Left out where every row counts. */
  readonly ownerOf?: (record: R) => string;
  /** Names a row for the message: 序号6, 许五. */
  readonly nameOf: (record: R) => string;
  /** What is alike: 谈话内容. */
  readonly what: string;
  readonly advice: string;
}

/** Rows named in a message. */
const mostNamed = 5;

/**
 * Groups like texts and tells each group once, at its second row. A branch's name is told where the first row belongs
 * to another one.
 */
export function* tellDuplicates<R extends AnyRecord & { readonly name?: string }>(
  records: readonly R[],
  { column, textOf, ownerOf, nameOf, what, advice }: Copied<R>,
): Iterable<RuleFinding> {
  for (const group of nearDuplicates(records.map(textOf))) {
    const [first, ...others] = group.flatMap((position) => records[position] ?? []);
    if (!first) continue;
    const owner = ownerOf?.(first);
    const second = ownerOf ? others.find((record) => ownerOf(record) !== owner) : others[0];
    if (!second) continue;
    const where = first.branch === second.branch ? "" : first.branch;
    const same = textOf(first) === textOf(second) ? "相同" : "几乎相同";
    const rows = others.slice(0, mostNamed).map((record) => record.row);
    const more =
      group.length > 2
        ? `；同类共${group.length}条（第${[first.row, ...rows].slice(0, mostNamed).join("、")}行${group.length > mostNamed ? "等" : ""}）`
        : "";
    yield {
      ...placeAt(second, column),
      message: `${what}与${where}${nameOf(first)}${same}${more}`,
      advice,
      about: [first, ...others].map(textOf),
    };
  }
}

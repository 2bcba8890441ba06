/** Findings about copied texts: one per group of like texts, however many they are. */
import { nearDuplicates } from "../near-duplicates";
import type { AnyRecord } from "../records";
import { placeAt } from "./place";
import type { RuleFinding } from "./rule";

interface Copied<R> {
  readonly column: string;
  readonly textOf: (record: R) => string;
  /** True where two records are about the same person or body: a group within one is no finding. Left out where every row counts. */
  readonly sameOwner?: (a: R, b: R) => boolean;
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
  { column, textOf, sameOwner, nameOf, what, advice }: Copied<R>,
): Iterable<RuleFinding> {
  for (const group of nearDuplicates(records.map(textOf))) {
    const like: R[] = [];
    for (const position of group) {
      const record = records[position];
      if (record) like.push(record);
    }
    const [first] = like;
    if (!first) continue;
    const second = like.find((record) => record !== first && !sameOwner?.(record, first));
    if (!second) continue;
    const where = first.branch === second.branch ? "" : first.branch;
    const same = textOf(first) === textOf(second) ? "相同" : "几乎相同";
    yield {
      ...placeAt(second, column),
      message: `${what}与${where}${nameOf(first)}${same}${like.length > 2 ? moreOf(like) : ""}`,
      advice,
      about: like.map(textOf),
    };
  }
}

/** How many there are, and the rows of the first. */
function moreOf(like: readonly AnyRecord[]): string {
  const rows = like.slice(0, mostNamed).map(({ row }) => row);
  return `；同类共${like.length}条（第${rows.join("、")}行${like.length > mostNamed ? "等" : ""}）`;
}

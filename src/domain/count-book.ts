/** The totals of 汇总表 without its rows, for rules that compare a text with them. */
import type { Book } from "./book";
import { countBranch } from "./count-branch";
import type { BranchCounts } from "./branch-counts";
import type { LowerUnit } from "./lower-units";
import { sumCounts } from "./lower-units";

/** @param units - what lower committees reported */
export function countBook(book: Book, units: readonly LowerUnit[] = []): BranchCounts {
  return sumCounts([...book.branches.map(countBranch), ...units.map(({ counts }) => counts)]);
}

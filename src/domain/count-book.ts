/** The totals of 汇总表 without its rows, for rules that compare a text with them. */
import type { Book } from "./book";
import { addCounts, countBranch, noCounts } from "./count-branch";
import type { BranchCounts } from "./count-branch";

export function countBook(book: Book): BranchCounts {
  return book.branches.reduce((total, branch) => addCounts(total, countBranch(branch)), noCounts);
}

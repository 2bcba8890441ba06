/** The five kinds of votes, as both 民主评议 and 测评票 have them. */

/** Column ids of the votes, with the words for messages. */
export const voteColumns = [
  ["excellent", "优秀"],
  ["qualified", "合格"],
  ["basic", "基本合格"],
  ["unqualified", "不合格"],
  ["abstained", "弃权"],
] as const;

export type VoteColumn = (typeof voteColumns)[number][0];

/** Votes of one kind each; null where the cell is blank. */
export type Votes = Readonly<Record<VoteColumn, number | null>>;

/** All votes together, blank ones as 0; null where every cell is blank. */
export function sumVotes(votes: Votes): number | null {
  let [sum, filled] = [0, false];
  for (const [column] of voteColumns) {
    const count = votes[column];
    if (count === null) continue;
    filled = true;
    sum += count;
  }
  return filled ? sum : null;
}

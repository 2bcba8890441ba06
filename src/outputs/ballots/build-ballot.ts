/** The ballot of 民主测评: who is voted on and on what. It has no number and no place for a voter (domain.md 1.5). */
import type { Book, BranchBook } from "../../domain/book";

export interface Ballot {
  readonly branch: string;
  /** In the order of 党员名册; where the branch has none there, of 民主评议. */
  readonly members: readonly string[];
}

export interface BallotSet {
  /** 2025年度 or "" */
  readonly year: string;
  readonly unit: string;
  /** 测评项目 of the year. */
  readonly items: readonly string[];
  readonly ballots: readonly Ballot[];
}

/** The four grades a voter chooses from. */
export const ballotGrades = ["优秀", "合格", "基本合格", "不合格"] as const;

/** Who may vote: one kind of ballot for all, ticked by the voter, so that no kind of paper tells who it was. */
export const ballotVoters = ["党员互评", "群众代表", "服务对象"] as const;

export const ballotInstructions =
  "填票说明：请在每名党员各测评项目的一个等次下打“√”；每个项目只选一个等次，不选的视为弃权，多选的该项无效。本票无记名，请不要署名、编号或作其他记号。";

function membersOf({ records }: BranchBook): readonly string[] {
  const names = records.members.map(({ name }) => name).filter((name) => name !== "");
  const listed = names.length > 0 ? names : records.appraisals.map(({ name }) => name).filter((name) => name !== "");
  return [...new Set(listed)];
}

/**
 * Builds the ballots.
 *
 * @param branch - just this one; every branch with members where null
 */
export function buildBallots(book: Book, branch: string | null): BallotSet {
  const { year, unit, lists } = book.settings;
  return {
    year: year === null ? "" : `${year}年度`,
    unit,
    items: lists.pollItems,
    ballots: book.branches
      .filter(({ name }) => name !== "" && (branch === null || name === branch))
      .map((one) => ({ branch: one.name, members: membersOf(one) }))
      .filter(({ members }) => members.length > 0),
  };
}

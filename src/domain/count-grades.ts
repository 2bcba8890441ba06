/**
 * Counts grades and votes: per branch, in total, and the votes of 测评票 per 测评主体 and 测评项目. It counts what the
 * committee decided and never proposes a grade.
 */
import { polls } from "../contract/forms";
import type { Settings } from "../contract/settings";
import type { Book, BranchBook } from "./book";
import { excellentCap } from "./excellent-cap";
import type { AppraisalRecord, PollRecord } from "./records";

/** Grades of 民主评议, as counted. */
export interface GradeTally {
  /** 应参评: every row. */
  readonly expected: number;
  /** 实参评: rows with 是否参评 = 是. The grades below count these rows only. */
  readonly took: number;
  readonly excellent: number;
  readonly qualified: number;
  readonly basic: number;
  readonly unqualified: number;
  readonly notGraded: number;
}

/** The grades of one branch, with what its cap is taken of. */
export interface BranchGrades {
  /** "" for rows whose 党支部 is blank. */
  readonly branch: string;
  readonly listed: boolean;
  /** 党员总数 of 党支部; null where the branch is not listed or the cell is blank. */
  readonly members: number | null;
  readonly tally: GradeTally;
  /** What the cap is taken of, by 优秀比例基数 of 设置; null where 党支部 does not say. */
  readonly capBase: number | null;
  /** 优秀上限: floor(base × cap); null where the base is unknown. */
  readonly excellentCap: number | null;
}

/** Votes of one 测评主体 on one 测评项目, over all members. */
export interface VoteTally {
  /** 测评主体; "" where blank. */
  readonly voters: string;
  /** 测评项目; "" where blank. */
  readonly item: string;
  readonly excellent: number;
  readonly qualified: number;
  readonly basic: number;
  readonly unqualified: number;
  readonly abstained: number;
}

export interface GradeCounting {
  readonly branches: readonly BranchGrades[];
  readonly total: GradeTally & {
    /** Caps of the branches added up, as every branch keeps its own. */
    readonly excellentCap: number;
  };
  /** In the order of the declared 测评主体 and of the 测评项目 of 设置, then as they appear; [] without 测评票. */
  readonly votes: readonly VoteTally[];
}

/** Counts the grades of some rows of 民主评议 (`forms.json`, summary.counting). */
export function tallyGrades(appraisals: readonly AppraisalRecord[]): GradeTally {
  let [took, excellent, qualified, basic, unqualified, notGraded] = [0, 0, 0, 0, 0, 0];
  for (const { took: takesPart, grade } of appraisals) {
    if (takesPart !== "是") continue;
    took++;
    if (grade === "优秀") excellent++;
    else if (grade === "合格") qualified++;
    else if (grade === "基本合格") basic++;
    else if (grade === "不合格") unqualified++;
    else if (grade === "不评定等次") notGraded++;
  }
  return { expected: appraisals.length, took, excellent, qualified, basic, unqualified, notGraded };
}

/** What the cap on 优秀 is taken of in this branch (domain.md 1.4: the notices differ, so it is a setting). */
function capBaseOf(branch: BranchBook, tally: GradeTally, base: Settings["excellentBase"]): number | null {
  if (base === "参评党员") return tally.took;
  if (base === "正式党员") return branch.listed?.fullMembers ?? null;
  return branch.listed?.members ?? null;
}

/** Counts the grades of one branch. */
export function countBranchGrades(branch: BranchBook, settings: Settings): BranchGrades {
  const tally = tallyGrades(branch.records.appraisals);
  const capBase = capBaseOf(branch, tally, settings.excellentBase);
  return {
    branch: branch.name,
    listed: branch.listed !== null,
    members: branch.listed?.members ?? null,
    tally,
    capBase,
    excellentCap: capBase === null ? null : excellentCap(capBase, settings.excellentCap),
  };
}

/** Rank of a word in a declared order; undeclared words come after, in order of appearance. */
function rankIn(order: readonly string[]): (word: string) => number {
  const ranks = new Map(order.map((word, index) => [word, index]));
  return (word) => ranks.get(word) ?? order.length;
}

const declaredVoters: readonly string[] = polls.columns.find((column) => column.id === "voters")?.values ?? [];

/**
 * Adds up the votes per 测评主体 and 测评项目 (domain.md 1.5). Blank numbers count as 0.
 *
 * @param items - 测评项目 of 设置, for the order
 */
export function countVotes(records: readonly PollRecord[], items: readonly string[]): readonly VoteTally[] {
  type MutableTally = { -readonly [K in keyof VoteTally]: VoteTally[K] };
  const byVoters = new Map<string, Map<string, MutableTally>>();
  for (const record of records) {
    const { voters, item } = record;
    let byItem = byVoters.get(voters);
    if (!byItem) byVoters.set(voters, (byItem = new Map<string, MutableTally>()));
    let tally = byItem.get(item);
    if (!tally) {
      tally = { voters, item, excellent: 0, qualified: 0, basic: 0, unqualified: 0, abstained: 0 };
      byItem.set(item, tally);
    }
    tally.excellent += record.excellent ?? 0;
    tally.qualified += record.qualified ?? 0;
    tally.basic += record.basic ?? 0;
    tally.unqualified += record.unqualified ?? 0;
    tally.abstained += record.abstained ?? 0;
  }
  const votersRank = rankIn(declaredVoters);
  const itemRank = rankIn(items);
  return [...byVoters.values()]
    .flatMap((byItem) => [...byItem.values()])
    .sort((a, b) => votersRank(a.voters) - votersRank(b.voters) || itemRank(a.item) - itemRank(b.item));
}

/** Counts the grades of every branch and in total, and the votes where 测评票 has any. One pass over the records. */
export function countGrades(book: Book): GradeCounting {
  const branches = book.branches.map((branch) => countBranchGrades(branch, book.settings));
  const sum = (pick: (branch: BranchGrades) => number) => branches.reduce((total, branch) => total + pick(branch), 0);
  return {
    branches,
    total: {
      expected: sum(({ tally }) => tally.expected),
      took: sum(({ tally }) => tally.took),
      excellent: sum(({ tally }) => tally.excellent),
      qualified: sum(({ tally }) => tally.qualified),
      basic: sum(({ tally }) => tally.basic),
      unqualified: sum(({ tally }) => tally.unqualified),
      notGraded: sum(({ tally }) => tally.notGraded),
      excellentCap: sum((branch) => branch.excellentCap ?? 0),
    },
    votes: countVotes(book.records.polls, book.settings.lists.pollItems),
  };
}

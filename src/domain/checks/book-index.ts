/**
 * Lookups that several rules share: members by name, the meeting that counts, the committee. Each is made in one pass,
 * once per check, and only when a rule asks for it.
 */
import type { Book, BranchBook } from "../book";
import { latestOrgLifeMeeting } from "../count-branch";
import { tallyGrades } from "../count-grades";
import type { GradeTally } from "../count-grades";
import type { AppraisalRecord, FormTable, MeetingRecord, MemberRecord } from "../records";
import { once } from "./once";
import { personNames } from "./person-names";
import { talkedPairs } from "./talked-pairs";
import type { TalkedPairs } from "./talked-pairs";

/** The names a branch goes by: 党员名册, or 民主评议 where the branch fills no roster. */
export interface Roster {
  readonly from: "members" | "appraisals";
  readonly names: ReadonlySet<string>;
}

/** One branch with its lookups. */
export interface BranchIndex {
  /** Branch name; "" only where no row of the workbook names a branch. */
  readonly name: string;
  readonly branch: BranchBook;
  /** The 组织生活会 that counts: the latest dated one. */
  readonly meeting: () => MeetingRecord | null;
  /** Its date as a serial number. */
  readonly meetingDate: () => number | null;
  /** First row of each name in 党员名册. */
  readonly members: () => ReadonlyMap<string, MemberRecord>;
  /** First row of each name in 民主评议. */
  readonly appraisals: () => ReadonlyMap<string, AppraisalRecord>;
  /** null where neither form has rows of this branch. */
  readonly roster: () => Roster | null;
  /** 书记, 副书记 and 委员 of 党员名册, in sheet order. */
  readonly committee: () => readonly MemberRecord[];
  /** Name of the secretary: 党支部, else 党员名册; "" where neither says. */
  readonly secretary: () => string;
  readonly tally: () => GradeTally;
  /** Who talked with whom by 谈心谈话. */
  readonly talkedPairs: () => TalkedPairs;
}

export interface BookIndex {
  /**
   * The branches, in the order of the book. Rows whose 党支部 is blank are a branch of their own only where no row
   * names one (a workbook of a single branch without the column).
   */
  readonly branches: readonly BranchIndex[];
  /** The branch of this name, also "". */
  readonly of: (name: string) => BranchIndex | undefined;
  /** Branches by the name of a member of 党员名册. */
  readonly branchesOfMember: () => ReadonlyMap<string, readonly string[]>;
  /** Tables of a form that have rows. */
  readonly tables: (form: FormTable["form"]) => readonly FormTable[];
}

function firstByName<R extends { readonly name: string }>(records: readonly R[]): ReadonlyMap<string, R> {
  const byName = new Map<string, R>();
  for (const record of records) {
    if (record.name !== "" && !byName.has(record.name)) byName.set(record.name, record);
  }
  return byName;
}

const committeePosts: ReadonlySet<string> = new Set(["书记", "副书记", "委员"]);

function indexBranch(branch: BranchBook): BranchIndex {
  const { records } = branch;
  const meeting = once(() => latestOrgLifeMeeting(records.meetings));
  const members = once(() => firstByName(records.members));
  const appraisals = once(() => firstByName(records.appraisals));
  const committee = once(() => records.members.filter((member) => committeePosts.has(member.post)));
  return {
    name: branch.name,
    branch,
    meeting,
    meetingDate: () => {
      const date = meeting()?.date ?? null;
      return date === null ? null : Math.floor(date); // a meeting's hour is no earlier or later day
    },
    members,
    appraisals,
    roster: once(() => {
      if (members().size > 0) return { from: "members", names: new Set(members().keys()) };
      if (appraisals().size > 0) return { from: "appraisals", names: new Set(appraisals().keys()) };
      return null;
    }),
    committee,
    secretary: once(() => {
      const listed = branch.listed?.secretary ?? "";
      // 张一（兼）, 书记张一 and the like: the name in it, where it looks like one.
      if (listed !== "") return personNames(listed)[0] ?? listed;
      return committee().find((member) => member.post === "书记")?.name ?? "";
    }),
    tally: once(() => tallyGrades(records.appraisals)),
    talkedPairs: once(() => talkedPairs(records.talks)),
  };
}

/** Makes the lookups of a book; nothing is computed before it is asked for. */
export function indexBook(book: Book): BookIndex {
  const all = book.branches.map(indexBranch);
  const named = all.filter((branch) => branch.name !== "");
  const byName = new Map(all.map((branch) => [branch.name, branch]));
  return {
    branches: named.length > 0 ? named : all,
    of: (name) => byName.get(name),
    branchesOfMember: once(() => {
      const branches = new Map<string, string[]>();
      for (const { name, branch } of book.records.members) {
        if (name === "") continue;
        const known = branches.get(name);
        if (!known) branches.set(name, [branch]);
        else if (!known.includes(branch)) known.push(branch);
      }
      return branches;
    }),
    tables: (form) => book.tables.filter((table) => table.form === form && table.lastRow >= table.firstRow),
  };
}

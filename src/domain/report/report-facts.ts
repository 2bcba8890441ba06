/**
 * What 情况报告 states beyond the numbers of 汇总表: how the work was done, as far as the sheets show it. Counted in one pass
 * per form; nothing here is worded.
 */
import { formById } from "../../contract/forms";
import type { Settings } from "../../contract/settings";
import type { Book } from "../book";
import type { BranchCounts } from "../branch-counts";
import { countBranch, latestOrgLifeMeeting } from "../count-branch";
import { dueBandOf, isOpen } from "../ledger-overview";
import type { LowerUnit } from "../lower-units";
import { sumCounts } from "../lower-units";
import { problemsOf } from "../problems";

/** A word of a list with how often it occurs; in the list's order, then as they appear. Words that do not occur are left out. */
export interface Share {
  readonly word: string;
  readonly count: number;
}

/** One line of a breakdown table. */
export interface BreakdownLine {
  /** The branch or the sector. */
  readonly name: string;
  readonly counts: BranchCounts;
}

export interface ReportFacts {
  /** The only branch of the workbook; null where there are several or none. */
  readonly branch: string | null;
  /** Lower committees are among the figures: what only the own sheets tell is told as 本级. */
  readonly hasUnits: boolean;
  readonly settings: Settings;
  /** Base date, serial number. */
  readonly asOf: number;
  readonly total: BranchCounts;
  /** Listed branches without a dated 组织生活会. */
  readonly notHeld: readonly string[];
  /** First and last day of the meetings that count; null where there is none. */
  readonly meetingDays: { readonly first: number; readonly last: number } | null;
  /** Sessions of 集中学习, 讲党课, 学习讨论. */
  readonly studies: readonly Share[];
  /** 谈话类型; [] where the branches keep no talk log. */
  readonly talkKinds: readonly Share[];
  /** 征求方式. */
  readonly ways: readonly Share[];
  /** 意见来源. */
  readonly opinionSources: readonly Share[];
  /** 意见对象 as committee, members by name, others; 领导班子 first. */
  readonly opinionTargets: readonly Share[];
  readonly opinionsAdopted: number;
  /** 清单类别. */
  readonly problemLists: readonly Share[];
  /** 问题类别 of the year. */
  readonly problemCategories: readonly Share[];
  readonly problemsWithoutCategory: number;
  /** Branches that reported last year's rectification at their 组织生活会. */
  readonly lastYearReported: number;
  /** Branches with a dated 组织生活会 that did not, or did not say. */
  readonly lastYearMissing: readonly string[];
  /** Meetings with 上级派员人数. */
  readonly attendedMeetings: number;
  /** 测评主体 and 测评项目 with votes. */
  readonly voters: readonly string[];
  readonly pollItems: readonly string[];
  /** Members of 民主评议 with 是否参评 = 否. */
  readonly notAppraised: number;
  /** 组织处置. */
  readonly dispositions: readonly Share[];
  /** 整改状态, all five also where 0. */
  readonly states: readonly Share[];
  /** 未启动, 整改中, 延期 with a deadline before the base date. */
  readonly overdue: number;
  /** The same, due within 20 days, the base date included. */
  readonly dueSoon: number;
  readonly withOwner: number;
  readonly withDeadline: number;
  readonly published: number;
  /** 类型 of 制度建设. */
  readonly institutions: readonly Share[];
  readonly institutionNames: readonly string[];
  /** Per 领域行业 in order of appearance; [] where no branch has one. */
  readonly sectors: readonly BreakdownLine[];
  readonly branches: readonly BreakdownLine[];
}

const studyKinds = ["集中学习", "讲党课", "学习讨论"] as const;

function valuesOf(form: "talks" | "opinions" | "rectifications" | "polls" | "appraisals" | "institutions", id: string) {
  const columns: readonly { readonly id: string; readonly values?: readonly string[] }[] = formById(form).columns;
  return columns.find((column) => column.id === id)?.values ?? [];
}

/** Counts words in a declared order; blanks do not count. */
function shares(words: Iterable<string>, order: readonly string[], keepZero = false): readonly Share[] {
  const counts = new Map<string, number>(order.map((word) => [word, 0]));
  for (const word of words) if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].flatMap(([word, count]) => (count > 0 || keepZero ? [{ word, count }] : []));
}

/** 班子, 支委会, a branch's own name: the committee. */
const committeeWords = /班子|支委|委员会|党支部|支部$|总支|党委/;

function targetOf(target: string, branch: string): string {
  if (target === branch || committeeWords.test(target)) return "领导班子";
  return "党员个人";
}

/**
 * Collects the facts.
 *
 * @param total - the totals of 汇总表, so that report and summary cannot differ
 * @param asOf - base date, serial number
 * @param units - what lower committees reported; among `total`
 */
export function reportFacts(
  book: Book,
  total: BranchCounts,
  asOf: number,
  units: readonly LowerUnit[] = [],
): ReportFacts {
  const { records, settings } = book;
  const named = book.branches.filter(({ name }) => name !== "");
  const lines = book.branches.map((branch) => ({
    name: branch.name === "" ? "（未填党支部）" : branch.name,
    counts: countBranch(branch),
  }));
  const held = named.flatMap(({ name, records: own }) => {
    const meeting = latestOrgLifeMeeting(own.meetings);
    return meeting ? [{ name, meeting }] : [];
  });
  const days = held.flatMap(({ meeting }) => (meeting.date === null ? [] : [meeting.date]));
  const isHeld = new Set(held.map(({ name }) => name));
  const sectors = new Map<string, BranchCounts>();
  book.branches.forEach(({ listed }, index) => {
    const counts = lines[index]?.counts;
    if (!counts) return;
    const sector = listed?.sector === undefined || listed.sector === "" ? "未填领域行业" : listed.sector;
    const known = sectors.get(sector);
    sectors.set(sector, known ? sumCounts([known, counts]) : counts);
  });
  const problems = problemsOf(records.rectifications);
  const bands = problems.filter(isOpen).map((record) => dueBandOf(record, asOf));
  const took = records.appraisals.filter((record) => record.took === "是");
  return {
    hasUnits: units.length > 0,
    branch: named.length === 1 && units.length === 0 ? (named[0]?.name ?? null) : null,
    settings,
    asOf,
    total,
    notHeld: named.filter(({ name, listed }) => listed && !isHeld.has(name)).map(({ name }) => name),
    meetingDays: days.length === 0 ? null : { first: Math.min(...days), last: Math.max(...days) },
    studies: shares(
      records.meetings.map(({ kind }) => kind).filter((kind) => (studyKinds as readonly string[]).includes(kind)),
      studyKinds,
    ),
    talkKinds: shares(
      records.talks.map(({ kind }) => kind),
      valuesOf("talks", "kind"),
    ),
    ways: shares(
      records.opinions.map(({ way }) => way),
      settings.lists.solicitationWays,
    ),
    opinionSources: shares(
      records.opinions.map(({ source }) => source),
      valuesOf("opinions", "source"),
    ),
    opinionTargets: shares(
      records.opinions.map(({ target, branch }) => (target === "" ? "" : targetOf(target, branch))),
      ["领导班子", "党员个人"],
    ),
    opinionsAdopted: records.opinions.filter(({ adopted }) => adopted === "是").length,
    problemLists: shares(
      problems.map(({ list }) => list),
      valuesOf("rectifications", "list"),
    ),
    problemCategories: shares(
      problems.map(({ category }) => category),
      settings.lists.problemCategories,
    ),
    problemsWithoutCategory: problems.filter(({ category }) => category === "").length,
    lastYearReported: held.filter(({ meeting }) => meeting.previousRectificationReported === "是").length,
    lastYearMissing: held
      .filter(({ meeting }) => meeting.previousRectificationReported !== "是")
      .map(({ name }) => name),
    attendedMeetings: records.meetings.filter(({ dispatched }) => (dispatched ?? 0) > 0).length,
    voters: shares(
      records.polls.map(({ voters }) => voters),
      valuesOf("polls", "voters"),
    ).map(({ word }) => word),
    pollItems: shares(
      records.polls.map(({ item }) => item),
      settings.lists.pollItems,
    ).map(({ word }) => word),
    notAppraised: records.appraisals.filter((record) => record.took === "否").length,
    dispositions: shares(
      took.map(({ disposition }) => disposition),
      valuesOf("appraisals", "disposition"),
    ),
    states: shares(
      problems.map(({ status }) => status),
      valuesOf("rectifications", "status"),
      true,
    ),
    overdue: bands.filter((band) => band === "已超期").length,
    dueSoon: bands.filter((band) => band === "10天内到期" || band === "20天内到期").length,
    withOwner: problems.filter(({ owner }) => owner !== "").length,
    withDeadline: problems.filter((record) => record.due !== null).length,
    published: problems.filter((record) => record.published === "是").length,
    institutions: shares(
      records.institutions.map(({ kind }) => kind),
      valuesOf("institutions", "kind"),
    ),
    institutionNames: records.institutions.map(({ name }) => name).filter((name) => name !== ""),
    sectors: named.some(({ listed }) => (listed?.sector ?? "") !== "")
      ? [
          ...[...sectors].map(([name, counts]) => ({ name, counts })),
          ...(units.length > 0 ? [{ name: "下级单位", counts: sumCounts(units.map(({ counts }) => counts)) }] : []),
        ]
      : [],
    branches: [...lines, ...units.map(({ name, counts }) => ({ name, counts }))],
  };
}

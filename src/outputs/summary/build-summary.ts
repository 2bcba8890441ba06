/** The numbers of 汇总表: one row per branch, the totals, and the sentence. Knows nothing of sheets. */
import { forms } from "../../contract/forms";
import type { SummaryRateHeader } from "../../contract/summary";
import type { Book, BranchBook } from "../../domain/book";
import { countBranch } from "../../domain/count-branch";
import type { BranchCounts } from "../../domain/branch-counts";
import type { LowerUnit } from "../../domain/lower-units";
import { sumCounts, unitProblems } from "../../domain/lower-units";
import { basicSituation } from "./basic-situation";

/** The rates of 汇总表 by header: fractions, not rounded; null where the denominator is 0. */
export type SummaryRates = Readonly<Record<SummaryRateHeader, number | null>>;

export interface SummaryRow {
  /** A lower unit of 下级汇总, not a branch of this workbook. */
  readonly isUnit: boolean;
  /** As named in 党支部; "" for rows whose 党支部 is blank. */
  readonly branch: string;
  /** The branch has a line in 党支部. */
  readonly listed: boolean;
  readonly counts: BranchCounts;
  readonly rates: SummaryRates;
  /** 备注: what a reader of the row must know; "" for most. */
  readonly note: string;
}

export interface Summary {
  /** Listed branches in the order of 党支部, then the others in order of appearance, then the lower units. */
  readonly rows: readonly SummaryRow[];
  /** Sums of the counts, rates computed anew from the sums. */
  readonly total: { readonly counts: BranchCounts; readonly rates: SummaryRates };
  /** The basic-situation sentence; "" before a branch has met and appraised. */
  readonly sentence: string;
}

/** numerator ÷ denominator, not rounded; null where the denominator is 0. */
export function rate(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** The rates that belong to some counts. */
export function ratesOf(counts: BranchCounts): SummaryRates {
  return {
    召开率: rate(counts.实召开支部数, counts.应召开支部数),
    参会率: rate(counts.实到, counts.应到),
    参评率: rate(counts.实参评, counts.应参评),
    优秀占比: rate(counts.优秀, counts.实参评),
    合格占比: rate(counts.合格, counts.实参评),
    基本合格占比: rate(counts.基本合格, counts.实参评),
    不合格占比: rate(counts.不合格, counts.实参评),
    整改率: rate(counts.已销号数, counts.查摆问题数),
  };
}

function noteOf(branch: BranchBook): string {
  if (branch.name === "") return "这些行未填党支部";
  if (!branch.listed) return "未列入《党支部》";
  const hasEntries = forms.some((form) => form.id !== "branches" && branch.records[form.id].length > 0);
  return hasEntries ? "" : "无填报内容";
}

function unitRow(unit: LowerUnit): SummaryRow {
  const { name, counts } = unit;
  const note = unitProblems(unit).length > 0 ? "下级汇总，数字有不符，请核对" : "下级汇总";
  return { isUnit: true, branch: name, listed: true, counts, rates: ratesOf(counts), note };
}

/**
 * Builds the summary of a workbook. One pass over the records; rows without any data of their own are zeros.
 *
 * @param units - what lower committees reported: added to the branches of this workbook
 */
export function buildSummary(book: Book, units: readonly LowerUnit[] = []): Summary {
  const branches = book.branches.map((branch): SummaryRow => {
    const counts = countBranch(branch);
    return {
      isUnit: false,
      branch: branch.name,
      listed: branch.listed !== null,
      counts,
      rates: ratesOf(counts),
      note: noteOf(branch),
    };
  });
  const rows = [...branches, ...units.map(unitRow)];
  const total = sumCounts(rows.map(({ counts }) => counts));
  const begun = total.实召开支部数 > 0 && total.实参评 > 0;
  return { rows, total: { counts: total, rates: ratesOf(total) }, sentence: begun ? basicSituation(total) : "" };
}

/**
 * What lower committees reported, one row of figures each: whether a unit's figures agree with themselves, and sums. A
 * committee adds its own branches and these; its own total is what it reports upwards in turn.
 */
import type { SummaryCountHeader } from "../contract/summary";
import type { BranchCounts } from "./branch-counts";
import { noCounts } from "./branch-counts";

/** A row of 下级汇总. */
export interface LowerUnit {
  /** As written; "" where blank. */
  readonly name: string;
  readonly counts: BranchCounts;
  /** Columns whose cell holds no whole number; they count as 0. */
  readonly unread: readonly SummaryCountHeader[];
  /** 来源文件; "" where blank. */
  readonly source: string;
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  /** 0-based sheet column of each figure that has one. */
  readonly columns: ReadonlyMap<SummaryCountHeader, number>;
}

const headers = Object.keys(noCounts) as readonly SummaryCountHeader[];

/** Adds figures up; nothing gives zeros. */
export function sumCounts(list: Iterable<BranchCounts>): BranchCounts {
  const total: Record<SummaryCountHeader, number> = { ...noCounts };
  for (const counts of list) for (const header of headers) total[header] += counts[header];
  return total;
}

const grades = ["优秀", "合格", "基本合格", "不合格", "不评定等次"] as const satisfies readonly SummaryCountHeader[];

/** Figures of which the first cannot be more than the second. */
const within: readonly (readonly [SummaryCountHeader, SummaryCountHeader])[] = [
  ["实召开支部数", "应召开支部数"],
  ["其中预备党员", "党员总数"],
  ["实到", "应到"],
  ["实参评", "应参评"],
  ["已销号数", "查摆问题数"],
];

/**
 * What in a unit's figures contradicts itself (`forms.json`, summary.counting), one clause each without a full stop; [] for
 * figures that agree. 整改措施数 may exceed 查摆问题数: a problem may have several measures.
 */
export function unitProblems({ counts, unread }: Pick<LowerUnit, "counts" | "unread">): readonly string[] {
  const problems: string[] = [];
  if (unread.length > 0) problems.push(`${unread.join("、")}没有填写整数，按0计`);
  for (const header of headers) if (counts[header] < 0) problems.push(`${header}${counts[header]}小于0`);
  const known = (...list: readonly SummaryCountHeader[]) => !list.some((header) => unread.includes(header));
  for (const [part, whole] of within) {
    if (known(part, whole) && counts[part] > counts[whole]) {
      problems.push(`${part}${counts[part]}多于${whole}${counts[whole]}`);
    }
  }
  if (known("实参评", ...grades)) {
    const sum = grades.reduce((all, grade) => all + counts[grade], 0);
    if (sum !== counts.实参评) {
      const text = grades.map((grade) => `${grade}${counts[grade]}`).join("＋");
      problems.push(`${text}＝${sum}，与实参评${counts.实参评}不符`);
    }
  }
  return problems;
}

/**
 * Where the rows of a 汇总表 do not add up to its 合计, one clause per column without a full stop; [] where they do.
 *
 * @param rows - the rows above 合计
 * @param total - the row 合计 as it stands
 */
export function totalProblems(rows: readonly BranchCounts[], total: BranchCounts): readonly string[] {
  const sum = sumCounts(rows);
  return headers.flatMap((header) =>
    sum[header] === total[header] ? [] : [`${header}合计写${total[header]}，各行相加为${sum[header]}`],
  );
}

/** The workbook at a glance: what 首页 and 检查 show of it. Plain data. */
import type { FormId } from "../contract/forms";
import type { RuleSetting } from "../contract/settings";
import type { Finding, Severity } from "../domain/finding";
import type { BranchVerdict } from "../domain/verdict";
import type { ResultMark } from "../outputs/registry";
import type { FixOffer, GradeWord } from "./fixes/fix-types";
import type { ImportedState } from "./import/imported-state";
import type { EarlierImport } from "./import/interrupted";

export interface FormState {
  readonly form: FormId;
  readonly sheet: string;
  readonly exists: boolean;
  /** Rows filled. */
  readonly rows: number;
}

export interface GradeCounts {
  readonly excellent: number;
  readonly qualified: number;
  readonly basic: number;
  readonly unqualified: number;
  readonly notGraded: number;
  /** 实参评. */
  readonly took: number;
  /** 应参评. */
  readonly expected: number;
  /** floor(base × cap) summed over the branches. */
  readonly excellentCap: number;
}

/** A result sheet: whether it is there, when it was made, and whether the data have changed since. */
export interface ResultState {
  readonly exists: boolean;
  /** Name of the sheet, where it had to take another than the usual one; absent or null means the usual one. */
  readonly sheet?: string | null;
  /** ISO local date and time, or null where unknown. */
  readonly madeAt: string | null;
  readonly stale: boolean;
}

/** A finding that the clerk has looked at and marked 已核实: it is listed apart and not counted. */
export interface VerifiedFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** When it was marked, `2026-03-27 09:05`. */
  readonly at: string;
}

/** A mark 已核实 whose finding is no longer there as it was: the data it spoke of have changed. */
export interface LapsedMark {
  readonly key: string;
  /** The finding in words: where and what. */
  readonly text: string;
  readonly reason: string;
  readonly at: string;
}

/** The workbook at a glance: what the home of the pane shows. */
export interface WorkbookState {
  readonly workbook: string;
  readonly unit: string;
  readonly year: number | null;
  readonly settingsExist: boolean;
  readonly forms: readonly FormState[];
  readonly branchCount: number;
  readonly memberCount: number;
  readonly findings: readonly Finding[];
  readonly findingCounts: Readonly<Record<Severity, number>>;
  readonly grades: GradeCounts;
  /** The basic-situation sentence; "" before a branch has met and appraised. */
  readonly sentence: string;
  /** What a reader of the figures must know: `等次合计10名，比实参评少2名；尚有11条错误`; "" where there is nothing. */
  readonly remark: string;
  /** The part of it that is about the grades. */
  readonly gradesRemark: string;
  /** Every result sheet, by its mark. */
  readonly results: Readonly<Record<ResultMark, ResultState>>;
  /** The base date used for the findings, ISO. */
  readonly asOf: string;
  /** Findings marked 已核实; not among `findings` and not counted. */
  readonly verified: readonly VerifiedFinding[];
  /** Marks 已核实 that no longer hold; told until the next 检查填报 or the next mark takes them out. */
  readonly lapsed: readonly LapsedMark[];
  /** Verdict on every branch with the completeness matrix, in the order of the branches; verified findings do not count. */
  readonly verdicts: readonly BranchVerdict[];
  /** Quick fixes by kind, those with the most cells first; none of verified findings. */
  readonly fixOffers: readonly FixOffer[];
  /** Grade words of another grading in the workbook, confirmed or not. */
  readonly gradeWords: readonly GradeWord[];
  /** Rules switched off or changed in severity in 设置, by rule id. */
  readonly ruleSettings: Readonly<Record<string, RuleSetting>>;
  /** An import that did not come to its end; null where there is none. */
  readonly interrupted: EarlierImport | null;
  /** What has been imported into the workbook, and who still owes what. */
  readonly imported: ImportedState;
}

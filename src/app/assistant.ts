/**
 * The add-in's use cases as the pane and the ribbon see them. Both call the same functions and so cannot drift apart.
 */
import type { FormId } from "../contract/forms";
import type { Finding, Severity } from "../domain/finding";
import type { Outcome, Problem } from "../workbook/outcome";
import type { Progress } from "../workbook/port";

/** What a command did, in words for the clerk. */
export interface CommandDone {
  /** One sentence: what was done, with figures. */
  readonly message: string;
  /** More sentences, one fact each: what was left alone and why. */
  readonly details: readonly string[];
  /** Sheet that was shown at the end. */
  readonly sheet: string | null;
}

/** Result of 检查填报. */
export interface CheckDone extends CommandDone {
  readonly findings: readonly Finding[];
  /** The base date, ISO. */
  readonly asOf: string;
}

/** Result of 生成汇总. */
export interface SummaryDone extends CommandDone {
  /** The basic-situation sentence. */
  readonly sentence: string;
}

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
  readonly sentence: string;
  readonly results: { readonly findings: ResultState; readonly grades: ResultState; readonly summary: ResultState };
  /** The base date used for the findings, ISO. */
  readonly asOf: string;
}

export interface RunOptions {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
  /** Base date for overdue and future dates, ISO; today where absent. */
  readonly asOf?: string;
}

export interface Assistant {
  /** Reads the workbook and says where the work stands; writes nothing. */
  readState(options?: RunOptions): Promise<Outcome<WorkbookState>>;
  /** 基本套表, 全套表格 or one form (with 设置 where it is missing). Existing sheets are left exactly as they are. */
  addTemplates(which: "basic" | "full" | FormId, options?: RunOptions): Promise<Outcome<CommandDone>>;
  /** 检查填报: checks every form and writes 检查结果. */
  checkEntries(options?: RunOptions): Promise<Outcome<CheckDone>>;
  /** 统计等次: writes 等次统计. */
  countGrades(options?: RunOptions): Promise<Outcome<CommandDone>>;
  /** 生成汇总: writes 汇总表. */
  writeSummary(options?: RunOptions): Promise<Outcome<SummaryDone>>;
  /** Writes the problem on the sheet 操作提示 and shows it: the voice of a ribbon command that could do nothing. */
  showProblem(problem: Problem): Promise<Outcome<void>>;
  /** Shows the cell of a finding. */
  goTo(place: {
    readonly sheet: string;
    readonly row: number | null;
    readonly column: number | null;
  }): Promise<Outcome<void>>;
  /** Tells when cells change; a hint only. Returns a function that stops it. */
  onChange(listener: (change: { readonly sheet: string }) => void): Promise<() => Promise<void>>;
}

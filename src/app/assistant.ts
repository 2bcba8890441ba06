/**
 * The add-in's use cases as the pane and the ribbon see them. Both call the same functions and so cannot drift apart.
 */
import type { FormId } from "../contract/forms";
import type { RuleSetting } from "../contract/settings";
import type { Finding, QuickFix, Severity } from "../domain/finding";
import type { BranchVerdict } from "../domain/verdict";
import type { Outcome, Problem } from "../workbook/outcome";
import type { Progress, WorkbookChange } from "../workbook/port";
import type { InterruptedImport } from "./import/interrupted";
import type { UndoPreview } from "./undo";
import type { FixChoice, FixOffer, FixPreview, GradeWord } from "./fixes/fix-types";
import type {
  ImportDecisions,
  ImportDone,
  ImportOptions,
  ImportPreview,
  PickedFile,
  UndoState,
} from "./import/import-types";

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
  readonly sentence: string;
  readonly results: { readonly findings: ResultState; readonly grades: ResultState; readonly summary: ResultState };
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
  readonly interrupted: InterruptedImport | null;
}

export interface RunOptions {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
  /** Base date for overdue and future dates, ISO; today where absent. */
  readonly asOf?: string;
  /** Nobody waits for it: given up soon where a cell is being edited. */
  readonly hurried?: boolean;
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
  /**
   * 导入支部表, first half: reads the files and says what an import would do; writes nothing. Files that cannot be read
   * are part of the preview. The batch is kept until the next preview, the import or `dropImport`.
   */
  previewImport(files: readonly PickedFile[], options?: ImportOptions): Promise<Outcome<ImportPreview>>;
  /** The preview again, with what the clerk decided so far; only files that a decision changes are read again. */
  decideImport(decisions: ImportDecisions, options?: ImportOptions): Promise<Outcome<ImportPreview>>;
  /** Second half: writes the batch as last decided, in one write; cancelled or failed it leaves the workbook as it was. */
  importBranches(options?: ImportOptions): Promise<Outcome<ImportDone>>;
  /** Forgets the batch. */
  dropImport(): Promise<void>;
  /** What 撤销 would take back: the last write of an import (or quick fix) of this session; null where there is none. */
  undoState(): Promise<UndoState | null>;
  /** What of the clerk's own later work 撤销 would meet; asked before, because by default it stays. Writes nothing. */
  previewUndo(options?: RunOptions): Promise<Outcome<UndoPreview>>;
  /**
   * 撤销: restores exactly what was there before that write. What the clerk changed since stays, unless `takeLater` says
   * that it is to go too.
   */
  undo(options?: RunOptions & { readonly takeLater?: boolean }): Promise<Outcome<CommandDone>>;
  /** 撤销 of an import that was interrupted: takes out the rows of the files that were new. 继续 is importing them again. */
  undoInterrupted(options?: RunOptions): Promise<Outcome<CommandDone>>;
  /** What the fixes of a kind or of some findings would change; writes nothing. */
  previewFixes(choice: FixChoice, options?: RunOptions): Promise<Outcome<FixPreview>>;
  /**
   * Applies fixes (of a preview). A cell that no longer holds `before`, or holds a formula, is left as it is and said.
   * Can be undone.
   */
  applyFixes(fixes: readonly QuickFix[], options?: RunOptions): Promise<Outcome<CommandDone>>;
  /** Remembers what grade words of another grading stand for: 称职 for 合格. The cells themselves are not changed. */
  confirmWords(
    words: readonly { readonly word: string; readonly grade: string }[],
    options?: RunOptions,
  ): Promise<Outcome<CommandDone>>;
  /** Marks findings 已核实, by `Finding.key`, with a reason. The same base date as of the findings must be given. */
  exempt(keys: readonly string[], reason: string, options?: RunOptions): Promise<Outcome<CommandDone>>;
  /** Takes marks 已核实 back, by `Finding.key`. */
  withdraw(keys: readonly string[], options?: RunOptions): Promise<Outcome<CommandDone>>;
  /** Switches a rule on or off or changes its severity in 设置; `{}` puts it back to its default. */
  setRule(ruleId: string, setting: RuleSetting, options?: RunOptions): Promise<Outcome<CommandDone>>;
  /** Writes the problem on the sheet 操作提示 and shows it: the voice of a ribbon command that could do nothing. */
  showProblem(problem: Problem): Promise<Outcome<void>>;
  /** Shows the cell of a finding. */
  goTo(place: {
    readonly sheet: string;
    readonly row: number | null;
    readonly column: number | null;
  }): Promise<Outcome<void>>;
  /** Tells when cells change; a hint only. Returns a function that stops it. */
  onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}

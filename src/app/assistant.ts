/**
 * The add-in's use cases as the pane and the ribbon see them. Both call the same functions and so cannot drift apart.
 */
import type { RuleSetting } from "../contract/settings";
import type { QuickFix } from "../domain/finding";
import type { Outcome, Problem } from "../workbook/outcome";
import type { UrgentList } from "./urgent-items";
import type { SelectedCell, WorkbookChange } from "../workbook/port";
import type { MembersPreview } from "./bring-members";
import type { CommandDone, RunOptions } from "./command-done";
import type { CommandName, ResultOf } from "./commands/registry";
import type { ExplainedNumber } from "./explain-number";
import type { UndoPreview } from "./undo";
import type { FixChoice, FixPreview } from "./fixes/fix-types";
import type { DocumentFile } from "../workbook/document-file";
import type { CountTotals } from "../domain/ballot-count";
import type { CountBoard, CountPreview } from "./count/count-types";
import type { PollGrid, PollGridView, PollPreview } from "./count/poll-grid-types";
import type { DetailsChoice, DetailsFile } from "./documents/export-details";
import type { PrintedForm } from "./documents/export-form";
import type { ReportView } from "./report/report-view";
import type {
  ImportDecisions,
  ImportDone,
  ImportOptions,
  ImportPreview,
  PickedFile,
  UndoState,
} from "./import/import-types";

import type { WorkbookState } from "./workbook-state";

export type { CheckDone, CommandDone, RunOptions, SummaryDone } from "./command-done";

export type { FormState, GradeCounts, LapsedMark, ResultState, VerifiedFinding, WorkbookState } from "./workbook-state";

export interface Assistant {
  /** Reads the workbook and says where the work stands; writes nothing. */
  readState(options?: RunOptions): Promise<Outcome<WorkbookState>>;
  /** Runs a command of the ribbon, by its name (`app/commands/`). */
  run<N extends CommandName>(name: N, options?: RunOptions): Promise<Outcome<ResultOf<N>>>;
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
  /** 撤销导入 of an earlier session: takes out the rows of the files that were new in the last import. */
  undoLastImport(options?: RunOptions): Promise<Outcome<CommandDone>>;
  /** 带入名单, first half: whom of 党员名册 民主评议 lacks; writes nothing. */
  previewMembers(options?: RunOptions): Promise<Outcome<MembersPreview>>;
  /** 带入名单, second half: adds them below the rows of 民主评议. Can be undone. */
  bringMembers(options?: RunOptions): Promise<Outcome<CommandDone>>;
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
  /** 情况报告 as it would be exported now, paragraph by paragraph; writes nothing. */
  showReport(options?: RunOptions): Promise<Outcome<ReportView>>;
  /** 导出 Word: the report as a file, made from the workbook as it is now; writes nothing into it. */
  exportReport(options?: RunOptions): Promise<Outcome<DocumentFile>>;
  /** 测评票, 民主评议党员登记表 or 会议记录 as a Word file, of one branch or (null) of all; writes nothing. */
  exportForm(form: PrintedForm, branch: string | null, options?: RunOptions): Promise<Outcome<DocumentFile>>;
  /** 明细导出: every record as CSV, one table or all of them with the tidy one as .zip; writes nothing. */
  exportDetails(choice: DetailsChoice, options?: RunOptions): Promise<Outcome<DetailsFile>>;
  /** 录入测评票: members and items of a branch with the votes that 测评票 holds of these voters. */
  pollGrid(branch: string, voters: string, options?: RunOptions): Promise<Outcome<PollGridView>>;
  /** What writing the grid would change; writes nothing. */
  previewPolls(grid: PollGrid, options?: RunOptions): Promise<Outcome<PollPreview>>;
  /** Writes the grid as rows of 测评票. Can be undone. */
  writePolls(grid: PollGrid, options?: RunOptions): Promise<Outcome<CommandDone>>;
  /** 计票: the branches, items and voters that can be counted, and the counts that were interrupted. */
  countBoard(options?: RunOptions): Promise<Outcome<CountBoard>>;
  /** Keeps the sums of a count in the workbook; no ballot. */
  saveCount(totals: CountTotals, options?: RunOptions): Promise<Outcome<void>>;
  /** Forgets a count that was not written. */
  dropCount(count: Pick<CountTotals, "branch" | "voters">, options?: RunOptions): Promise<Outcome<void>>;
  /** What writing the sums would change; writes nothing. */
  previewCount(totals: CountTotals, options?: RunOptions): Promise<Outcome<CountPreview>>;
  /** Writes the sums into 测评票 and 民主评议. Can be undone. */
  writeCount(totals: CountTotals, options?: RunOptions): Promise<Outcome<CommandDone>>;
  /** Writes the problem on the sheet 操作提示 and shows it: the voice of a ribbon command that could do nothing. */
  showProblem(problem: Problem): Promise<Outcome<void>>;
  /** Shows the cell of a finding. */
  goTo(place: {
    readonly sheet: string;
    readonly row: number | null;
    readonly column: number | null;
  }): Promise<Outcome<void>>;
  /** The items of 整改台账 that are overdue or due within 20 days on the base date. */
  urgentItems(options?: RunOptions): Promise<Outcome<UrgentList>>;
  /** The rows that a number of a result was counted from; null where the cell is none. Row and column 0-based. */
  explainNumber(cell: SelectedCell, options?: RunOptions): Promise<Outcome<ExplainedNumber | null>>;
  /** Tells which cell is selected; a hint only. Returns a function that stops it. */
  onSelect(listener: (cell: SelectedCell) => void): Promise<() => Promise<void>>;
  /** Tells when cells change; a hint only. Returns a function that stops it. */
  onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}

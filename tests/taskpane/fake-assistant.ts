/** An assistant made of answers: the outer edge of the pane's tests. Calls are recorded; an answer can be held back. */
import type { PollGridView } from "../../src/app/count/poll-grid-types";
import type { DetailsFile } from "../../src/app/documents/export-details";
import type { Assistant, CommandDone, RunOptions, WorkbookState } from "../../src/app/assistant";
import type { MembersPreview } from "../../src/app/bring-members";
import type { CommandName, ResultOf } from "../../src/app/commands/registry";
import type { ExplainedNumber } from "../../src/app/explain-number";
import type { FixPreview } from "../../src/app/fixes/fix-types";
import { noDecisions } from "../../src/app/import/import-types";
import type {
  ImportDecisions,
  ImportDone,
  ImportOptions,
  ImportPreview,
  UndoState,
} from "../../src/app/import/import-types";
import type { UrgentList } from "../../src/app/urgent-items";
import { forms } from "../../src/contract/forms";
import type { Finding, Severity } from "../../src/domain/finding";
import { byResult } from "../../src/outputs/registry";
import type { CountBoard } from "../../src/app/count/count-types";
import type { ReportView } from "../../src/app/report/report-view";
import type { DocumentFile } from "../../src/workbook/document-file";
import type { Outcome } from "../../src/workbook/outcome";
import { done, failed } from "../../src/workbook/outcome";
import type { SelectedCell, WorkbookChange } from "../../src/workbook/port";

export function finding(part: Partial<Finding> = {}): Finding {
  return {
    ruleId: "GRD-02",
    severity: "错误",
    form: "appraisals",
    sheet: "民主评议",
    row: 12,
    column: 6,
    field: "评定等次",
    branch: "第一党支部",
    subject: "张一",
    message: "预备党员不评定等次，现为“合格”",
    advice: "改为“不评定等次”并填写原因",
    ...part,
  };
}

/** A workbook with everything filled in and up to date. */
export function workbookState(part: Partial<WorkbookState> = {}): WorkbookState {
  const findings = part.findings ?? [];
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const result = { exists: true, madeAt: "2026-03-27 09:41", stale: false };
  return {
    workbook: "测试.xlsx",
    unit: "机关第二党委",
    year: 2025,
    settingsExist: true,
    forms: forms.map((form) => ({ form: form.id, sheet: form.sheet, exists: true, rows: 10 })),
    branchCount: 6,
    memberCount: 158,
    findings,
    findingCounts: { 错误: count("错误"), 警告: count("警告"), 提示: count("提示") },
    grades: {
      excellent: 41,
      qualified: 112,
      basic: 3,
      unqualified: 0,
      notGraded: 1,
      took: 157,
      expected: 158,
      excellentCap: 52,
    },
    remark: "",
    gradesRemark: "",
    sentence: "截至目前，6个基层党支部召开了组织生活会。",
    results: byResult(() => result),
    asOf: "2026-03-27",
    verified: [],
    lapsed: [],
    verdicts: [],
    fixOffers: [],
    gradeWords: [],
    ruleSettings: {},
    interrupted: null,
    imported: { files: [], completeness: { listed: 0, arrived: 0, complete: 0, branches: [] }, last: null },
    ...part,
  };
}

/** An empty workbook: no form, no settings. */
export function emptyState(): WorkbookState {
  const nothing = { exists: false, madeAt: null, stale: false };
  return workbookState({
    unit: "",
    year: null,
    settingsExist: false,
    forms: forms.map((form) => ({ form: form.id, sheet: form.sheet, exists: false, rows: 0 })),
    branchCount: 0,
    memberCount: 0,
    grades: {
      excellent: 0,
      qualified: 0,
      basic: 0,
      unqualified: 0,
      notGraded: 0,
      took: 0,
      expected: 0,
      excellentCap: 0,
    },
    sentence: "",
    results: byResult(() => nothing),
  });
}

export interface FakeAssistant extends Assistant {
  /** Names of the calls, with what they were given. */
  readonly calls: { readonly name: string; readonly argument: unknown; readonly options: RunOptions | ImportOptions }[];
  /** What `readState` answers. */
  state: Outcome<WorkbookState>;
  /** What every command answers; a promise holds it back. */
  answer: Outcome<CommandDone> | Promise<Outcome<CommandDone>>;
  /** What previewMembers answers. */
  membersPreview: Outcome<MembersPreview>;
  /** What previewFixes answers. */
  fixPreview: Outcome<FixPreview>;
  /** What previewImport and decideImport answer; a function gets the decisions, a promise holds it back. */
  importPreview: (decisions: ImportDecisions) => Outcome<ImportPreview> | Promise<Outcome<ImportPreview>>;
  /** What importBranches answers. */
  imported: Outcome<ImportDone>;
  /** What showReport answers. */
  report: Outcome<ReportView>;
  /** What countBoard answers. */
  board: Outcome<CountBoard>;
  /** What exports answer. */
  file: Outcome<DocumentFile>;
  /** What exportDetails answers. */
  details: Outcome<DetailsFile>;
  /** What pollGrid answers, for whatever branch and voters. */
  polls: PollGridView;
  /** What 撤销 would take back. */
  undoable: UndoState | null;
  /** What urgentItems answers. */
  urgent: Outcome<UrgentList>;
  /** What explainNumber answers. */
  explained: Outcome<ExplainedNumber | null>;
  /** Selects a cell. */
  select(cell: SelectedCell): void;
  /** The clerk's own later work that 撤销 would meet. */
  later: readonly string[];
  /** Reports a change of cells, by a command of the ribbon where `byAddIn` is true. */
  change(sheet: string, byAddIn?: boolean): void;
}

export function fakeAssistant(state: WorkbookState = workbookState()): FakeAssistant {
  let select: ((cell: SelectedCell) => void) | null = null;
  let tell: ((change: WorkbookChange) => void) | null = null;
  const record = (name: string, argument: unknown, options: RunOptions | ImportOptions = {}) => {
    fake.calls.push({ name, argument, options });
  };
  const fake: FakeAssistant = {
    calls: [],
    state: done(state),
    answer: done({ message: "检查完成，没有发现问题。", details: [], sheet: "检查结果" }),
    membersPreview: failed({ kind: "nothing-to-do", message: "没有需要带入的。" }),
    fixPreview: done({ message: "没有可以修改的单元格。", cells: [], rows: [], left: [], words: [], fixes: [] }),
    importPreview: () => failed({ kind: "file-unreadable", message: "没有选择文件。" }),
    imported: failed({ kind: "nothing-to-do", message: "没有可以导入的内容。" }),
    report: failed({ kind: "nothing-to-do", message: "没有可以写成报告的内容。" }),
    board: failed({ kind: "nothing-to-do", message: "没有党员名单，无法计票。" }),
    file: failed({ kind: "nothing-to-do", message: "没有可以导出的内容。" }),
    details: failed({ kind: "nothing-to-do", message: "没有可以导出的明细。" }),
    polls: { branch: "", voters: "", members: [], items: [], cells: [] },
    undoable: null,
    urgent: done({ asOf: "2026-03-27", rows: [], omitted: 0 }),
    explained: done(null),
    select: (cell) => select?.(cell),
    later: [],
    change: (sheet, byAddIn) => tell?.(byAddIn === undefined ? { sheet } : { sheet, byAddIn }),
    async readState(options) {
      record("readState", null, options);
      return fake.state;
    },
    async run<N extends CommandName>(name: N, options?: RunOptions) {
      record("run", name, options);
      const answer = await fake.answer;
      // What any command may say beyond its message, so that it is the answer of each.
      const value = { findings: [], asOf: "2026-03-27", sentence: "", remark: "" };
      return (answer.ok ? done({ ...value, ...answer.value }) : answer) as Outcome<ResultOf<N>>;
    },
    async previewMembers(options) {
      record("previewMembers", null, options);
      return fake.membersPreview;
    },
    async bringMembers(options) {
      record("bringMembers", null, options);
      return fake.answer;
    },
    async previewUndo(options) {
      record("previewUndo", null, options);
      return done({ description: fake.undoable?.description ?? "", later: fake.later });
    },
    async undoLastImport(options) {
      record("undoLastImport", null, options);
      return Promise.resolve(done({ message: "已撤销上次导入。", details: [], sheet: null }));
    },
    async undoInterrupted(options) {
      record("undoInterrupted", null, options);
      return fake.answer;
    },
    async previewFixes(choice, options) {
      record("previewFixes", choice, options);
      return fake.fixPreview;
    },
    async applyFixes(fixes, options) {
      record("applyFixes", fixes, options);
      return fake.answer;
    },
    async confirmWords(words, options) {
      record("confirmWords", words, options);
      return fake.answer;
    },
    async exempt(keys, reason, options) {
      record("exempt", { keys, reason }, options);
      return fake.answer;
    },
    async withdraw(keys, options) {
      record("withdraw", keys, options);
      return fake.answer;
    },
    async setRule(ruleId, setting, options) {
      record("setRule", { ruleId, setting }, options);
      return fake.answer;
    },
    async previewImport(files, options) {
      record("previewImport", files, options);
      return fake.importPreview(noDecisions);
    },
    async decideImport(decisions, options) {
      record("decideImport", decisions, options);
      return fake.importPreview(decisions);
    },
    async importBranches(options) {
      record("importBranches", null, options);
      return fake.imported;
    },
    async dropImport() {
      record("dropImport", null);
    },
    async undoState() {
      return fake.undoable;
    },
    async undo(options) {
      record("undo", null, options);
      fake.undoable = null;
      return fake.answer;
    },
    async showReport(options) {
      record("showReport", null, options);
      return fake.report;
    },
    async exportReport(options) {
      record("exportReport", null, options);
      return fake.file;
    },
    async exportForm(form, branch, options) {
      record("exportForm", { form, branch }, options);
      return fake.file;
    },
    async exportDetails(choice, options) {
      record("exportDetails", { choice }, options);
      return fake.details;
    },
    async pollGrid(branch, voters, options) {
      record("pollGrid", { branch, voters }, options);
      return done({ ...fake.polls, branch, voters });
    },
    async previewPolls(grid, options) {
      record("previewPolls", grid, options);
      return done({ message: "将在《测评票》新增 2 行。", details: [] });
    },
    async writePolls(grid, options) {
      record("writePolls", grid, options);
      return fake.answer;
    },
    async countBoard(options) {
      record("countBoard", null, options);
      return fake.board;
    },
    async saveCount(totals, options) {
      record("saveCount", totals, options);
      return done(undefined);
    },
    async dropCount(count, options) {
      record("dropCount", count, options);
      return done(undefined);
    },
    async previewCount(totals, options) {
      record("previewCount", totals, options);
      return done({ message: "将写入。", details: [], rows: [] });
    },
    async writeCount(totals, options) {
      record("writeCount", totals, options);
      return fake.answer;
    },
    async showProblem() {
      return done(undefined);
    },
    async goTo(place) {
      record("goTo", place);
      return done(undefined);
    },
    async urgentItems(options) {
      record("urgentItems", null, options);
      return fake.urgent;
    },
    async explainNumber(cell, options) {
      record("explainNumber", cell, options);
      return fake.explained;
    },
    async onSelect(listener) {
      select = listener;
      return async () => {
        select = null;
      };
    },
    async onChange(listener) {
      tell = listener;
      return async () => {
        tell = null;
      };
    },
  };
  return fake;
}

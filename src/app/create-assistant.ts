/** Puts the use cases together for one workbook: what the pane and the ribbon's commands page get. */
import type { WorkbookPort } from "../workbook/port";
import type { Assistant } from "./assistant";
import type { Clock } from "./clock";
import { systemClock } from "./clock";
import type { BranchFileReader } from "./import/file-reading";
import type { ImportSession } from "./import/import-session";
import type { DocumentWriter, FileMakers } from "../workbook/document-file";
import { failed } from "../workbook/outcome";
import { planAnew } from "./plan-anew";
import { showProblem } from "./show-problem";
import type { UndoStack } from "./undo";

/** Where no documents can be written, for the same reason. */
const noWriter = failed({
  kind: "nothing-to-do",
  message: "此处不能导出 Word。请在 Excel 里打开助手，从“报告”页导出。",
});

/** Where no files can be read: on the ribbon's commands page, which has no place to pick any. */
const noReader = failed({
  kind: "nothing-to-do",
  message: "此处不能读取文件。请在 Excel 里打开助手，从“导入”页选择支部表。",
});

/**
 * Every use case is loaded with its first use: the pane is drawn before the rules have come, and what mends, imports or
 * writes is fetched only by those who ask for it.
 *
 * @param port - the workbook
 * @param clock - the time, the system's where not given
 * @param reader - reads branch files; without one there is no import
 * @param writer - writes Word documents; without one there is no export
 * @param makers - write new workbooks and archives; without them there is no 结转下年度
 */
export function createAssistant(
  port: WorkbookPort,
  clock: Clock = systemClock,
  reader?: BranchFileReader,
  writer?: DocumentWriter,
  makers?: FileMakers,
): Assistant {
  let stack: UndoStack | null = null;
  const undo = async (): Promise<UndoStack> => {
    const { createUndoStack } = await import("./undo");
    return (stack ??= createUndoStack(clock));
  };
  const scene = { port, clock, undo, ...(makers && { bookWriter: makers.book }) };
  let session: ImportSession | null = null;
  const imports = async (): Promise<ImportSession | null> => {
    if (!reader) return null;
    const { createImportSession } = await import("./import/import-session");
    const writes = await undo();
    return (session ??= createImportSession(port, clock, reader, writes));
  };
  return {
    readState: async (options = {}) =>
      (await import("./read-state")).readState(port, clock, { ...options, hurried: true }),
    run: (name, options = {}) =>
      planAnew(async () => (await import("./commands/run-use-case")).runUseCase(scene, name, options), options.signal),
    previewImport: async (files, options = {}) => (await imports())?.preview(files, options) ?? noReader,
    decideImport: async (decisions, options = {}) => (await imports())?.decide(decisions, options) ?? noReader,
    importBranches: (options = {}) =>
      planAnew(async () => (await imports())?.write(options) ?? noReader, options.signal),
    dropImport: () => {
      session?.drop();
      return Promise.resolve();
    },
    undoState: () => Promise.resolve(stack?.state() ?? null),
    previewUndo: async (options = {}) => (await undo()).preview(port, options),
    undo: (options = {}) => planAnew(async () => (await undo()).undo(port, options), options.signal),
    undoInterrupted: (options = {}) =>
      planAnew(
        async () => (await import("./import/undo-interrupted")).undoEarlier(port, await undo(), "未完成", options),
        options.signal,
      ),
    undoLastImport: (options = {}) =>
      planAnew(
        async () => (await import("./import/undo-interrupted")).undoEarlier(port, await undo(), "上次导入", options),
        options.signal,
      ),
    previewMembers: async (options = {}) => (await import("./bring-members")).previewMembers(port, options),
    bringMembers: (options = {}) =>
      planAnew(async () => (await import("./bring-members")).bringMembers(port, await undo(), options), options.signal),
    previewFixes: async (choice, options = {}) =>
      (await import("./fixes/preview-fixes")).previewFixes(port, clock, choice, options),
    applyFixes: (fixes, options = {}) =>
      planAnew(
        async () => (await import("./apply-fixes")).applyFixes(port, await undo(), fixes, options),
        options.signal,
      ),
    confirmWords: (words, options = {}) =>
      planAnew(async () => (await import("./confirm-words")).confirmWords(port, clock, words, options), options.signal),
    exempt: (keys, reason, options = {}) =>
      planAnew(
        async () => (await import("./exempt-findings")).exemptFindings(port, clock, keys, reason, options),
        options.signal,
      ),
    withdraw: (keys, options = {}) =>
      planAnew(async () => (await import("./exempt-findings")).withdrawMarks(port, keys, options), options.signal),
    setRule: (ruleId, setting, options = {}) =>
      planAnew(
        async () => (await import("./set-rule")).setRule(port, await undo(), ruleId, setting, options),
        options.signal,
      ),
    showReport: async (options = {}) => (await import("./report/show-report")).showReport(port, clock, options),
    exportReport: async (options = {}) =>
      writer ? (await import("./report/export-report")).exportReport(port, clock, writer, options) : noWriter,
    exportForm: async (form, branch, options = {}) =>
      writer ? (await import("./documents/export-form")).exportForm(port, writer, form, branch, options) : noWriter,
    exportDetails: async (choice, options = {}) =>
      (await import("./documents/export-details")).exportDetails(port, makers?.archive, choice, options),
    pollGrid: async (branch, voters, options = {}) =>
      (await import("./count/poll-grid")).pollGrid(port, branch, voters, options),
    previewPolls: async (grid, options = {}) => (await import("./count/poll-grid")).previewPolls(port, grid, options),
    writePolls: (grid, options = {}) =>
      planAnew(
        async () => (await import("./count/poll-grid")).writePolls(port, await undo(), grid, options),
        options.signal,
      ),
    countBoard: async (options = {}) => (await import("./count/count-ballots")).countBoard(port, options),
    saveCount: (totals, options = {}) =>
      planAnew(
        async () => (await import("./count/count-ballots")).saveCount(port, clock, totals, options),
        options.signal,
      ),
    dropCount: (count, options = {}) =>
      planAnew(async () => (await import("./count/count-ballots")).dropCount(port, count, options), options.signal),
    previewCount: async (totals, options = {}) =>
      (await import("./count/count-ballots")).previewCount(port, totals, options),
    writeCount: (totals, options = {}) =>
      planAnew(
        async () => (await import("./count/count-ballots")).writeCount(port, clock, await undo(), totals, options),
        options.signal,
      ),
    showProblem: (problem) => showProblem(port, problem),
    // A finding about a whole sheet or branch leads to the top of its sheet.
    goTo: ({ sheet, row, column }) => port.select(sheet, row === null ? 0 : row - 1, column ?? 0),
    urgentItems: async (options = {}) => (await import("./urgent-items")).urgentItems(port, clock, options),
    explainNumber: async (cell, options = {}) => (await import("./explain-number")).explainNumber(port, cell, options),
    onSelect: (listener) => port.watchSelection(listener),
    onChange: (listener) => port.watch(listener),
  };
}

/** Puts the use cases together for one workbook: what the pane and the ribbon's commands page get. */
import type { WorkbookPort } from "../workbook/port";
import { addTemplates } from "./add-templates";
import { applyFixes } from "./apply-fixes";
import type { Assistant } from "./assistant";
import { checkEntries } from "./check-entries";
import type { Clock } from "./clock";
import { systemClock } from "./clock";
import { confirmWords } from "./confirm-words";
import { exemptFindings, withdrawMarks } from "./exempt-findings";
import { previewFixes } from "./fixes/preview-fixes";
import type { BranchFileReader } from "./import/file-reading";
import { createImportSession } from "./import/import-session";
import { failed } from "../workbook/outcome";
import { writeGrades } from "./write-grades";
import { readState } from "./read-state";
import { setRule } from "./set-rule";
import { showProblem } from "./show-problem";
import { createUndoStack } from "./undo";
import { writeSummary } from "./write-summary";

/** Where no files can be read: on the ribbon's commands page, which has no place to pick any. */
const noReader = failed({
  kind: "nothing-to-do",
  message: "此处不能读取文件。请在 Excel 里打开助手，从“导入”页选择支部表。",
});

/**
 * @param port - the workbook
 * @param clock - the time, the system's where not given
 * @param reader - reads branch files; without one there is no import
 */
export function createAssistant(port: WorkbookPort, clock: Clock = systemClock, reader?: BranchFileReader): Assistant {
  const undo = createUndoStack(clock);
  const imports = reader ? createImportSession(port, clock, reader, undo) : null;
  return {
    readState: (options = {}) => readState(port, clock, options),
    addTemplates: (which, options = {}) => addTemplates(port, which, options),
    checkEntries: (options = {}) => checkEntries(port, clock, options),
    countGrades: (options = {}) => writeGrades(port, clock, options),
    writeSummary: (options = {}) => writeSummary(port, clock, options),
    previewImport: (files, options = {}) => imports?.preview(files, options) ?? Promise.resolve(noReader),
    decideImport: (decisions, options = {}) => imports?.decide(decisions, options) ?? Promise.resolve(noReader),
    importBranches: (options = {}) => imports?.write(options) ?? Promise.resolve(noReader),
    dropImport: () => {
      imports?.drop();
      return Promise.resolve();
    },
    undoState: () => Promise.resolve(undo.state()),
    undo: (options = {}) => undo.undo(port, options),
    previewFixes: (choice, options = {}) => previewFixes(port, clock, choice, options),
    applyFixes: (fixes, options = {}) => applyFixes(port, undo, fixes, options),
    confirmWords: (words, options = {}) => confirmWords(port, clock, words, options),
    exempt: (keys, reason, options = {}) => exemptFindings(port, clock, keys, reason, options),
    withdraw: (keys, options = {}) => withdrawMarks(port, keys, options),
    setRule: (ruleId, setting, options = {}) => setRule(port, undo, ruleId, setting, options),
    showProblem: (problem) => showProblem(port, problem),
    // A finding about a whole sheet or branch leads to the top of its sheet.
    goTo: ({ sheet, row, column }) => port.select(sheet, row === null ? 0 : row - 1, column ?? 0),
    onChange: (listener) => port.watch(listener),
  };
}

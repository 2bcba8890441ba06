/** Puts the use cases together for one workbook: what the pane and the ribbon's commands page get. */
import type { WorkbookPort } from "../workbook/port";
import { addTemplates } from "./add-templates";
import type { Assistant } from "./assistant";
import { checkEntries } from "./check-entries";
import type { Clock } from "./clock";
import { systemClock } from "./clock";
import { failed } from "../workbook/outcome";
import { writeGrades } from "./write-grades";
import { readState } from "./read-state";
import { showProblem } from "./show-problem";
import { writeSummary } from "./write-summary";

/** @param port - the workbook; @param clock - the time, the system's where not given */
export function createAssistant(port: WorkbookPort, clock: Clock = systemClock): Assistant {
  const noReader = failed({
    kind: "nothing-to-do",
    message: "此处不能读取文件。请在 Excel 里打开助手，从“导入”页选择支部表。",
  });
  return {
    readState: (options = {}) => readState(port, clock, options),
    addTemplates: (which, options = {}) => addTemplates(port, which, options),
    checkEntries: (options = {}) => checkEntries(port, clock, options),
    countGrades: (options = {}) => writeGrades(port, clock, options),
    writeSummary: (options = {}) => writeSummary(port, clock, options),
    previewImport: () => Promise.resolve(noReader),
    decideImport: () => Promise.resolve(noReader),
    importBranches: () => Promise.resolve(noReader),
    dropImport: () => Promise.resolve(),
    undoState: () => Promise.resolve(null),
    undo: () => Promise.resolve(failed({ kind: "nothing-to-do", message: "没有可以撤销的写入。" })),
    showProblem: (problem) => showProblem(port, problem),
    // A finding about a whole sheet or branch leads to the top of its sheet.
    goTo: ({ sheet, row, column }) => port.select(sheet, row === null ? 0 : row - 1, column ?? 0),
    onChange: (listener) => port.watch(listener),
  };
}

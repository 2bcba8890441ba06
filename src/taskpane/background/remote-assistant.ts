/**
 * The use cases as the pane sees them while they run in the worker: reading forms, rules and counts are computed there,
 * so that the pane's thread is never busy for long (Office restarts add-ins whose pane does not answer for five seconds).
 */
import type { Assistant, RunOptions } from "../../app/assistant";
import type { CommandName } from "../../app/commands/registry";
import type { PollGrid } from "../../app/count/poll-grid-types";
import type { DetailsChoice } from "../../app/documents/export-details";
import type { PrintedForm } from "../../app/documents/export-form";
import type { FixChoice } from "../../app/fixes/fix-types";
import type { ImportDecisions, PickedFile } from "../../app/import/import-types";
import type { RuleSetting } from "../../contract/settings";
import type { CountTotals } from "../../domain/ballot-count";
import type { QuickFix } from "../../domain/finding";
import type { SelectedCell, WorkbookChange, WorkbookPort } from "../../workbook/port";
import { openLine } from "./line";
import type { Line, Pause, Post, Served } from "./line";
import { createRemotePort, servePort } from "./remote-port";

/** The use cases that are calls with options. */
type Method =
  | "readState"
  | "run"
  | "previewImport"
  | "decideImport"
  | "importBranches"
  | "previewUndo"
  | "undoInterrupted"
  | "undoLastImport"
  | "undo"
  | "previewMembers"
  | "bringMembers"
  | "urgentItems"
  | "explainNumber"
  | "previewFixes"
  | "applyFixes"
  | "confirmWords"
  | "exempt"
  | "withdraw"
  | "setRule"
  | "showReport"
  | "exportReport"
  | "exportForm"
  | "exportDetails"
  | "pollGrid"
  | "previewPolls"
  | "writePolls"
  | "countBoard"
  | "saveCount"
  | "dropCount"
  | "previewCount"
  | "writeCount";

/** A file on its way to the worker: the folder it was picked from is lost when a file is sent, so it goes beside it. */
interface SentFile {
  readonly file: PickedFile;
  readonly path: string;
}

function sentFile(file: PickedFile): SentFile {
  return { file, path: file.webkitRelativePath ?? "" };
}

/** The file itself, so that it can be sent on to a further worker, with its folder put back. */
function receivedFile({ file, path }: SentFile): PickedFile {
  if (path !== "" && file.webkitRelativePath !== path) {
    Reflect.defineProperty(file, "webkitRelativePath", { value: path, configurable: true });
  }
  return file;
}

/** The worker's side: serves the use cases, built over a port that calls back to the pane. */
export function serveAssistant(post: Post, create: (port: WorkbookPort) => Assistant, pause?: Pause): void {
  const changes: { listener: ((change: WorkbookChange) => void) | null } = { listener: null };
  let end: (() => Promise<void>) | null = null;
  const run =
    (method: (options: RunOptions) => Promise<unknown>): Served =>
    (argument, options) => {
      const { asOf } = argument as { asOf?: string };
      return method(asOf === undefined ? options : { ...options, asOf });
    };
  // The arguments come from `createRemoteAssistant` of the same build.
  const served: Readonly<Record<string, Served>> = {
    readState: run((options) => assistant.readState(options)),
    run: (argument, options) => {
      const { name, asOf } = argument as { name: CommandName; asOf?: string };
      return assistant.run(name, asOf === undefined ? options : { ...options, asOf });
    },
    // Files are handles: sending them to the worker copies nothing, whatever their size.
    previewImport: (argument, options) => {
      const { files, asOf } = argument as { files: readonly SentFile[]; asOf?: string };
      return assistant.previewImport(files.map(receivedFile), asOf === undefined ? options : { ...options, asOf });
    },
    decideImport: (argument, options) => {
      const { decisions, asOf } = argument as { decisions: ImportDecisions; asOf?: string };
      return assistant.decideImport(decisions, asOf === undefined ? options : { ...options, asOf });
    },
    importBranches: run((options) => assistant.importBranches(options)),
    dropImport: () => assistant.dropImport(),
    undoState: () => assistant.undoState(),
    previewUndo: run((options) => assistant.previewUndo(options)),
    undo: (argument, options) => {
      const { takeLater, ...rest } = argument as { takeLater: boolean; asOf?: string };
      return assistant.undo({ ...options, ...rest, takeLater });
    },
    undoInterrupted: run((options) => assistant.undoInterrupted(options)),
    undoLastImport: run((options) => assistant.undoLastImport(options)),
    previewMembers: run((options) => assistant.previewMembers(options)),
    bringMembers: run((options) => assistant.bringMembers(options)),
    urgentItems: run((options) => assistant.urgentItems(options)),
    explainNumber: (argument, options) => {
      const { cell, ...rest } = argument as { cell: SelectedCell; asOf?: string };
      return assistant.explainNumber(cell, { ...options, ...rest });
    },
    previewFixes: (argument, options) => {
      const { choice, ...rest } = argument as { choice: FixChoice; asOf?: string };
      return assistant.previewFixes(choice, { ...options, ...rest });
    },
    applyFixes: (argument, options) => {
      const { fixes, ...rest } = argument as { fixes: readonly QuickFix[]; asOf?: string };
      return assistant.applyFixes(fixes, { ...options, ...rest });
    },
    confirmWords: (argument, options) => {
      const { words, ...rest } = argument as { words: Parameters<Assistant["confirmWords"]>[0]; asOf?: string };
      return assistant.confirmWords(words, { ...options, ...rest });
    },
    exempt: (argument, options) => {
      const { keys, reason, ...rest } = argument as { keys: readonly string[]; reason: string; asOf?: string };
      return assistant.exempt(keys, reason, { ...options, ...rest });
    },
    withdraw: (argument, options) => {
      const { keys, ...rest } = argument as { keys: readonly string[]; asOf?: string };
      return assistant.withdraw(keys, { ...options, ...rest });
    },
    setRule: (argument, options) => {
      const { ruleId, setting, ...rest } = argument as { ruleId: string; setting: RuleSetting; asOf?: string };
      return assistant.setRule(ruleId, setting, { ...options, ...rest });
    },
    showReport: run((options) => assistant.showReport(options)),
    exportReport: run((options) => assistant.exportReport(options)),
    exportForm: (argument, options) => {
      const { form, branch, ...rest } = argument as { form: PrintedForm; branch: string | null; asOf?: string };
      return assistant.exportForm(form, branch, { ...options, ...rest });
    },
    exportDetails: (argument, options) =>
      assistant.exportDetails((argument as { choice: DetailsChoice }).choice, options),
    pollGrid: (argument, options) => {
      const { branch, voters } = argument as { branch: string; voters: string };
      return assistant.pollGrid(branch, voters, options);
    },
    previewPolls: (argument, options) => assistant.previewPolls((argument as { grid: PollGrid }).grid, options),
    writePolls: (argument, options) => assistant.writePolls((argument as { grid: PollGrid }).grid, options),
    countBoard: run((options) => assistant.countBoard(options)),
    saveCount: (argument, options) => assistant.saveCount((argument as { totals: CountTotals }).totals, options),
    dropCount: (argument, options) => assistant.dropCount((argument as { count: CountTotals }).count, options),
    previewCount: (argument, options) => assistant.previewCount((argument as { totals: CountTotals }).totals, options),
    writeCount: (argument, options) => assistant.writeCount((argument as { totals: CountTotals }).totals, options),
    showProblem: (problem) => assistant.showProblem(problem as Parameters<Assistant["showProblem"]>[0]),
    goTo: (place) => assistant.goTo(place as Parameters<Assistant["goTo"]>[0]),
    watch: async () => {
      end = await assistant.onChange((change) => void line.call("changed", change));
    },
    unwatch: async () => {
      await end?.();
      end = null;
    },
    "port.changed": (change) => {
      changes.listener?.(change as WorkbookChange);
      return Promise.resolve();
    },
    hello: () => Promise.resolve("ready"),
  };
  const line: Line = openLine(post, served, pause);
  const assistant = create(createRemotePort(line, changes));
}

export interface RemoteAssistant {
  readonly assistant: Assistant;
  /** Resolves when the other side answers. */
  hello(): Promise<unknown>;
  /** Ends the calls under way, because the other side is gone. */
  fail(text: string): void;
}

/** The pane's side. */
export function createRemoteAssistant(post: Post, port: WorkbookPort, pause?: Pause): RemoteAssistant {
  let listener: ((change: WorkbookChange) => void) | null = null;
  const line: Line = openLine(
    post,
    {
      ...servePort(port, (change) => void line.call("port.changed", change)),
      changed: (change) => {
        listener?.(change as WorkbookChange);
        return Promise.resolve();
      },
    },
    pause,
  );
  // What comes back is what the use case of the same build returned.
  const run = <T>(method: Method, argument: object, { asOf, ...options }: RunOptions = {}): Promise<T> =>
    line.call(method, asOf === undefined ? argument : { ...argument, asOf }, options) as Promise<T>;
  return {
    assistant: {
      readState: (options) => run("readState", {}, options),
      run: (name, options) => run("run", { name }, options),
      previewImport: (files, options) => run("previewImport", { files: files.map(sentFile) }, options),
      decideImport: (decisions, options) => run("decideImport", { decisions }, options),
      importBranches: (options) => run("importBranches", {}, options),
      dropImport: () => line.call("dropImport", null) as Promise<void>,
      undoState: () => line.call("undoState", null) as ReturnType<Assistant["undoState"]>,
      previewUndo: (options) => run("previewUndo", {}, options),
      undo: ({ takeLater = false, ...options } = {}) => run("undo", { takeLater }, options),
      undoInterrupted: (options) => run("undoInterrupted", {}, options),
      undoLastImport: (options) => run("undoLastImport", {}, options),
      previewMembers: (options) => run("previewMembers", {}, options),
      bringMembers: (options) => run("bringMembers", {}, options),
      urgentItems: (options) => run("urgentItems", {}, options),
      explainNumber: (cell, options) => run("explainNumber", { cell }, options),
      onSelect: (tell) => port.watchSelection(tell),
      previewFixes: (choice, options) => run("previewFixes", { choice }, options),
      applyFixes: (fixes, options) => run("applyFixes", { fixes }, options),
      confirmWords: (words, options) => run("confirmWords", { words }, options),
      exempt: (keys, reason, options) => run("exempt", { keys, reason }, options),
      withdraw: (keys, options) => run("withdraw", { keys }, options),
      setRule: (ruleId, setting, options) => run("setRule", { ruleId, setting }, options),
      showReport: (options) => run("showReport", {}, options),
      exportReport: (options) => run("exportReport", {}, options),
      exportForm: (form, branch, options) => run("exportForm", { form, branch }, options),
      exportDetails: (choice, options) => run("exportDetails", { choice }, options),
      pollGrid: (branch, voters, options) => run("pollGrid", { branch, voters }, options),
      previewPolls: (grid, options) => run("previewPolls", { grid }, options),
      writePolls: (grid, options) => run("writePolls", { grid }, options),
      countBoard: (options) => run("countBoard", {}, options),
      saveCount: (totals, options) => run("saveCount", { totals }, options),
      dropCount: (count, options) => run("dropCount", { count }, options),
      previewCount: (totals, options) => run("previewCount", { totals }, options),
      writeCount: (totals, options) => run("writeCount", { totals }, options),
      showProblem: (problem) => line.call("showProblem", problem) as ReturnType<Assistant["showProblem"]>,
      goTo: (place) => line.call("goTo", place) as ReturnType<Assistant["goTo"]>,
      async onChange(tell) {
        listener = tell;
        await line.call("watch", null);
        return async () => {
          listener = null;
          await line.call("unwatch", null);
        };
      },
    },
    hello: () => line.call("hello", null),
    fail: (text) => line.fail(text),
  };
}

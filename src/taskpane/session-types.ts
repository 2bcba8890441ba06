/** What the pane knows: the shapes that the session fills and the views draw. Plain data, and the calls a view may make. */
import type { Assistant, CommandDone, RunOptions, WorkbookState } from "../app/assistant";
import type { CommandName } from "../app/commands/registry";
import type { ImportProgress, UndoState } from "../app/import/import-types";
import type { SelectedCell } from "../workbook/port";
import type { UndoPreview } from "../app/undo";
import type { Outcome, Problem } from "../workbook/outcome";

export type MessageTone = "success" | "info" | "warning" | "error";

/** A result or a problem, shown until the clerk closes it. */
export interface PaneMessage {
  readonly id: number;
  readonly tone: MessageTone;
  readonly text: string;
  readonly details: readonly string[];
  /** Sheet to go to. */
  readonly sheet: string | null;
  /** Technical text to send on. */
  readonly technical: string | null;
  /** Command to run again. */
  readonly retry: CommandName | null;
}

export interface ProgressView {
  readonly label: string;
  readonly done: number;
  /** 0 while nothing is known. */
  readonly total: number;
  readonly text: string;
}

/** Work other than the ribbon's commands that one view starts and all others wait for. */
export type JobName =
  | "applyFixes"
  | "bringMembers"
  | "confirmWords"
  | "exempt"
  | "withdraw"
  | "setRule"
  | "undo"
  | "readFiles"
  | "decideImport"
  | "importBranches"
  | "exportReport"
  | "exportForm"
  | "exportDetails"
  | "writePolls"
  | "writeCount";

export interface Running {
  readonly name: CommandName | JobName;
  readonly progress: ProgressView;
  /** Short work whose bar is shown only when it takes longer than half a second. */
  readonly short: boolean;
}

/** The last write that can be taken back, and the message that told of it (null where that has been closed). */
export interface Undoable extends UndoState {
  readonly message: number | null;
}

/** Everything the views draw. A new object for every change. */
export interface SessionView {
  readonly state: WorkbookState | null;
  /** Local time at which the state was read, `09:41`. */
  readonly readAt: string | null;
  /** Cells changed since the state was read. */
  readonly stale: boolean;
  /** Why the workbook could not be read, while there is no state to show. */
  readonly readProblem: Problem | null;
  readonly running: Running | null;
  /** A reading that the clerk waits for or that runs quietly. */
  readonly reading: ProgressView | null;
  readonly messages: readonly PaneMessage[];
  readonly undoable: Undoable | null;
  /** The cell selected last on a result sheet, 0-based; null before one was. */
  readonly selected: SelectedCell | null;
  /** 撤销 would meet the clerk's own later work: what is to become of it. */
  readonly undoQuestion: UndoPreview | null;
  /** Base date, ISO. */
  readonly asOf: string;
}

/** Where a click leads in the workbook; row 1-based, column 0-based. */
export interface Place {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: number | null;
}

/** What every work gets from the session. */
export interface WorkOptions {
  readonly asOf: string;
  readonly signal: AbortSignal;
  readonly progress: ImportProgress;
}

export interface Job<T> {
  readonly name: JobName;
  /** What is being done, for the bar and for a defect's message: 修正. */
  readonly label: string;
  readonly short?: boolean;
  readonly work: (
    assistant: Assistant,
    options: Required<Omit<RunOptions, "asOf" | "hurried">> & RunOptions,
  ) => Promise<Outcome<T>>;
  /** Told every step, also those the bar leaves out. */
  readonly onStep?: ImportProgress;
  /** True where the caller shows problems itself. */
  readonly quietProblem?: boolean;
  /** True where the caller shows the result itself. */
  readonly quietResult?: boolean;
}

export interface Session {
  readonly view: () => SessionView;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the workbook for the first time and listens for changes. */
  start(): Promise<void>;
  /** Reads the workbook again. */
  read(): Promise<void>;
  run(name: CommandName): Promise<void>;
  /**
   * Does work that changes the workbook: its result becomes a message and the state is read again. One thing at a time:
   * null where other work is under way.
   */
  change<T extends CommandDone>(job: Job<T>): Promise<Outcome<T> | null>;
  /** Does work that changes nothing (reading files); no message of its own. Null where other work is under way. */
  look<T>(job: Job<T>): Promise<Outcome<T> | null>;
  /** A short question that may be asked at any time, also while something runs (what a fix would change). */
  ask<T>(
    label: string,
    question: (assistant: Assistant, options: RunOptions) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>>;
  /** Takes the last write back. */
  /**
   * 撤销. Where the clerk has changed something of it since, the question `undoQuestion` is put first; answered with
   * `keep` her changes stay, with `take` they go too, with `no` nothing is done.
   */
  undo(answer?: "keep" | "take" | "no"): Promise<void>;
  /** 撤销 of an import that was interrupted. */
  undoInterrupted(): Promise<void>;
  /** 撤销导入 of an earlier session. */
  undoLastImport(): Promise<void>;
  /** Stops the running work or reading as soon as the host allows. */
  cancel(): void;
  dismiss(id: number): void;
  /** Sets the base date; anything but an ISO date means today. */
  setBaseDate(iso: string): void;
  goTo(place: Place): Promise<void>;
  /** Says something that went wrong outside a command. */
  report(problem: Problem): void;
  stop(): Promise<void>;
}

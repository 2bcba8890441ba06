/**
 * What the pane knows and does, without React: the workbook's state, the running command with its progress, the messages
 * that wait to be read, and whether cells changed since the state was read. The views only draw it.
 */
import type { Assistant, RunOptions, WorkbookState } from "../app/assistant";
import { isoDate } from "../app/clock";
import type { Clock } from "../app/clock";
import { commandByName } from "../app/command-names";
import type { CommandName } from "../app/command-names";
import { ownSheetNames } from "../app/own-sheets";
import { performCommand } from "../app/perform-command";
import type { Problem } from "../workbook/outcome";

/** Workbooks below this many filled rows are read again quietly after a change; larger ones on demand. */
export const quietReadRows = 2_000;

/** Milliseconds without a further change before anything is done about it. */
export const changePause = 1_500;

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

/** Everything the views draw. A new object for every change. */
export interface SessionView {
  readonly state: WorkbookState | null;
  /** Local time at which the state was read, `09:41`. */
  readonly readAt: string | null;
  /** Cells changed since the state was read. */
  readonly stale: boolean;
  /** Why the workbook could not be read, while there is no state to show. */
  readonly readProblem: Problem | null;
  readonly running: { readonly name: CommandName; readonly progress: ProgressView } | null;
  /** A reading that the clerk waits for or that runs quietly. */
  readonly reading: ProgressView | null;
  readonly messages: readonly PaneMessage[];
  /** Base date, ISO. */
  readonly asOf: string;
}

/** Where a click leads in the workbook; row 1-based, column 0-based. */
export interface Place {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: number | null;
}

export interface Session {
  readonly view: () => SessionView;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the workbook for the first time and listens for changes. */
  start(): Promise<void>;
  /** Reads the workbook again. */
  read(): Promise<void>;
  run(name: CommandName): Promise<void>;
  /** Stops the running command or reading as soon as the host allows. */
  cancel(): void;
  dismiss(id: number): void;
  /** Sets the base date; anything but an ISO date means today. */
  setBaseDate(iso: string): void;
  goTo(place: Place): Promise<void>;
  /** Says something that went wrong outside a command. */
  report(problem: Problem): void;
  stop(): Promise<void>;
}

const ownSheets: ReadonlySet<string> = new Set(Object.values(ownSheetNames));

/** Rows filled in all forms. */
export function filledRows(state: WorkbookState): number {
  return state.forms.reduce((sum, form) => sum + form.rows, 0);
}

/** The text of something thrown, for the technical part of a message. */
export function thrownText(thrown: unknown): string {
  if (thrown instanceof Error) return `${thrown.name}: ${thrown.message}\n${thrown.stack ?? ""}`;
  return typeof thrown === "string" ? thrown : "（没有说明）";
}

function unexpected(doing: string, thrown: unknown): Problem {
  return {
    kind: "unknown",
    message: `${doing}时出现程序错误，没有完成。请复制技术信息，发给本单位负责安装本加载项的同志。`,
    detail: thrownText(thrown),
  };
}

/** Makes the session of one pane. Nothing happens before `start`. */
export function createSession(assistant: Assistant, clock: Clock): Session {
  const listeners = new Set<() => void>();
  let current: SessionView = {
    state: null,
    readAt: null,
    stale: false,
    readProblem: null,
    running: null,
    reading: null,
    messages: [],
    asOf: isoDate(clock.now()),
  };
  let nextMessage = 1;
  let commandStop: AbortController | null = null;
  let readStop: AbortController | null = null;
  let pause: ReturnType<typeof setTimeout> | null = null;
  let unwatch: (() => Promise<void>) | null = null;
  let stopped = false;
  /** Result sheets under other than their usual names. */
  const resultSheets = new Set<string>(ownSheets);

  const change = (part: Partial<SessionView>) => {
    current = { ...current, ...part };
    for (const listener of listeners) listener();
  };

  const say = (message: Omit<PaneMessage, "id">) => {
    change({ messages: [...current.messages, { id: nextMessage++, ...message }] });
  };

  const sayProblem = (problem: Problem, retry: CommandName | null) => {
    say({
      tone: problem.kind === "cancelled" ? "info" : problem.kind === "nothing-to-do" ? "warning" : "error",
      text: problem.message,
      details: [],
      sheet: problem.sheet ?? null,
      technical: problem.detail ?? null,
      retry: problem.kind === "nothing-to-do" || problem.kind === "too-old" ? null : retry,
    });
  };

  const clockTime = () => {
    const now = clock.now();
    return `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
  };

  /** One reading; a later one takes the place of an earlier one. */
  const readNow = async (manner: "asked" | "quiet"): Promise<void> => {
    readStop?.abort();
    const stop = new AbortController();
    readStop = stop;
    const label = "读取工作簿";
    const asOf = current.asOf;
    change({ stale: false, reading: { label, done: 0, total: 0, text: "" } });
    const options: RunOptions = {
      asOf,
      signal: stop.signal,
      progress: (step) => {
        if (readStop === stop) change({ reading: { label, ...step } });
      },
    };
    const outcome = await assistant
      .readState(options)
      .catch((thrown: unknown) => ({ ok: false as const, problem: unexpected(label, thrown) }));
    if (readStop !== stop || stopped) return;
    readStop = null;
    if (outcome.ok) {
      for (const result of Object.values(outcome.value.results)) if (result.sheet) resultSheets.add(result.sheet);
      change({ state: outcome.value, readAt: clockTime(), reading: null, readProblem: null });
      return;
    }
    const hasState = current.state !== null;
    change({ reading: null, stale: hasState, readProblem: hasState ? null : outcome.problem });
    if (hasState && manner === "asked") sayProblem(outcome.problem, null);
  };

  const onPause = () => {
    pause = null;
    if (current.running || stopped) return;
    if (current.state && filledRows(current.state) < quietReadRows) void readNow("quiet");
  };

  const onWorkbookChange = (sheet: string) => {
    // A command is followed by a full reading anyway, and the add-in's own sheets are no data.
    if (stopped || current.running || resultSheets.has(sheet)) return;
    if (!current.stale && current.state) change({ stale: true });
    if (pause) clearTimeout(pause);
    pause = setTimeout(onPause, changePause);
  };

  return {
    view: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      await readNow("asked");
      if (stopped) return;
      try {
        const end = await assistant.onChange(({ sheet }) => onWorkbookChange(sheet));
        if (stopped) await end();
        else unwatch = end;
      } catch {
        // Without events the pane still reads on demand; nothing is lost that a clerk must know of.
        unwatch = null;
      }
    },
    read: () => readNow("asked"),
    async run(name) {
      if (current.running) return;
      readStop?.abort();
      readStop = null;
      const stop = new AbortController();
      commandStop = stop;
      const { label } = commandByName(name);
      change({ reading: null, running: { name, progress: { label, done: 0, total: 0, text: "" } } });
      const outcome = await performCommand(assistant, name, {
        asOf: current.asOf,
        signal: stop.signal,
        progress: (step) => {
          if (commandStop === stop) change({ running: { name, progress: { label, ...step } } });
        },
      }).catch((thrown: unknown) => ({ ok: false as const, problem: unexpected(label, thrown) }));
      commandStop = null;
      if (stopped) return;
      change({ running: null });
      if (outcome.ok) {
        const { message, details, sheet } = outcome.value;
        say({ tone: "success", text: message, details, sheet, technical: null, retry: null });
      } else {
        sayProblem(outcome.problem, name);
      }
      await readNow("quiet");
    },
    cancel() {
      if (commandStop) commandStop.abort();
      else readStop?.abort();
    },
    dismiss(id) {
      change({ messages: current.messages.filter((message) => message.id !== id) });
    },
    setBaseDate(iso) {
      const asOf = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso : isoDate(clock.now());
      if (asOf === current.asOf) return;
      change({ asOf });
      if (current.running || !current.state) return;
      change({ stale: true });
      if (pause) clearTimeout(pause);
      pause = setTimeout(onPause, changePause / 3);
    },
    async goTo(place) {
      const outcome = await assistant
        .goTo(place)
        .catch((thrown: unknown) => ({ ok: false as const, problem: unexpected("定位单元格", thrown) }));
      if (!outcome.ok) sayProblem(outcome.problem, null);
    },
    report: (problem) => sayProblem(problem, null),
    async stop() {
      stopped = true;
      if (pause) clearTimeout(pause);
      commandStop?.abort();
      readStop?.abort();
      listeners.clear();
      await unwatch?.();
    },
  };
}

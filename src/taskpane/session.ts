/**
 * What the pane knows and does, without React: the workbook's state, the running command with its progress, the messages
 * that wait to be read, and whether cells changed since the state was read. The views only draw it.
 */
import type { Assistant, CommandDone, RunOptions, WorkbookState } from "../app/assistant";
import { isoDate } from "../app/clock";
import type { Clock } from "../app/clock";
import { commandByName } from "../app/commands/registry";
import type { CommandName } from "../app/commands/registry";
import type { ImportProgress } from "../app/import/import-types";
import { ownSheetNames } from "../app/own-sheets";
import type { Outcome, Problem } from "../workbook/outcome";
import type { WorkbookChange } from "../workbook/port";
import { limitSteps } from "./limit-steps";
import type { Job, PaneMessage, Running, Session, SessionView, WorkOptions } from "./session-types";

export type { MessageTone, PaneMessage, Place, ProgressView, Session, SessionView } from "./session-types";

/** Workbooks below this many filled rows are read again quietly after a change; larger ones on demand. */
export const quietReadRows = 2_000;

/** Milliseconds without a further change before anything is done about it. */
export const changePause = 1_500;

/** The same after what a command of the ribbon wrote: it ends soon, and its result is waited for. */
export const commandPause = 700;

/** Milliseconds between two steps of a bar; a batch of files reports thousands. */
const stepPause = 80;

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
    undoable: null,
    selected: null,
    undoQuestion: null,
    asOf: isoDate(clock.now()),
  };
  let nextMessage = 1;
  let commandStop: AbortController | null = null;
  let readStop: AbortController | null = null;
  let pause: ReturnType<typeof setTimeout> | null = null;
  /** Whether the reading that waits must come, however large the workbook is. */
  let mustRead = false;
  let unwatch: (() => Promise<void>) | null = null;
  let unselect: (() => Promise<void>) | null = null;
  let stopped = false;
  /** Result sheets under other than their usual names. */
  const resultSheets = new Set<string>(ownSheets);

  const change = (part: Partial<SessionView>) => {
    current = { ...current, ...part };
    for (const listener of listeners) listener();
  };

  const say = (message: Omit<PaneMessage, "id">): number => {
    const id = nextMessage++;
    change({ messages: [...current.messages, { id, ...message }] });
    return id;
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
    // This reading serves the changes that were waiting for one.
    if (pause) clearTimeout(pause);
    pause = null;
    mustRead = false;
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

  /** Does one thing at a time, with its bar and 取消; null where something is under way already. */
  const work = async <T>(
    name: Running["name"],
    label: string,
    short: boolean,
    act: (options: WorkOptions) => Promise<Outcome<T>>,
    onStep?: ImportProgress,
  ): Promise<Outcome<T> | null> => {
    if (current.running) return null;
    readStop?.abort();
    readStop = null;
    const stop = new AbortController();
    commandStop = stop;
    change({ reading: null, running: { name, short, progress: { label, done: 0, total: 0, text: "" } } });
    const steps = limitSteps((step) => {
      if (commandStop === stop) change({ running: { name, short, progress: { label, ...step } } });
    }, stepPause);
    const outcome = await act({
      asOf: current.asOf,
      signal: stop.signal,
      progress: (step) => {
        onStep?.(step);
        steps.tell({ done: step.done, total: step.total, text: step.text });
      },
    }).catch((thrown: unknown) => ({ ok: false as const, problem: unexpected(label, thrown) }));
    steps.end();
    commandStop = null;
    if (!stopped) change({ running: null });
    return outcome;
  };

  const runJob = <T>({ name, label, short, work: act, onStep }: Job<T>): Promise<Outcome<T> | null> =>
    work(name, label, short ?? false, (options) => act(assistant, options), onStep);

  /** What 撤销 takes back now; `message` told of the write that has just been done. */
  const lookForUndo = async (message: number | null): Promise<void> => {
    const state = await assistant.undoState().catch(() => null);
    if (stopped) return;
    const before = current.undoable;
    if (state === null) {
      if (before) change({ undoable: null });
      return;
    }
    const isSame = before?.at === state.at && before.description === state.description;
    change({ undoable: { ...state, message: isSame ? before.message : message } });
  };

  /** The end of everything that writes: its message, what can be taken back, and the state anew. */
  const settle = async (
    outcome: Outcome<CommandDone> | null,
    retry: CommandName | null,
    { quietProblem = false, quietResult = false }: Pick<Job<CommandDone>, "quietProblem" | "quietResult"> = {},
  ): Promise<void> => {
    if (outcome === null || stopped) return;
    let told: number | null = null;
    if (outcome.ok && !quietResult) {
      const { message, details, sheet } = outcome.value;
      told = say({ tone: "success", text: message, details, sheet, technical: null, retry: null });
    } else if (!outcome.ok && !quietProblem) {
      sayProblem(outcome.problem, retry);
    }
    await lookForUndo(told);
    await readNow("quiet");
  };

  const onPause = () => {
    pause = null;
    if (current.running || stopped) return;
    if (mustRead || !current.state || filledRows(current.state) < quietReadRows) void readNow("quiet");
  };

  const onWorkbookChange = ({ sheet, byAddIn = false }: WorkbookChange) => {
    // A command of the pane is followed by a reading anyway.
    if (stopped || current.running) return;
    // What a command of the ribbon writes is news for the pane, the results above all, and makes nothing stale.
    if (byAddIn) mustRead = true;
    else if (!resultSheets.has(sheet) && !current.stale && current.state) change({ stale: true });
    if (pause) clearTimeout(pause);
    pause = setTimeout(onPause, mustRead ? commandPause : changePause);
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
        const end = await assistant.onChange(onWorkbookChange);
        if (stopped) await end();
        else unwatch = end;
      } catch {
        // Without events the pane still reads on demand; nothing is lost that a clerk must know of.
        unwatch = null;
      }
      try {
        const end = await assistant.onSelect((cell) => {
          // What is selected elsewhere is no business of the pane's.
          if (!stopped && resultSheets.has(cell.sheet)) change({ selected: cell });
        });
        if (stopped) await end();
        else unselect = end;
      } catch {
        unselect = null;
      }
    },
    read: () => readNow("asked"),
    async run(name) {
      const { label } = commandByName(name);
      const outcome = await work<CommandDone>(name, label, false, (options) => assistant.run(name, options));
      await settle(outcome, name);
    },
    async change(job) {
      const outcome = await runJob(job);
      await settle(outcome, null, job);
      return outcome;
    },
    async look(job) {
      const outcome = await runJob(job);
      if (outcome && !outcome.ok && !job.quietProblem && !stopped) sayProblem(outcome.problem, null);
      return outcome;
    },
    ask: (label, question) =>
      question(assistant, { asOf: current.asOf }).catch((thrown: unknown) => ({
        ok: false as const,
        problem: unexpected(label, thrown),
      })),
    async undo(answer) {
      change({ undoQuestion: null });
      if (answer === "no") return;
      const outcome = await work<CommandDone | null>("undo", "撤销", false, async (options) => {
        if (answer === undefined) {
          const asked = await assistant.previewUndo(options);
          if (!asked.ok) return asked;
          if (asked.value.later.length > 0) {
            change({ undoQuestion: asked.value });
            return { ok: true, value: null };
          }
        }
        return assistant.undo({ ...options, takeLater: answer === "take" });
      });
      if (outcome?.ok === true && outcome.value === null) return;
      await settle(outcome?.ok === true ? (outcome.value ? { ok: true, value: outcome.value } : null) : outcome, null);
    },
    async undoInterrupted() {
      const outcome = await work<CommandDone>("undo", "撤销", false, (options) => assistant.undoInterrupted(options));
      await settle(outcome, null);
    },
    async undoLastImport() {
      const outcome = await work<CommandDone>("undo", "撤销", false, (options) => assistant.undoLastImport(options));
      await settle(outcome, null);
    },
    cancel() {
      if (commandStop) commandStop.abort();
      else readStop?.abort();
    },
    dismiss(id) {
      const { undoable } = current;
      change({
        messages: current.messages.filter((message) => message.id !== id),
        undoable: undoable?.message === id ? { ...undoable, message: null } : undoable,
      });
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
      await unselect?.();
    },
  };
}

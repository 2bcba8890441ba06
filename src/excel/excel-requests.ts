/**
 * The one wrapper around Excel.run: sends a request, waits while a cell is being edited, ends where no answer comes, and
 * turns trouble into an Outcome. One call of `send` is one request to the host.
 */
import type { Outcome, Problem } from "../workbook/outcome";
import { failed } from "../workbook/outcome";
import type { WriteOptions } from "../workbook/port";
import type { Doing } from "./describe-trouble";
import { cancelled, describeTrouble, noAnswer, noOffice, tracesOf } from "./describe-trouble";
import type { RequestTiming, Waiting } from "./request-timing";
import { usualTiming, waitingText } from "./request-timing";

/** Queues calls and loads; the function it gives back reads the results after the host has answered. */
export type Queue<T> = (context: Excel.RequestContext) => () => T;

export interface SendOptions extends WriteOptions {
  /** Whether the request is sent again while a cell is being edited; what writes is not: it is planned anew. */
  readonly once?: boolean;
  /** Told of the traces that ran where the request failed; [] where none did or the host gives none. */
  readonly onTraces?: (traces: readonly string[]) => void;
}

/** Detail of a problem that ended a request which may still be carried out. */
export const unanswered = "unanswered";

export interface ExcelRequests {
  send<T>(doing: Doing, queue: Queue<T>, options?: SendOptions): Promise<Outcome<T>>;
  /** Waits for work that the client library does by a request of its own; once, never repeated. */
  wait<T>(doing: Doing, work: () => Promise<T>, options?: SendOptions): Promise<Outcome<T>>;
}

/** Rejects nothing: what is thrown is kept beside what is returned. */
type Ended<T> = { readonly value: T } | { readonly thrown: unknown };

function ended<T>(run: Promise<T>): Promise<Ended<T>> {
  return run.then(
    (value) => ({ value }),
    (thrown: unknown) => ({ thrown }),
  );
}

/**
 * Requests to the workbook in front. Writes are not queued by Excel behind an open cell (`delayForCellEdit` would make the
 * pane look dead, office-js issue 806); instead the request is sent again, and the clerk is told at once. Excel refuses a
 * request in cell-edit mode as a whole, so a repetition does nothing twice.
 */
export function excelRequests(timing: RequestTiming = usualTiming): ExcelRequests {
  const say = (waiting: Waiting | null, { progress }: SendOptions) => {
    timing.tell?.(waiting);
    if (waiting) progress?.({ done: 0, total: 0, text: waitingText[waiting] });
  };

  /** The answer, or what came before it: 取消, or the end of patience. What was sent cannot be called back. */
  function answerOf<T>(doing: Doing, run: Promise<Ended<T>>, options: SendOptions): Promise<Ended<T> | Problem> {
    const { signal } = options;
    return new Promise((resolve) => {
      let told = false;
      const ends: (() => void)[] = [];
      const end = (result: Ended<T> | Problem) => {
        for (const stop of ends) stop();
        if (told) say(null, options);
        told = false;
        resolve(result);
      };
      const stopped = () => end({ ...cancelled(doing.what), detail: unanswered });
      // What writes is waited for as long as Excel may well answer, so that it can be taken back.
      const onAbort = () => {
        if (options.once !== true || told) stopped();
      };
      ends.push(
        timing.alarm(timing.silence, () => {
          told = true;
          if (signal?.aborted) stopped();
          else say("no-answer", options);
        }),
        timing.alarm(timing.patience, () => end(noAnswer(doing))),
      );
      signal?.addEventListener("abort", onAbort, { once: true });
      ends.push(() => signal?.removeEventListener("abort", onAbort));
      void run.then(end);
    });
  }

  async function finish<T>(doing: Doing, work: () => Promise<T>, options: SendOptions): Promise<Outcome<T>> {
    if (typeof Excel === "undefined") return failed(noOffice());
    const answer = await answerOf(doing, ended(work()), options);
    if ("kind" in answer) return failed(answer);
    if ("value" in answer) return { ok: true, value: answer.value };
    const problem = describeTrouble(answer.thrown, doing);
    options.onTraces?.(tracesOf(answer.thrown));
    return failed(problem);
  }

  function attempt<T>(doing: Doing, queue: Queue<T>, options: SendOptions): Promise<Outcome<T>> {
    const run = () =>
      Excel.run(async (context) => {
        const results = queue(context);
        await context.sync();
        return results();
      });
    return finish(doing, run, options);
  }

  return {
    wait: (doing, work, options = {}) => finish(doing, work, { ...options, once: true }),
    async send(doing, queue, options = {}) {
      const tries = options.once ? 1 : options.hurried ? timing.hurriedTries : timing.cellEditTries;
      let outcome = await attempt(doing, queue, options);
      let told = false;
      for (let tried = 1; tried < tries; tried += 1) {
        if (outcome.ok || outcome.problem.kind !== "cell-edit") break;
        if (options.signal?.aborted) {
          outcome = failed(cancelled(doing.what));
          break;
        }
        if (!told && !options.hurried) say("cell-edit", options);
        told = true;
        await timing.wait(timing.cellEditPause);
        if (options.signal?.aborted) outcome = failed(cancelled(doing.what));
        else outcome = await attempt(doing, queue, options);
      }
      if (told && !options.hurried) say(null, options);
      return outcome;
    },
  };
}

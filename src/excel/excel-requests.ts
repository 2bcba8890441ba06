/**
 * The one wrapper around Excel.run: sends a request, waits while a cell is being edited, and turns trouble into an
 * Outcome. One call of `send` is one request to the host.
 */
import type { Outcome } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { Doing } from "./describe-trouble";
import { describeTrouble, noOffice } from "./describe-trouble";

/** Queues calls and loads; the function it gives back reads the results after the host has answered. */
export type Queue<T> = (context: Excel.RequestContext) => () => T;

export interface ExcelRequests {
  send<T>(doing: Doing, queue: Queue<T>): Promise<Outcome<T>>;
}

export interface RequestTiming {
  /** How often a request is sent again while a cell is being edited. */
  readonly cellEditRetries: number;
  /** Milliseconds between two tries. */
  readonly cellEditPause: number;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export const usualTiming: RequestTiming = {
  cellEditRetries: 4,
  cellEditPause: 500,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * Requests to the workbook in front. Writes are not queued by Excel behind an open cell (`delayForCellEdit` would make the
 * pane look dead, office-js issue 806); instead the request is sent again a few times. Excel refuses a request in
 * cell-edit mode as a whole, so a repetition does nothing twice.
 */
export function excelRequests(timing: RequestTiming = usualTiming): ExcelRequests {
  async function attempt<T>(doing: Doing, queue: Queue<T>): Promise<Outcome<T>> {
    if (typeof Excel === "undefined") return failed(noOffice());
    try {
      return done(
        await Excel.run(async (context) => {
          const results = queue(context);
          await context.sync();
          return results();
        }),
      );
    } catch (error) {
      return failed(describeTrouble(error, doing));
    }
  }

  return {
    async send(doing, queue) {
      let outcome = await attempt(doing, queue);
      for (let retry = 0; retry < timing.cellEditRetries; retry += 1) {
        if (outcome.ok || outcome.problem.kind !== "cell-edit") return outcome;
        await timing.wait(timing.cellEditPause);
        outcome = await attempt(doing, queue);
      }
      return outcome;
    },
  };
}

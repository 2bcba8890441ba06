/** Sends steps in as few requests as the size of a request allows, with progress, and stops where the clerk cancels. */
import type { Outcome } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { WriteOptions } from "../workbook/port";
import { mendSteps } from "./block-steps";
import type { Doing } from "./describe-trouble";
import { cancelled } from "./describe-trouble";
import type { ExcelRequests } from "./excel-requests";
import { requestBytes } from "./payload";
import type { Misread, WriteStep } from "./write-step";

/** Steps of each request, in order. */
export function packSteps(steps: readonly WriteStep[]): readonly (readonly WriteStep[])[] {
  const groups: WriteStep[][] = [];
  let bytes = Infinity;
  for (const step of steps) {
    if (bytes + step.bytes > requestBytes) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(step);
    bytes += step.bytes;
  }
  return groups;
}

/** One request; gives what came out wrong. */
function sendGroup(
  requests: ExcelRequests,
  doing: Doing,
  group: readonly WriteStep[],
  options: WriteOptions,
  sent: Sent,
): Promise<Outcome<readonly Misread[]>> {
  return requests.send(
    doing,
    (context) => {
      context.trace(begun);
      context.application.suspendScreenUpdatingUntilNextSync();
      const checks = group.flatMap((step) => {
        const check = step.queue(context);
        if (step.trace !== undefined) context.trace(step.trace);
        return check ?? [];
      });
      return () => checks.flatMap((check) => check());
    },
    {
      ...options,
      once: sent.once === "all" || (sent.once === "first" && sent.requests === 0),
      onTraces: (traces) => traces.forEach((trace) => sent.traces.add(trace)),
    },
  );
}

function formulaBorn({ row, column, sheet }: Misread): Outcome<never> {
  return failed({
    kind: "formula-born",
    sheet,
    message: `写入“${sheet}”第 ${row + 1} 行第 ${column + 1} 列时，Excel 把文字当成了公式或别的内容。`,
    detail: `row ${row + 1}, column ${column + 1}`,
  });
}

/** Trace of a request that Excel began to carry out. */
export const begun = "begun";

/** How far a sending got. */
export interface Sent {
  /** Requests that were carried out. */
  requests: number;
  /** Traces of the steps that were carried out; where a request failed, `begun` says that Excel gave them. */
  readonly traces: Set<string>;
  /** Not sent again after a cell was edited: what is written is planned anew then. Of sheets of ours the first request. */
  readonly once: "first" | "all" | "none";
}

export function nothingSent(once: Sent["once"] = "none"): Sent {
  return { requests: 0, traces: new Set(), once };
}

/**
 * Sends the steps. Text that a host kept with its apostrophe is written again without; text that became anything else is a
 * `formula-born` problem, and the caller takes the write back.
 *
 * @param sent counts the requests carried out, for a caller who has to take them back
 */
export async function sendSteps(
  requests: ExcelRequests,
  doing: Doing,
  steps: readonly WriteStep[],
  options: WriteOptions,
  sent: Sent,
): Promise<Outcome<void>> {
  const total = steps.reduce((rows, step) => rows + step.rows, 0);
  let written = 0;
  for (const group of packSteps(steps)) {
    options.progress?.({ done: written, total, text: `正在${doing.what}` });
    if (options.signal?.aborted) return failed(cancelled(doing.what));
    sent.traces.delete(begun);
    const outcome = await sendGroup(requests, doing, group, options, sent);
    if (!outcome.ok) return outcome;
    sent.requests += 1;
    for (const { trace } of group) if (trace !== undefined) sent.traces.add(trace);
    const born = outcome.value.find(({ apostrophe }) => !apostrophe);
    if (born) return formulaBorn(born);
    for (const mending of packSteps(mendSteps(outcome.value))) {
      const mended = await sendGroup(requests, doing, mending, options, sent);
      if (!mended.ok) return mended;
      const [still] = mended.value;
      if (still) return formulaBorn(still);
    }
    written += group.reduce((rows, step) => rows + step.rows, 0);
  }
  if (options.signal?.aborted) return failed(cancelled(doing.what));
  options.progress?.({ done: total, total, text: `正在${doing.what}` });
  return done(undefined);
}

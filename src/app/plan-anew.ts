/**
 * A plan holds for the workbook it was made from. Where the port says that the workbook has changed since, nothing was
 * written, and the use case is run again from its reading on: after a cell was edited, beside another's writing, or beside
 * a second run of the same command.
 */
import type { Outcome } from "../workbook/outcome";

/** Times in all; who is written over faster than that is told. */
const mostTimes = 4;

export async function planAnew<T>(attempt: () => Promise<Outcome<T>>, signal?: AbortSignal): Promise<Outcome<T>> {
  for (let time = 1; ; time += 1) {
    const outcome = await attempt();
    if (outcome.ok || outcome.problem.kind !== "changed-meanwhile" || time === mostTimes) return outcome;
    if (signal?.aborted) return outcome;
  }
}

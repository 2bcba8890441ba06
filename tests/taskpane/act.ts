// Runs what changes the pane and lets everything it brings about be drawn, at once or, for a promise, when it is kept.
import { act as drawn } from "preact/test-utils";

export function act(work: () => Promise<unknown>): Promise<void>;
export function act(work: () => unknown): void;
export function act(work: () => unknown): Promise<void> | void {
  return drawn(() => work() as void | Promise<void>);
}

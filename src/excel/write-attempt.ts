/** A write under way: what was there before, what it changes, and how far it got. */
import type { WriteRequest } from "../workbook/port";
import type { WorkbookState } from "./inspect-workbook";
import { sheetNamed } from "./inspect-workbook";
import type { LastLook } from "./last-look";
import type { NameChange } from "./name-steps";
import { blockNames, markNames, stampNames } from "./name-steps";
import type { Sent } from "./send-steps";
import type { Witness } from "./witness";
import type { SheetTarget } from "./write-targets";

/** Everything a write changed or may have changed, with what was there before. */
export interface WriteAttempt {
  readonly state: WorkbookState;
  readonly look: LastLook;
  readonly targets: readonly SheetTarget[];
  readonly names: readonly NameChange[];
  readonly request: WriteRequest;
  readonly witness: Witness;
  /** The sheets this write added, as the answer tells of them. */
  readonly added: Map<string, Excel.Worksheet>;
  readonly sent: Sent;
}

/** The sheet's id where it is there already; what the same write adds goes by its name. */
export function sheetKey(state: WorkbookState, name: string): string {
  return sheetNamed(state, name)?.id ?? name;
}

/** The unfinished template sheets, in a stamp until the last request has done its part. */
export const unfinishedKey = "unfinished";

export function unfinishedNames(targets: readonly SheetTarget[], state: WorkbookState): readonly string[] {
  const earlier = state.stamps.get(unfinishedKey)?.split("/") ?? [];
  const own = targets.filter(({ write }) => write.mark === undefined && (write.plan.freeze || write.plan.print));
  return own.length === 0 ? [] : [...new Set([...earlier, ...own.map(({ name }) => name)])];
}

export function stampsOf({ request, targets, state }: WriteAttempt): readonly NameChange[] {
  const unfinished = unfinishedNames(targets, state).join("/").slice(0, 200);
  return [
    ...stampNames(request.stamps ?? new Map()),
    ...(unfinished === "" ? [] : stampNames(new Map([[unfinishedKey, unfinished]]))),
    ...blockNames(targets),
  ];
}

/** The names a write sets, to be put back where it fails. */
export function changedNames(attempt: WriteAttempt): readonly NameChange[] {
  return [...attempt.names, ...markNames(attempt.targets, attempt.state), ...stampsOf(attempt)];
}

/** What can be done about a finding besides going to it: the rows draw it, the page does it. */
import { createContext, useContext } from "react";
import type { VerifiedFinding } from "../../app/assistant";
import type { Finding } from "../../domain/finding";

export interface FindingActions {
  /** Work is under way: nothing that writes can be started. */
  readonly busy: boolean;
  /** Key of the finding whose reason is being typed. */
  readonly verifying: string | null;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  /** Opens the field for the reason; null closes it. */
  readonly verify: (finding: Finding | null) => void;
  /** Marks it 已核实 with the reason typed. */
  readonly confirmVerified: (finding: Finding) => void;
  readonly withdraw: (finding: Finding) => void;
  readonly fix: (finding: Finding) => void;
  /** Reason and time of a finding marked 已核实. */
  readonly verifiedOf: (finding: Finding) => VerifiedFinding | undefined;
}

export const FindingActionsContext = createContext<FindingActions | null>(null);

/** @throws Error outside the page of findings (a defect) */
export function useFindingActions(): FindingActions {
  const actions = useContext(FindingActionsContext);
  if (!actions) throw new Error("No finding actions above this component.");
  return actions;
}

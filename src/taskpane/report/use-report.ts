/** The report as it would be exported now: asked for when the page is looked at, and again when the workbook was read anew. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { ReportView } from "../../app/report/report-view";
import type { Problem } from "../../workbook/outcome";
import { useSession, useSessionView } from "../use-session";

export interface ReportShown {
  readonly view: ReportView | null;
  readonly problem: Problem | null;
  readonly again: () => void;
}

export function useReport(active: boolean): ReportShown {
  const session = useSession();
  const { state, running } = useSessionView();
  const [shown, setShown] = useState<Omit<ReportShown, "again">>({ view: null, problem: null });
  /** The state that what is shown was made from. */
  const madeFrom = useRef<unknown>(null);
  const latest = useRef(0);
  const ask = useCallback(async () => {
    const mine = ++latest.current;
    const outcome = await session.ask("读取情况报告", (assistant, options) => assistant.showReport(options));
    // A later question makes an earlier answer worthless.
    if (mine !== latest.current) return;
    setShown(outcome.ok ? { view: outcome.value, problem: null } : { view: null, problem: outcome.problem });
  }, [session]);
  useEffect(() => {
    if (!active || state === null || running !== null || madeFrom.current === state) return;
    madeFrom.current = state;
    void ask();
  }, [active, state, running, ask]);
  return { ...shown, again: () => void ask() };
}

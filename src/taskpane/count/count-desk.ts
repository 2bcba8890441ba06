/**
 * The teller's desk, without React: the count in hand, what is being kept, and the way to the sheets. The marks of a ballot
 * live here only until it is finished.
 */
import type { CommandDone } from "../../app/command-done";
import type { CountBoard, CountPreview } from "../../app/count/count-types";
import type { BallotCount, CountStep, CountTotals } from "../../domain/ballot-count";
import { beginCount, countStep, openCount } from "../../domain/ballot-count";
import type { Problem } from "../../workbook/outcome";
import type { Session } from "../session";

export type CountView =
  | { readonly phase: "loading" }
  | { readonly phase: "problem"; readonly problem: Problem }
  | { readonly phase: "setup"; readonly board: CountBoard; readonly problem: Problem | null }
  | {
      readonly phase: "counting";
      readonly count: BallotCount;
      /** Whether the sums as shown are in the workbook. */
      readonly kept: "kept" | "keeping" | "failed";
      /** Set while the clerk looks at what would be written. */
      readonly preview: CountPreview | null;
      readonly problem: Problem | null;
    };

export interface CountDesk {
  readonly view: () => CountView;
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks at what can be counted; a count in hand stays. */
  look(): Promise<void>;
  begin(branch: string, voters: string, items: readonly string[]): void;
  resume(totals: CountTotals): void;
  step(step: CountStep): void;
  preview(): Promise<void>;
  /** Back from the preview to counting. */
  goOn(): void;
  write(): Promise<void>;
  /** Leaves the count as it is kept. */
  leave(): Promise<void>;
  drop(count: Pick<CountTotals, "branch" | "voters">): Promise<void>;
}

export function createCountDesk(session: Session): CountDesk {
  const listeners = new Set<() => void>();
  let current: CountView = { phase: "loading" };
  /** Sums that wait to be kept; the latest replace those before. */
  let waiting: CountTotals | null = null;
  let keeping: Promise<void> | null = null;

  const show = (view: CountView) => {
    current = view;
    for (const listener of listeners) listener();
  };
  const change = (part: Partial<Extract<CountView, { phase: "counting" }>>) => {
    if (current.phase === "counting") show({ ...current, ...part });
  };

  const keepOn = async () => {
    while (waiting) {
      const totals = waiting;
      waiting = null;
      change({ kept: "keeping" });
      const outcome = await session.ask("保存计票", (assistant, options) => assistant.saveCount(totals, options));
      change(outcome.ok ? { kept: "kept" } : { kept: "failed", problem: outcome.problem });
    }
    keeping = null;
  };
  /** Keeps the sums while the teller goes on; one write at a time. */
  const keep = (totals: CountTotals) => {
    waiting = totals;
    change({ kept: "keeping" });
    keeping ??= keepOn();
  };

  const look = async () => {
    if (current.phase === "counting") return;
    const outcome = await session.ask("读取党员名单", (assistant, options) => assistant.countBoard(options));
    // A count may have begun meanwhile.
    if ((current as CountView).phase === "counting") return;
    show(
      outcome.ok
        ? { phase: "setup", board: outcome.value, problem: null }
        : { phase: "problem", problem: outcome.problem },
    );
  };

  const open = (totals: CountTotals) =>
    show({ phase: "counting", count: openCount(totals), kept: "kept", preview: null, problem: null });

  return {
    view: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look,
    begin(branch, voters, items) {
      if (current.phase !== "setup") return;
      const members = current.board.branches.find((one) => one.branch === branch)?.members ?? [];
      open(beginCount({ branch, voters, items, members }));
    },
    resume: open,
    step(step) {
      if (current.phase !== "counting" || current.preview) return;
      const { count } = current;
      const next = countStep(count, step);
      change({ count: next, problem: null });
      if (next.totals !== count.totals) keep(next.totals);
    },
    async preview() {
      if (current.phase !== "counting") return;
      const { totals } = current.count;
      const outcome = await session.ask("预览计票", (assistant, options) => assistant.previewCount(totals, options));
      change(outcome.ok ? { preview: outcome.value, problem: null } : { problem: outcome.problem });
    },
    goOn: () => change({ preview: null }),
    async write() {
      if (current.phase !== "counting") return;
      const { totals } = current.count;
      // What is being kept comes first: its entry would otherwise say that the count is still open.
      await keeping;
      const outcome = await session.change<CommandDone>({
        name: "writeCount",
        label: "写入计票",
        work: (assistant, options) => assistant.writeCount(totals, options),
      });
      if (!outcome?.ok) return;
      show({ phase: "loading" });
      await look();
    },
    async leave() {
      await keeping;
      show({ phase: "loading" });
      await look();
    },
    async drop(count) {
      const outcome = await session.ask("放弃计票", (assistant, options) => assistant.dropCount(count, options));
      if (!outcome.ok && current.phase === "setup") show({ ...current, problem: outcome.problem });
      else await look();
    },
  };
}

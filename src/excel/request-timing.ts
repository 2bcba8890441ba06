/** How long the adapter waits, and how: everything that has to do with time, so that tests need none. */

/** What a clerk is told while a request waits. */
export type Waiting = "cell-edit" | "no-answer";

export interface RequestTiming {
  /** Tries in all of a request that somebody asked for, while a cell is being edited. */
  readonly cellEditTries: number;
  /** The same for one that nobody asked for. */
  readonly hurriedTries: number;
  /** Milliseconds between two tries. */
  readonly cellEditPause: number;
  /** Milliseconds without an answer after which that is said, and after which the request ends. */
  readonly silence: number;
  readonly patience: number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Calls back after a time unless the function it gives is called before. */
  readonly alarm: (milliseconds: number, ring: () => void) => () => void;
  /** Told as soon as a request waits, and with null when it goes on: for a page without a progress of its own. */
  readonly tell?: (waiting: Waiting | null) => void;
}

/**
 * A minute of cell editing, two minutes without an answer: a long write on a slow machine takes tens of seconds, and Office
 * ends a command of the ribbon after five minutes.
 */
export const usualTiming: RequestTiming = {
  cellEditTries: 120,
  hurriedTries: 5,
  cellEditPause: 500,
  silence: 10_000,
  patience: 120_000,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  alarm: (milliseconds, ring) => {
    const timer = setTimeout(ring, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** What is said while a request waits. */
export const waitingText: Readonly<Record<Waiting, string>> = {
  "cell-edit": "请先按回车结束编辑，命令会接着做",
  "no-answer": "Excel 还没有回应，请看 Excel 里有没有打开的对话框",
};

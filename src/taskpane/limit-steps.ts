/** Passes on the steps of a long work at most every so many milliseconds: the first at once, then the latest of each pause. */
import type { Progress } from "../workbook/port";

type Step = Parameters<Progress>[0];

export interface LimitedSteps {
  readonly tell: Progress;
  /** Drops what is still waiting: the work is over. */
  readonly end: () => void;
}

export function limitSteps(tell: (step: Step) => void, pause: number): LimitedSteps {
  let waiting: Step | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const onPause = () => {
    timer = null;
    if (waiting === null) return;
    const step = waiting;
    waiting = null;
    timer = setTimeout(onPause, pause);
    tell(step);
  };
  return {
    tell(step) {
      if (timer !== null) {
        waiting = step;
        return;
      }
      timer = setTimeout(onPause, pause);
      tell(step);
    },
    end() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      waiting = null;
    },
  };
}

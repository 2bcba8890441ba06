/** What a use case is given to run with, and what the commands say they did. */
import type { Finding } from "../domain/finding";
import type { Progress } from "../workbook/port";

export interface RunOptions {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
  /** Base date for overdue and future dates, ISO; today where absent. */
  readonly asOf?: string;
  /** Nobody waits for it: given up soon where a cell is being edited. */
  readonly hurried?: boolean;
}

/** What a command did, in words for the clerk. */
export interface CommandDone {
  /** One sentence: what was done, with figures. */
  readonly message: string;
  /** More sentences, one fact each: what was left alone and why. */
  readonly details: readonly string[];
  /** Sheet that was shown at the end. */
  readonly sheet: string | null;
}

/** Result of 检查填报. */
export interface CheckDone extends CommandDone {
  readonly findings: readonly Finding[];
  /** The base date, ISO. */
  readonly asOf: string;
}

/** Result of 生成汇总. */
export interface SummaryDone extends CommandDone {
  /** The basic-situation sentence; "" before a branch has met and appraised. */
  readonly sentence: string;
  /** What a reader of the figures must know: `等次合计10名，比实参评少2名；尚有11条错误`; "" where there is nothing. */
  readonly remark: string;
}

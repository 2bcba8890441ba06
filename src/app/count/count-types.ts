/** 计票 as the pane sees it. Plain data. */
import type { CountTotals } from "../../domain/ballot-count";

/** A branch whose ballots can be counted. */
export interface CountBranch {
  readonly branch: string;
  readonly members: readonly string[];
}

/** A count that was interrupted. */
export interface OpenCountInfo {
  readonly totals: CountTotals;
  readonly at: string;
}

export interface CountBoard {
  readonly branches: readonly CountBranch[];
  readonly items: readonly string[];
  readonly voters: readonly string[];
  readonly open: readonly OpenCountInfo[];
}

/** What writing a count would change. */
export interface CountPreview {
  /** One sentence. */
  readonly message: string;
  /** More sentences, one fact each: what is replaced, what is left to the clerk. */
  readonly details: readonly string[];
  /** Per member the votes on the first item as they will stand in 民主评议: `优秀12 合格3 …`. */
  readonly rows: readonly { readonly member: string; readonly before: string; readonly after: string }[];
}

/** 录入测评票 as the pane sees it. Plain data. */
import type { PollVotes } from "./poll-writes";

/** What was typed: only the cells that are filled. */
export interface PollGrid {
  readonly branch: string;
  /** 测评主体 */
  readonly voters: string;
  readonly cells: readonly PollVotes[];
}

/** The grid with what 测评票 holds already. */
export interface PollGridView extends PollGrid {
  readonly members: readonly string[];
  readonly items: readonly string[];
}

export interface PollPreview {
  /** One sentence. */
  readonly message: string;
  /** More sentences, one fact each. */
  readonly details: readonly string[];
}

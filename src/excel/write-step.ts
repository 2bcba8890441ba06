/** A part of a write that can be queued on its own: what it costs on the wire, and how to check it afterwards. */

/** A text that is not in its cell as it should be. */
export interface Misread {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What stands there: the text with its apostrophe, which can be mended, or something else. */
  readonly apostrophe: boolean;
}

export interface WriteStep {
  /** Estimated bytes in the request. */
  readonly bytes: number;
  /** Rows of cells it writes, for the progress. */
  readonly rows: number;
  /** Left behind by Excel where the step was carried out, whatever failed after it. */
  readonly trace?: string;
  /** Queues the calls; the function it may give back reads, after the answer, what came out wrong. */
  queue(context: Excel.RequestContext): (() => readonly Misread[]) | null;
}

/** A step of a few calls without cells. */
export function callStep(
  calls: number,
  bytes: number,
  queue: (context: Excel.RequestContext) => void,
  trace?: string,
): WriteStep {
  return {
    bytes: bytes + calls,
    rows: 0,
    ...(trace !== undefined && { trace }),
    queue: (context) => {
      queue(context);
      return null;
    },
  };
}

/** What a result sheet declares of itself: its mark, its name, what makes it stale, and its step on the home of the pane. */

import type { FacedMark } from "../workbook/own-faces";

/** What a result depends on besides the data of the forms and 设置. */
export type ResultSource =
  /** Which findings are marked 已核实. */
  | "marks"
  /** The base date. */
  | "baseDate"
  /** The remark under the sentence: grades that do not add up, errors that are open. */
  | "remark"
  /** What the clerk wrote into 修改稿 of 情况报告. */
  | "drafts";

/** The words of the result's step on the home. */
export interface OutputStep {
  /** 统计 */
  readonly label: string;
  /** While the sheet has not been written: 尚未统计. */
  readonly missing: string;
  /** When the data have changed since: 数据已变，需重新统计. */
  readonly stale: string;
}

/** One result sheet. Its mark is kept in the workbook and never changes; by title and head it is known (`own-faces.ts`). */
export interface Output {
  readonly mark: FacedMark;
  /** Usual name of the sheet. */
  readonly sheet: string;
  /** Beyond the data; [] for most. */
  readonly dependsOn: readonly ResultSource[];
  readonly step: OutputStep;
}

/** Keeps the literal types of a declaration, so that the list of marks can be inferred from it. */
export function defineOutput<const O extends Output>(output: O): O {
  return output;
}

/** Every result sheet: one folder with one declaration each, and one line here. */
import { findingsOutput } from "./findings/output";
import { gradesOutput } from "./grades/output";
import { ledgerOverviewOutput } from "./ledger-overview/output";
import type { Output } from "./output";
import { situationReportOutput } from "./situation-report/output";
import { summaryOutput } from "./summary/output";

const declared = [
  findingsOutput,
  gradesOutput,
  ledgerOverviewOutput,
  summaryOutput,
  situationReportOutput,
] as const satisfies readonly Output[];

/** Mark of a result sheet: a sheet of ours that goes stale when the data change. */
export type ResultMark = (typeof declared)[number]["mark"];

/** In the order of the work. */
export const outputs: readonly (Output & { readonly mark: ResultMark })[] = declared;

const byMark = new Map<string, Output & { readonly mark: ResultMark }>(outputs.map((output) => [output.mark, output]));

/** The result sheet with this mark. @throws RangeError for a mark that is not declared (a defect of the caller). */
export function outputOf(mark: ResultMark): Output & { readonly mark: ResultMark } {
  const output = byMark.get(mark);
  if (!output) throw new RangeError(`No result sheet has the mark ${mark}.`);
  return output;
}

/** Something for every result sheet, by its mark: a result without its entry does not compile where one is asked for. */
export function byResult<T>(
  make: (output: Output & { readonly mark: ResultMark }) => T,
): Readonly<Record<ResultMark, T>> {
  // Every mark is the mark of one declaration, so that the record has them all.
  return Object.fromEntries(outputs.map((output) => [output.mark, make(output)])) as unknown as Record<ResultMark, T>;
}

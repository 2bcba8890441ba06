/** Checks a book against a base date: the one place where use cases run the rules and heed what was marked 已核实. */
import { runChecks } from "../domain/checks/run-checks";
import type { Finding, Severity } from "../domain/finding";
import type { BranchVerdict } from "../domain/verdict";
import { judgeBranches } from "../domain/verdict";
import { serialOfIso } from "../domain/serial-date";
import type { Clock } from "./clock";
import { isoDate } from "./clock";
import type { RunOptions } from "./command-done";
import type { SortedFindings } from "./marks";
import { sortByMarks } from "./marks";
import type { OpenBook } from "./open-book";

export interface Judgement extends Omit<SortedFindings, "open"> {
  /** Findings that are not marked 已核实: what is listed and counted. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** Verdict on every branch; what is marked 已核实 does not count. */
  readonly verdicts: readonly BranchVerdict[];
  /** The base date, ISO. */
  readonly asOf: string;
  /** The same as an Excel serial number. */
  readonly asOfSerial: number;
}

/** The base date, ISO: today where none is given. */
export function baseDateOf(clock: Clock, options: RunOptions): string {
  return options.asOf ?? isoDate(clock.now());
}

/** The same as an Excel serial number. @throws RangeError when it is no ISO date (the pane's date field gives no other). */
export function serialOfBaseDate(asOf: string): number {
  const serial = serialOfIso(asOf);
  if (serial === null) throw new RangeError(`Not an ISO date: ${asOf}`);
  return serial;
}

/** @throws RangeError when `options.asOf` is not an ISO date (the pane's date field gives no other). */
export function judge(
  { book, memory }: Pick<OpenBook, "book" | "memory">,
  clock: Clock,
  options: RunOptions,
): Judgement {
  const asOf = baseDateOf(clock, options);
  const asOfSerial = serialOfBaseDate(asOf);
  const { findings: all, rulesRun } = runChecks(book, { asOf: asOfSerial, settings: book.settings });
  const { open, verified, lapsed } = sortByMarks(all, memory, { asOf, rulesRun });
  const counts: Record<Severity, number> = { 错误: 0, 警告: 0, 提示: 0 };
  for (const finding of open) counts[finding.severity] += 1;
  return { findings: open, counts, verified, lapsed, verdicts: judgeBranches(book, open), asOf, asOfSerial };
}

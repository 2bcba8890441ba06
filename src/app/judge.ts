/** Checks a book against a base date: the one place where use cases run the rules. */
import type { Book } from "../domain/book";
import { runChecks } from "../domain/checks/run-checks";
import type { Finding, Severity } from "../domain/finding";
import type { RunOptions } from "./assistant";
import type { Clock } from "./clock";
import { isoDate, serialOfIso } from "./clock";

export interface Judgement {
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** The base date, ISO. */
  readonly asOf: string;
  /** The same as an Excel serial number. */
  readonly asOfSerial: number;
}

/** @throws RangeError when `options.asOf` is not an ISO date (the pane's date field gives no other). */
export function judge(book: Book, clock: Clock, options: RunOptions): Judgement {
  const asOf = options.asOf ?? isoDate(clock.now());
  const asOfSerial = serialOfIso(asOf);
  if (asOfSerial === null) throw new RangeError(`Not an ISO date: ${asOf}`);
  const { findings } = runChecks(book, { asOf: asOfSerial, settings: book.settings });
  const counts: Record<Severity, number> = { 错误: 0, 警告: 0, 提示: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return { findings, counts, asOf, asOfSerial };
}

/** 生成汇总: writes 汇总表 with the basic-situation sentence. Findings that are still open do not stop it. */
import { buildSummary } from "../outputs/summary/build-summary";
import { planSummarySheet } from "../outputs/summary/plan-summary-sheet";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import { isoMinute } from "./clock";
import type { RunOptions, SummaryDone } from "./command-done";
import type { CommandScene } from "./commands/command";
import { noForms } from "./nothing-found";
import { openBook } from "./open-book";
import { baseDateOf } from "./judge";
import { writeResult } from "./write-result";

export async function writeSummary({ port, clock }: CommandScene, options: RunOptions): Promise<Outcome<SummaryDone>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { book } = opened.value;
  const nothing = noForms(book, "汇总");
  if (nothing) return nothing;
  const summary = buildSummary(book);
  const madeAt = isoMinute(clock.now());
  const written = await writeResult(
    port,
    opened.value,
    "summary",
    { baseDate: baseDateOf(clock, options), madeAt },
    (name) => planSummarySheet(summary, book.settings, { name, madeAt }),
    options,
  );
  if (!written.ok) return written;
  return done({
    message: `汇总表已生成：${summary.rows.length} 个支部。`,
    details: written.value.details,
    sheet: written.value.sheet,
    sentence: summary.sentence,
  });
}

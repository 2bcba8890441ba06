/** 生成汇总: writes 汇总表 with the basic-situation sentence. Findings that are still open do not stop it. */
import { figuresRemark } from "../domain/remark";
import { buildSummary } from "../outputs/summary/build-summary";
import { planSummarySheet } from "../outputs/summary/plan-summary-sheet";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import { isoMinute } from "./clock";
import type { RunOptions, SummaryDone } from "./command-done";
import type { CommandScene } from "./commands/command";
import { noForms } from "./nothing-found";
import { openBook } from "./open-book";
import { judge } from "./judge";
import { writeResult } from "./write-result";

export async function writeSummary({ port, clock }: CommandScene, options: RunOptions): Promise<Outcome<SummaryDone>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { book } = opened.value;
  const nothing = noForms(book, "汇总");
  if (nothing) return nothing;
  const summary = buildSummary(book);
  const { counts, asOf } = judge(opened.value, clock, options);
  const remark = figuresRemark(summary.total.counts, counts.错误);
  const madeAt = isoMinute(clock.now());
  const written = await writeResult(
    port,
    opened.value,
    "summary",
    { baseDate: asOf, remark, madeAt },
    (name) => planSummarySheet(summary, book.settings, { name, madeAt, remark }),
    options,
  );
  if (!written.ok) return written;
  return done({
    message: `汇总表已生成：${summary.rows.length} 个支部。`,
    details: [...(remark === "" ? [] : [`${remark}，请核对后再上报。`]), ...written.value.details],
    sheet: written.value.sheet,
    sentence: summary.sentence,
    remark,
  });
}

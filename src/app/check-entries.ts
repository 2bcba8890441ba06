/** 检查填报: checks every form in the workbook and writes 检查结果. */
import { planFindingsSheet } from "../report/plan-findings-sheet";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { WorkbookPort } from "../workbook/port";
import type { CheckDone, RunOptions } from "./assistant";
import type { Clock } from "./clock";
import { isoMinute } from "./clock";
import { judge } from "./judge";
import { noForms } from "./nothing-found";
import { openBook } from "./open-book";
import { writeResult } from "./write-result";

export async function checkEntries(port: WorkbookPort, clock: Clock, options: RunOptions): Promise<Outcome<CheckDone>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const nothing = noForms(opened.value.book, "检查");
  if (nothing) return nothing;
  const { findings, counts, asOf } = judge(opened.value.book, clock, options);
  const madeAt = isoMinute(clock.now());
  const written = await writeResult(
    port,
    opened.value,
    "findings",
    madeAt,
    (name) => planFindingsSheet(name, findings, { asOf, madeAt }),
    options,
  );
  if (!written.ok) return written;
  const message =
    findings.length === 0
      ? `检查完成，没有发现问题（截止日期 ${asOf}）。`
      : `检查完成：错误 ${counts.错误} 条、警告 ${counts.警告} 条、提示 ${counts.提示} 条（截止日期 ${asOf}）。`;
  return done({ message, details: written.value.details, sheet: written.value.sheet, findings, asOf });
}

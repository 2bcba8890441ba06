/** 台账概览: counts the rectification ledger against the base date and writes 台账概览. */
import { overviewLedger } from "../domain/ledger-overview";
import { planLedgerSheet } from "../outputs/ledger-overview/plan-ledger-sheet";
import type { Outcome } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import { isoMinute } from "./clock";
import type { CommandDone, RunOptions } from "./command-done";
import type { CommandScene } from "./commands/command";
import { baseDateOf, serialOfBaseDate } from "./judge";
import { noForms } from "./nothing-found";
import { openBook } from "./open-book";
import { writeResult } from "./write-result";

export async function writeLedgerOverview(
  { port, clock }: CommandScene,
  options: RunOptions,
): Promise<Outcome<CommandDone>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { book, lowerUnits } = opened.value;
  const nothing = noForms(opened.value, "统计");
  if (nothing) return nothing;
  if (book.records.rectifications.length === 0 && lowerUnits.length === 0) {
    return failed({
      kind: "nothing-to-do",
      message: "《整改台账》没有填写的行，没有可以统计的整改事项。请先填写《整改台账》，再点“台账概览”。",
    });
  }
  const asOf = baseDateOf(clock, options);
  const overview = overviewLedger(book, serialOfBaseDate(asOf));
  const madeAt = isoMinute(clock.now());
  const written = await writeResult(
    port,
    opened.value,
    "ledger",
    { baseDate: asOf, remark: "", madeAt },
    (name) => planLedgerSheet(overview, book.settings, lowerUnits, { name, asOf, madeAt }),
    options,
  );
  if (!written.ok) return written;
  const { total } = overview;
  return done({
    message:
      `台账概览已写好（截止日期 ${asOf}）：共 ${total.总数} 条，已销号 ${total.已销号} 条、已完成 ${total.已完成} 条，` +
      `已超期 ${total.已超期} 条，10天内到期 ${total["10天内到期"]} 条，20天内到期 ${total["20天内到期"]} 条。`,
    details: written.value.details,
    sheet: written.value.sheet,
  });
}

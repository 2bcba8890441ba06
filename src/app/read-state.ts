/** Where the work stands: reads the workbook, checks and counts, writes nothing. */
import { forms } from "../contract/forms";
import { countGrades } from "../domain/count-grades";
import { buildSummary } from "../outputs/summary/build-summary";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { WorkbookPort } from "../workbook/port";
import type { RunOptions, WorkbookState } from "./assistant";
import type { Clock } from "./clock";
import { confirmedWords } from "./confirmed-words";
import { gradeWordsOf, offerFixes } from "./fixes/collect-fixes";
import { interruptedImport } from "./import/interrupted";
import { judge } from "./judge";
import { openBook } from "./open-book";
import { resultState } from "./write-result";

export async function readState(
  port: WorkbookPort,
  clock: Clock,
  options: RunOptions,
): Promise<Outcome<WorkbookState>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { content, book, memory, settingsExist } = opened.value;
  const { findings, counts, verified, lapsed, verdicts, asOf } = judge(opened.value, clock, options);
  const words = confirmedWords(memory);
  const summary = buildSummary(book);
  const { total } = countGrades(book);
  return done({
    workbook: content.name,
    unit: book.settings.unit,
    year: book.settings.year,
    settingsExist,
    forms: forms.map((form) => ({
      form: form.id,
      sheet: book.tables.find((table) => table.form === form.id)?.sheet ?? form.sheet,
      exists: book.tables.some((table) => table.form === form.id),
      rows: book.records[form.id].length,
    })),
    branchCount: book.branches.filter((branch) => branch.name !== "").length,
    memberCount: summary.total.counts.党员总数,
    findings,
    findingCounts: counts,
    grades: total,
    sentence: summary.sentence,
    results: {
      findings: resultState(opened.value, "findings"),
      grades: resultState(opened.value, "grades"),
      summary: resultState(opened.value, "summary"),
    },
    asOf,
    verified,
    lapsed,
    verdicts,
    fixOffers: offerFixes(book, findings, words),
    gradeWords: gradeWordsOf(book, words),
    ruleSettings: Object.fromEntries(book.settings.rules),
    interrupted: interruptedImport(memory),
  });
}

/** Where the work stands: reads the workbook, checks and counts, writes nothing. */
import { forms } from "../contract/forms";
import { countGrades } from "../domain/count-grades";
import { figuresRemark, gradesRemark } from "../domain/remark";
import { byResult } from "../outputs/registry";
import { buildSummary } from "../outputs/summary/build-summary";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { WorkbookPort } from "../workbook/port";
import type { WorkbookState } from "./workbook-state";
import type { Clock } from "./clock";
import type { RunOptions } from "./command-done";
import { confirmedWords } from "./confirmed-words";
import { gradeWordsOf, offerFixes } from "./fixes/collect-fixes";
import { importedState } from "./import/imported-state";
import { earlierImport } from "./import/interrupted";
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
  const { content, book, lowerUnits, memory, settingsExist } = opened.value;
  const { findings, counts, verified, lapsed, verdicts, asOf } = judge(opened.value, clock, options);
  const words = confirmedWords(memory);
  const summary = buildSummary(book, lowerUnits);
  const remark = figuresRemark(summary.total.counts, counts.错误);
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
    remark,
    gradesRemark: gradesRemark({
      实参评: total.took,
      优秀: total.excellent,
      合格: total.qualified,
      基本合格: total.basic,
      不合格: total.unqualified,
      不评定等次: total.notGraded,
    }),
    results: byResult(({ mark }) => resultState(opened.value, mark, { baseDate: asOf, remark })),
    asOf,
    verified,
    lapsed,
    verdicts,
    fixOffers: offerFixes(book, findings, words),
    gradeWords: gradeWordsOf(book, words),
    ruleSettings: Object.fromEntries(book.settings.rules),
    interrupted: earlierImport(memory, "未完成"),
    imported: importedState(opened.value),
  });
}

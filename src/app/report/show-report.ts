/** The report as it would be exported now, for the pane: its paragraphs, what is to be said of each, and the document. */
import { exportedText, levelOfKey } from "../../domain/report/report-draft";
import { tableHeaders } from "../../domain/report/report-hints";
import { hintOf } from "../../outputs/situation-report/plan-report-sheet";
import { planReportDocument } from "../../outputs/situation-report/plan-report-document";
import type { Outcome } from "../../workbook/outcome";
import { done } from "../../workbook/outcome";
import type { WorkbookPort } from "../../workbook/port";
import type { Clock } from "../clock";
import type { RunOptions } from "../command-done";
import { baseDateOf } from "../judge";
import { noForms } from "../nothing-found";
import { openBook } from "../open-book";
import { makeReport } from "./make-report";
import type { ReportView } from "./report-view";
import { unreadableReport } from "./write-report";

export async function showReport(port: WorkbookPort, clock: Clock, options: RunOptions): Promise<Outcome<ReportView>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { book } = opened.value;
  const nothing = noForms(opened.value, "写成报告");
  if (nothing) return nothing;
  if (opened.value.reportUnreadable) return unreadableReport;
  const { carried, figures, remark, attachments } = makeReport(opened.value, baseDateOf(clock, options));
  const headerOf = tableHeaders(carried.rows);
  const places = new Map((book.report?.rows ?? []).map(({ key, row }) => [key, row]));
  return done({
    sheet: book.report?.sheet ?? null,
    column: book.report?.editedColumn ?? 0,
    rows: carried.rows.map((row) => ({
      key: row.key,
      level: levelOfKey(row.key),
      text: exportedText(row),
      edited: row.edited !== "",
      hint: hintOf(row, figures, headerOf(row.key)),
      row: places.get(row.key) ?? null,
    })),
    orphans: carried.orphans.length,
    remark,
    document: planReportDocument(carried.rows, attachments, book.settings.unit),
  });
}

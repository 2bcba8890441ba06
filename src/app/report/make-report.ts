/** The report of an opened workbook: built from the data, with the clerk's 修改稿 brought over. Writes nothing. */
import { overviewLedger } from "../../domain/ledger-overview";
import { gradesRemark } from "../../domain/remark";
import type { DraftRow } from "../../domain/report/report-draft";
import { reportFacts } from "../../domain/report/report-facts";
import type { ReportFigure } from "../../domain/report/report-figures";
import { reportFigures } from "../../domain/report/report-figures";
import { attachLedger, ledgerAttachmentName } from "../../outputs/situation-report/attach-ledger";
import { attachSummary, summaryAttachmentName } from "../../outputs/situation-report/attach-summary";
import { buildReport } from "../../outputs/situation-report/build-report";
import type { CarriedReport } from "../../outputs/situation-report/carry-drafts";
import { carryDrafts } from "../../outputs/situation-report/carry-drafts";
import type { ReportAttachment } from "../../outputs/situation-report/plan-report-document";
import { buildSummary } from "../../outputs/summary/build-summary";
import { serialOfBaseDate } from "../judge";
import type { OpenBook } from "../open-book";
import { keptDrafts } from "./kept-drafts";

export interface MadeReport {
  readonly carried: CarriedReport;
  readonly figures: readonly ReportFigure[];
  /** Grades that do not add up; "" where they do. */
  readonly remark: string;
  readonly attachments: readonly ReportAttachment[];
  /** 修改稿 that were on no sheet and came out of the memory. */
  readonly restored: number;
}

/** The rows that hold the clerk's words: the sheet's, and where the sheet is gone or empty those of the memory. */
function rowsBefore({ book, memory }: OpenBook): { readonly rows: readonly DraftRow[]; readonly restored: number } {
  if (book.report && book.report.rows.length > 0) return { rows: book.report.rows, restored: 0 };
  const rows = keptDrafts(memory);
  return { rows, restored: rows.length };
}

/**
 * Makes the report.
 *
 * @param asOf - base date, ISO
 */
export function makeReport(opened: OpenBook, asOf: string): MadeReport {
  const { book, lowerUnits } = opened;
  const summary = buildSummary(book, lowerUnits);
  const serial = serialOfBaseDate(asOf);
  const facts = reportFacts(book, summary.total.counts, serial, lowerUnits);
  const hasLedger = book.records.rectifications.length > 0;
  const { rows, restored } = rowsBefore(opened);
  const report = buildReport(facts, [summaryAttachmentName, ...(hasLedger ? [ledgerAttachmentName] : [])]);
  return {
    carried: carryDrafts(report, rows),
    figures: reportFigures(facts),
    remark: gradesRemark(summary.total.counts),
    attachments: [attachSummary(summary), ...(hasLedger ? [attachLedger(overviewLedger(book, serial), asOf)] : [])],
    restored,
  };
}

/** 台账概览 as an attachment of the report: states, deadlines and 整改率 per branch and in total. */
import type { LedgerCounts, LedgerOverview } from "../../domain/ledger-overview";
import type { DocumentRow } from "../../workbook/document-plan";
import { countColumns } from "../ledger-overview/ledger-columns";
import type { ReportAttachment } from "./plan-report-document";

export const ledgerAttachmentName = "整改台账概览";

const [pageWidth, nameWidth] = [225, 42];

function line(name: string, counts: LedgerCounts, bold: boolean): DocumentRow {
  const rate = counts.总数 === 0 ? "—" : `${(Math.round((counts.已销号 / counts.总数) * 1000) / 10).toFixed(1)}%`;
  return {
    cells: [
      { lines: [name], bold, align: "left" },
      ...[...countColumns.map((header) => String(counts[header])), rate].map((text) => ({ lines: [text], bold })),
    ],
  };
}

/** The attachment. */
export function attachLedger({ branches, total }: LedgerOverview, asOf: string): ReportAttachment {
  const headers = [...countColumns, "整改率"];
  return {
    name: ledgerAttachmentName,
    parts: [
      {
        title: `数据截至 ${asOf}`,
        table: {
          kind: "table",
          widths: [nameWidth, ...headers.map(() => (pageWidth - nameWidth) / headers.length)],
          headerRows: 1,
          fontSize: 9,
          rows: [
            { cells: ["党支部", ...headers].map((header) => ({ lines: [header], bold: true })) },
            ...branches.map(({ name, counts }) => line(name === "" ? "（未填党支部）" : name, counts, false)),
            line("合计", total, true),
          ],
        },
      },
    ],
  };
}

/** 汇总表 as an attachment of the report: its columns in two tables, so that each can be read on an A4 page. */
import { summaryColumns } from "../../contract/summary";
import type { SummaryColumn } from "../../contract/summary";
import type { DocumentRow, DocumentTable } from "../../workbook/document-plan";
import type { Summary, SummaryRow } from "../summary/build-summary";
import type { ReportAttachment } from "./plan-report-document";

export const summaryAttachmentName = "组织生活会和民主评议党员情况汇总表";

/** Width between the margins of a turned page, millimetres. */
const pageWidth = 225;

/** First column of the second table. */
const secondFrom: SummaryColumn["header"] = "应参评";

const widths = { no: 9, name: 32, note: 20 } as const;

/** A rate needs room for 100.0%. */
const rateWeight = 1.45;

type Line = Pick<SummaryRow, "branch" | "counts" | "rates" | "note">;

function valueOf(column: SummaryColumn, line: Line, no: string): string {
  if (column.kind === "no") return no;
  if (column.kind === "count") return String(line.counts[column.header]);
  if (column.kind === "rate") {
    const rate = line.rates[column.header];
    return rate === null ? "—" : `${(Math.round(rate * 1000) / 10).toFixed(1)}%`;
  }
  return column.header === "备注" ? line.note : line.branch === "" ? "（未填党支部）" : line.branch;
}

function table(columns: readonly SummaryColumn[], { rows, total }: Summary): DocumentTable {
  const fixed = columns.reduce((sum, { kind, header }) => {
    if (kind === "no") return sum + widths.no;
    return kind === "text" ? sum + (header === "备注" ? widths.note : widths.name) : sum;
  }, 0);
  const weight = ({ kind }: SummaryColumn) => (kind === "count" ? 1 : kind === "rate" ? rateWeight : 0);
  const counted = columns.reduce((sum, column) => sum + weight(column), 0);
  const line = (one: Line, no: string, bold: boolean): DocumentRow => ({
    cells: columns.map((column) => ({
      lines: [valueOf(column, one, no)],
      bold,
      align: column.kind === "text" ? ("left" as const) : ("center" as const),
    })),
  });
  return {
    kind: "table",
    widths: columns.map((column) => {
      const { kind, header } = column;
      if (kind === "no") return widths.no;
      if (kind === "text") return header === "备注" ? widths.note : widths.name;
      return ((pageWidth - fixed) * weight(column)) / counted;
    }),
    headerRows: 1,
    fontSize: 9,
    rows: [
      { cells: columns.map(({ header }) => ({ lines: [header], bold: true })) },
      ...rows.map((row, index) => line(row, String(index + 1), false)),
      line({ branch: "合计", note: "", ...total }, "", true),
    ],
  };
}

/** The attachment. */
export function attachSummary(summary: Summary): ReportAttachment {
  const at = summaryColumns.findIndex(({ header }) => header === secondFrom);
  const naming = summaryColumns.slice(0, 2);
  return {
    name: summaryAttachmentName,
    parts: [
      { title: "（一）会议召开情况", table: table(summaryColumns.slice(0, at), summary) },
      { title: "（二）评议和整改情况", table: table([...naming, ...summaryColumns.slice(at)], summary) },
    ],
  };
}

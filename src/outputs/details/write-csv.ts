/** CSV as Excel, WPS, DuckDB, ClickHouse and Spark read it: UTF-8 with a byte order mark, RFC 4180, CRLF. */
import type { CellValue } from "../../domain/cell";
import type { DetailsTable } from "./details-tables";

/** Text that a spreadsheet would take for a formula, where it opens the file: the apostrophe keeps it text. */
const formulaStart = /^[=+\-@\t\r]/;

function field(value: CellValue): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The file's text, byte order mark included. */
export function csvText({ header, rows }: Pick<DetailsTable, "header" | "rows">): string {
  return "\uFEFF" + [header, ...rows].map((cells) => cells.map(field).join(",") + "\r\n").join("");
}

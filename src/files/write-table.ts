/** A table part (`xl/tables/tableN.xml`) and the header names it needs: filled, unlike each other, and text. */
import type { SheetData } from "../workbook/workbook-data";
import { areaText } from "../workbook/a1";
import { attributes } from "./xml";

type Table = SheetData["tables"][number];

/** Names of a table's columns as its header cells must read: Excel repairs a file whose header cells differ. */
export function tableHeaders(sheet: SheetData, table: Table): string[] {
  const taken = new Set<string>();
  return Array.from({ length: table.area.columnCount }, (_, index) => {
    const value = sheet.cells.get(table.area.row)?.get(table.area.column + index)?.value ?? null;
    const wanted = value === null || value === "" ? `列${index + 1}` : String(value);
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** A header as a table's part writes it. */
export function tableColumnName(header: string): string {
  return header.replaceAll("\r", "").replaceAll("\n", "_x000a_");
}

/** The part's XML; `id` counts the tables of the workbook from 1. */
export function tableXml(table: Table, id: number, headers: readonly string[]): string {
  // A table needs a row below its header.
  const ref = areaText({ ...table.area, rowCount: Math.max(2, table.area.rowCount) });
  const columns = headers.map(
    (name, index) => `<tableColumn${attributes({ id: index + 1, name: tableColumnName(name) })}/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
    attributes({ id, name: table.name, displayName: table.name, ref, totalsRowShown: 0 }) +
    `>${table.filterButtons ? `<autoFilter ref="${ref}"/>` : ""}` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo${attributes({ name: table.style === "" ? undefined : table.style, showFirstColumn: 0, showLastColumn: 0, showRowStripes: table.bandedRows === false ? 0 : 1, showColumnStripes: 0 })}/>` +
    `</table>`
  );
}

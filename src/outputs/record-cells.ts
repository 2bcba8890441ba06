/** A record as cells: what was read, and where nothing could be read, what stood in the cell, so that nothing is lost. */
import type { Form } from "../contract/form";
import type { CellValue } from "../domain/cell";
import type { AnyRecord, ReadingKind } from "../domain/records";

/** Readings after which the value does not say all that the cell said. */
const unread: ReadonlySet<ReadingKind> = new Set([
  "not-a-date",
  "not-a-number",
  "not-in-list",
  "not-whole",
  "negative",
  "none-mark",
  "count-with-remark",
  "error-cell",
]);

/** @returns one cell per column of the form, in its order; dates are serial numbers */
export function recordCells(form: Form, record: AnyRecord): readonly CellValue[] {
  const raw = new Map<string, CellValue>();
  for (const { column, kind, raw: value } of record.readings) if (unread.has(kind)) raw.set(column, value);
  return form.columns.map(({ id }): CellValue => {
    const kept = raw.get(id);
    if (kept !== undefined) return kept;
    const value: unknown = Reflect.get(record, id);
    return typeof value === "number" || (typeof value === "string" && value !== "") ? value : null;
  });
}

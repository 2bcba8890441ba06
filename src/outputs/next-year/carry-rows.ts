/** Rows of this year's records as the cells of next year's sheets: what was read, and where nothing could be, what stood there. */
import type { Form } from "../../contract/form";
import type { CellValue } from "../../domain/cell";
import type { AnyRecord, ReadingKind, RectificationRecord } from "../../domain/records";
import { isOpen } from "../../domain/ledger-overview";

/** What goes before the note of an item that was not done last year. LED-09 knows it by this. */
export const carriedNote = "上年度结转";

/** Readings after which the value does not say all that the cell said. */
const unread: ReadonlySet<ReadingKind> = new Set([
  "not-a-date",
  "not-a-number",
  "not-in-list",
  "not-whole",
  "negative",
  "none-mark",
  "count-with-remark",
]);

/** The cells of a record, in the order of the form's columns. Computed columns are left to their formula. */
function cellsOf(form: Form, record: AnyRecord): readonly CellValue[] {
  const raw = new Map<string, CellValue>();
  for (const { column, kind, raw: value } of record.readings) if (unread.has(kind)) raw.set(column, value);
  return form.columns.map(({ id, formula }): CellValue => {
    if (formula) return null;
    const kept = raw.get(id);
    if (kept !== undefined) return kept;
    const value: unknown = Reflect.get(record, id);
    return typeof value === "number" || (typeof value === "string" && value !== "") ? value : null;
  });
}

/** Every record, as it is. */
export function carriedRows(form: Form, records: readonly AnyRecord[]): readonly (readonly CellValue[])[] {
  return records.map((record) => cellsOf(form, record));
}

/** The items that were not done, marked as carried. 序号 stays: a problem with several rows is known by it. */
export function openItems(form: Form, records: readonly RectificationRecord[]): readonly (readonly CellValue[])[] {
  const note = form.columns.findIndex(({ id }) => id === "note");
  return records.filter(isOpen).map((record) =>
    cellsOf(form, record).map((cell, column) => {
      if (column !== note) return cell;
      if (cell === null) return carriedNote;
      return String(cell).startsWith(carriedNote) ? cell : `${carriedNote}；${String(cell)}`;
    }),
  );
}

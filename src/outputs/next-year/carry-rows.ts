/** Rows of this year's records as the cells of next year's sheets. */
import type { Form } from "../../contract/form";
import type { CellValue } from "../../domain/cell";
import { isOpen } from "../../domain/ledger-overview";
import type { AnyRecord, RectificationRecord } from "../../domain/records";
import { recordCells } from "../record-cells";

/** What goes before the note of an item that was not done last year. LED-09 knows it by this. */
export const carriedNote = "上年度结转";

/** Every record, as it is. */
export function carriedRows(form: Form, records: readonly AnyRecord[]): readonly (readonly CellValue[])[] {
  return records.map((record) => recordCells(form, record));
}

/** The items that were not done, marked as carried. 序号 stays: a problem with several rows is known by it. */
export function openItems(form: Form, records: readonly RectificationRecord[]): readonly (readonly CellValue[])[] {
  const note = form.columns.findIndex(({ id }) => id === "note");
  return records.filter(isOpen).map((record) =>
    recordCells(form, record).map((cell, column) => {
      if (column !== note) return cell;
      if (cell === null) return carriedNote;
      return String(cell).startsWith(carriedNote) ? cell : `${carriedNote}；${String(cell)}`;
    }),
  );
}

/** Quick fixes that change one cell of a record. */
import type { CellValue } from "../cell";
import type { CellFix, FixKind, QuickFix } from "../finding";
import type { AnyRecord } from "../records";
import { readingOf, valuesOf } from "./place";

/** The change of one cell; null where the sheet lacks the column. `before` is what stands in the cell. */
export function changeOf(record: AnyRecord, column: string, after: CellValue, numberFormat?: string): CellFix | null {
  const index = record.at.columns.get(column);
  if (index === undefined) return null;
  const value = valuesOf(record)[column] ?? null;
  const before = readingOf(record, column)?.raw ?? (value === "" ? null : value);
  return {
    sheet: record.at.sheet,
    row: record.row,
    column: index,
    before,
    after,
    ...(numberFormat !== undefined && { numberFormat }),
  };
}

/** `{ fix }` to spread into a finding; nothing where the cell cannot be reached. */
export function fixCell(
  kind: FixKind,
  record: AnyRecord,
  column: string,
  after: CellValue,
): { readonly fix?: QuickFix } {
  const cell = changeOf(record, column, after);
  return cell ? { fix: { kind, cells: [cell] } } : {};
}

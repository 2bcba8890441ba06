/** Where a finding points: the sheet, row and column a record was read from, with the header as it stands there. */
import type { CellValue } from "../cell";
import type { Finding } from "../finding";
import type { AnyRecord, FormTable, Reading } from "../records";

/** The part of a finding that says where and about whom. */
export type Place = Pick<Finding, "form" | "sheet" | "row" | "column" | "field" | "branch" | "subject">;

/** A record of any form together with the name it bears, where it has one. */
type Placed = Pick<AnyRecord, "at" | "row" | "branch"> & { readonly name?: string };

function columnOf(table: FormTable, column: string | null): Pick<Place, "column" | "field"> {
  const index = column === null ? undefined : table.columns.get(column);
  return index === undefined ? { column: null, field: "" } : { column: index, field: table.headers.get(index) ?? "" };
}

/**
 * The cell of a record.
 *
 * @param column - column id; null for the row as a whole
 * @param subject - 对象; the record's 姓名 where left out
 */
export function placeAt(record: Placed, column: string | null, subject: string = record.name ?? ""): Place {
  const { form, sheet } = record.at;
  return { form, sheet, row: record.row, ...columnOf(record.at, column), branch: record.branch, subject };
}

/** A sheet as a whole, for a branch as a whole: no row; a column where the finding is about one. */
export function placeOn(table: FormTable, branch: string, column: string | null = null, subject = ""): Place {
  return { form: table.form, sheet: table.sheet, row: null, ...columnOf(table, column), branch, subject };
}

/** True where the record's sheet has this column. */
export function hasColumn(record: Pick<AnyRecord, "at">, column: string): boolean {
  return record.at.columns.has(column);
}

/** The note on a cell, where it was not simply read. */
export function readingOf(record: Pick<AnyRecord, "readings">, column: string): Reading | undefined {
  return record.readings.length === 0 ? undefined : record.readings.find((reading) => reading.column === column);
}

/** The values of a record by column id: text, number, or null for a blank number or date. */
export function valuesOf(record: AnyRecord): Readonly<Record<string, string | number | null>> {
  // Boundary: `RecordOf` gives every column one of these three types; `at`, `row` and `readings` are never asked for.
  return record as unknown as Readonly<Record<string, string | number | null>>;
}

/** A quoted text of a message has at most so many characters. */
const longestQuote = 40;

/** A text for a message: long ones are cut, as a cell may hold 32,767 characters. */
export function shorten(text: string, longest: number = longestQuote): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}

/** The cell as it stands, for messages: the raw content where a reading kept it, else the value. */
export function shown(raw: CellValue): string {
  return raw === null ? "" : shorten(String(raw).trim());
}

/** Up to so many people of one branch with the same lack are told one by one, more in one finding that names them. */
export const mostApart = 3;

/** Names told in a message. */
const mostNames = 15;

/** `张一、李二`; of very many the first, with their number. */
export function namesTold(names: readonly string[]): string {
  const few = names.slice(0, mostNames).map((name) => shorten(name, 10));
  return `${few.join("、")}${names.length > few.length ? `等${names.length}人` : ""}`;
}

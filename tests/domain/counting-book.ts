// Makes books for the counting tests from rows of values.
import { forms } from "../../src/contract/forms";
import type { FormId } from "../../src/contract/forms";
import type { Settings } from "../../src/contract/settings";
import type { Book } from "../../src/domain/book";
import { makeBook } from "../../src/domain/book";
import type { FormTable, RecordOf, Records } from "../../src/domain/records";
import { defaultSettings } from "../../src/reading/read-settings";

type Values<I extends FormId> = Partial<Omit<RecordOf<I>, "at" | "row" | "readings">>;

/** A record with the given values, blank otherwise, in sheet row `row`. */
export function recordOf<I extends FormId>(form: I, values: Values<I>, row: number): RecordOf<I> {
  const declared = forms.find(({ id }) => id === form);
  const blank = (declared?.columns ?? []).map(({ id, type }) => [id, type === "text" || type === "list" ? "" : null]);
  const at: FormTable = {
    ...{ form, sheet: form, headerRow: 3, firstRow: 4, lastRow: 4, columns: new Map(), headers: new Map() },
    ...{ extraColumns: [], totalRows: [], notes: [], blankRows: [], merges: [] },
  };
  // Test data: the columns are those of the declared form.
  const record: unknown = { ...Object.fromEntries(blank), ...values, at, row, readings: [] };
  return record as RecordOf<I>;
}

/** A book of the given rows per form. */
export function bookOf(
  rows: { readonly [I in FormId]?: readonly Values<I>[] },
  settings: Partial<Settings> = {},
): Book {
  const records = Object.fromEntries(
    forms.map(({ id }) => [
      id,
      (rows[id] ?? []).map((values, index) => recordOf(id, values as Values<typeof id>, 4 + index)),
    ]),
  ) as unknown as Records;
  return makeBook({ ...defaultSettings(), ...settings }, [], records);
}

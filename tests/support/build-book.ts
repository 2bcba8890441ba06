// Small books for tests: rows are given by what matters, everything else is blank, every column of the form is there.
import type { Column } from "../../src/contract/form";
import type { FormId } from "../../src/contract/forms";
import { formById, forms } from "../../src/contract/forms";
import type { Settings } from "../../src/contract/settings";
import { settingLists, settingValues } from "../../src/contract/settings";
import type { Book, SettingsSource } from "../../src/domain/book";
import { makeBook } from "../../src/domain/book";
import type { FormTable, Reading, RecordOf, Records } from "../../src/domain/records";
import { serialOfIso } from "../../src/domain/serial-date";

/** A row as a test gives it; `row` counts from 4 where left out, the branch is 第一党支部. */
export type Row<I extends FormId> = Partial<Omit<RecordOf<I>, "at" | "readings">> & {
  /** Notes on cells, of whatever column. */
  readonly readings?: readonly Reading[];
};

export interface BookInput {
  readonly rows?: { readonly [I in FormId]?: readonly Row<I>[] };
  readonly settings?: Partial<Settings>;
  /** Columns that are not on the sheet. */
  readonly without?: { readonly [I in FormId]?: readonly string[] };
  /** The workbook has the sheet 设置, one setting per row from row 4 on, contents in column B. */
  readonly settingsSheet?: boolean;
  /** Rows of a sheet with the ledger of last year. */
  readonly lastYear?: readonly Row<"rectifications">[];
  /** What a table has besides its rows. */
  readonly tables?: { readonly [I in FormId]?: Partial<FormTable> };
}

/** The branch that rows belong to where they name none. */
export const testBranch = "第一党支部";

/** The serial number of an ISO date. */
export function day(iso: string): number {
  const serial = serialOfIso(iso);
  if (serial === null) throw new RangeError(`Not an ISO date: ${iso}`);
  return serial;
}

/** Settings with the contract's defaults for the year 2025. */
export function buildSettings(changes: Partial<Settings> = {}): Settings {
  const defaults = {
    ...Object.fromEntries(settingValues.map((setting) => [setting.id, setting.default])),
    lists: Object.fromEntries(settingLists.map((list) => [list.id, list.default])),
    rules: new Map(),
    year: 2025,
  } as unknown as Settings;
  return { ...defaults, ...changes };
}

/**
 * A record with nothing filled in. Parsed, so that its keys have fixed places in memory as the reader's have, and every
 * field once held a text and a number, so that all records made of it keep one layout.
 */
function blankRecord(columns: readonly Column[], table: FormTable): Readonly<Record<string, unknown>> {
  const ids = ["at", "row", ...columns.map(({ id }) => id), "readings"];
  const blank = JSON.parse(JSON.stringify(Object.fromEntries(ids.map((id) => [id, 0])))) as Record<string, unknown>;
  for (const id of ids) for (const value of [0.5, "", table, null]) blank[id] = value;
  for (const { id, type } of columns) blank[id] = ["integer", "percent", "date"].includes(type) ? null : "";
  return Object.assign(blank, { at: table, row: 0, branch: testBranch, readings: [] });
}

function settingsSource(): SettingsSource {
  const cells = new Map(settingValues.map(({ id }, index) => [id as string, { row: 4 + index, column: 1 }]));
  return { sheet: "设置", cells, problems: [] };
}

export function buildBook({ rows = {}, settings, without = {}, tables: extra = {}, ...more }: BookInput): Book {
  const tables: FormTable[] = [];
  const records: Record<string, unknown[]> = {};
  for (const form of forms) {
    const given = (rows[form.id] ?? []) as readonly Row<FormId>[];
    const absent = without[form.id] ?? [];
    const columns = form.columns.filter((column) => !absent.includes(column.id));
    const table: FormTable = {
      form: form.id,
      sheet: form.sheet,
      headerRow: 3,
      firstRow: 4,
      lastRow: 3 + given.length,
      columns: new Map(columns.map((column, index) => [column.id, index])),
      headers: new Map(columns.map((column, index) => [index, column.header])),
      extraColumns: [],
      totalRows: [],
      notes: [],
      blankRows: [],
      merges: [],
      ...extra[form.id],
    };
    if (given.length > 0 || extra[form.id]) tables.push(table);
    const blank = blankRecord(form.columns, table);
    records[form.id] = given.map((row, position) => Object.assign({ ...blank }, { row: 4 + position }, row));
  }
  const ledger = tables.find(({ form }) => form === "rectifications");
  if (more.lastYear && ledger) {
    const table: FormTable = { ...ledger, sheet: "上年度整改台账", lastYear: true };
    const blank = blankRecord(formById("rectifications").columns, table);
    const old = more.lastYear.map((row, position) => Object.assign({ ...blank }, { row: 4 + position }, row));
    records["rectifications"] = [...old, ...(records["rectifications"] ?? [])];
    tables.push(table);
  }
  const book = makeBook(buildSettings(settings), tables, records as unknown as Records);
  return more.settingsSheet ? { ...book, settingsSource: settingsSource() } : book;
}

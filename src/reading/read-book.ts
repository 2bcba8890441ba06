/**
 * From sheets to a book: settings, every form found, every record. The same reader serves the workbook at hand and the
 * files that branches send back.
 */
import { forms } from "../contract/forms";
import type { FormId } from "../contract/forms";
import type { Settings } from "../contract/settings";
import type { Book } from "../domain/book";
import { makeBook } from "../domain/book";
import type { AnyRecord, FormTable, Records } from "../domain/records";
import type { SheetContent } from "../workbook/port";
import { isBlankCell } from "./blank-cell";
import type { LocatedSheet, SheetAccount } from "./account-sheets";
import { accountSheets, lastYearSheets, sheetKey } from "./account-sheets";
import { cardsAsTable } from "./cards";
import type { Surroundings } from "./columns/column-fit";
import type { FoundTable } from "./find-tables";
import { findTables } from "./find-tables";
import { readLinesAbove } from "./read-lines-above";
import { readSettings } from "./read-settings";
import type { TableRead } from "./read-table";
import { readTable } from "./read-table";

export interface ReadOptions {
  /** Settings to read by instead of the workbook's own (the committee's, for a branch file). */
  readonly settings?: Settings;
  /** Appraisal year where the settings name none. */
  readonly year?: number | null;
  /** Grade words of another grading that the clerk has confirmed: 称职 to 合格. */
  readonly confirmedWords?: ReadonlyMap<string, string>;
  /**
   * What a clerk has said: columns by `columnKey` (a column id, "" for none), layouts, rows that are no data or hidden,
   * sheets by `sheetKey`.
   */
  readonly answers?: ReadonlyMap<string, string>;
  /** Names known in the workbook that the sheets go into. */
  readonly known?: Pick<Surroundings, "branches" | "persons">;
  /** The sheets are a file's: hidden sheets and copies are set aside until a clerk takes them in. */
  readonly isFile?: boolean;
  /** File the sheets came from, kept on every table. */
  readonly file?: string;
}

export interface ReadBook {
  readonly book: Book;
  /** Name of the settings sheet; null where there is none. */
  readonly settingsSheet: string | null;
  /** Sheets that were not read, or only by the clerk's answer. */
  readonly accounts: readonly SheetAccount[];
  /** Appraisal year that the sheets' own titles name, where all that name one agree. */
  readonly titleYear: number | null;
}

const noWords: ReadonlyMap<string, string> = new Map();

/** Row below which a table's lines above must not be looked for, and row at which the table ends. 0-based. */
function boundsOf(tables: readonly FoundTable[], index: number, sheet: SheetContent): { from: number; end: number } {
  const table = tables[index];
  const bottom = sheet.top + sheet.cells.length;
  if (!table) return { from: sheet.top, end: bottom };
  const overlaps = (other: FoundTable) =>
    other.firstColumn <= table.lastColumn && other.lastColumn >= table.firstColumn;
  const above = tables.filter((other) => other.headerRow < table.headerTop && overlaps(other));
  const below = tables.filter((other) => other.headerTop > table.headerRow && overlaps(other));
  const from = Math.max(sheet.top, ...above.map((other) => other.headerRow + 1));
  const next = below[0];
  if (!next) return { from, end: bottom };
  return { from, end: titleTop(sheet, next, table) };
}

/** First title row above the next table: up to its header, rows with one or two filled cells that are no numbers. */
function titleTop(sheet: SheetContent, next: FoundTable, table: FoundTable): number {
  let row = next.headerTop;
  while (row - 1 > table.headerRow && next.headerTop - row < 4) {
    const cells = sheet.cells[row - 1 - sheet.top] ?? [];
    const filled = cells
      .slice(table.firstColumn - sheet.left, table.lastColumn - sheet.left + 1)
      .filter((value) => !isBlankCell(value));
    if (filled.length === 0 || filled.length > 3 || filled.some((value) => typeof value === "number")) break;
    if (filled.some((value) => /^[\s　]*(?:合|小|总)[\s　]*计/.test(String(value)))) break;
    row--;
  }
  return row;
}

/** The appraisal years that the lines above the tables tell, in the order of the sheets. */
function yearsAboveTables(located: readonly LocatedSheet[]): readonly number[] {
  return located.flatMap(({ sheet, found }) =>
    found.tables.flatMap((table) => {
      const { year } = readLinesAbove(sheet, table.headerTop, sheet.top);
      return year === null ? [] : [year];
    }),
  );
}

const noAnswers: ReadonlyMap<string, string> = new Map();

function formSaid(answers: ReadonlyMap<string, string>, sheet: string): FormId | undefined {
  const answer = answers.get(sheetKey(sheet));
  return forms.find(({ id }) => id === answer)?.id;
}

/**
 * Reads every form of some sheets.
 *
 * @returns records in the order of the sheets; a form that stands on several sheets has several tables
 */
export function readBook(sheets: readonly SheetContent[], options: ReadOptions = {}): ReadBook {
  const own = readSettings(sheets);
  const settings = options.settings ?? own.settings;
  const settingsSheet = own.source?.sheet ?? null;
  const { answers = noAnswers, isFile = false } = options;
  const around: Surroundings = { lists: settings.lists, ...options.known };
  const located = sheets
    .filter(({ name }) => name !== settingsSheet)
    .map((sheet): LocatedSheet => {
      const form = formSaid(answers, sheet.name);
      const how = { confirmed: answers, around, ...(form && { form }) };
      const found = findTables(sheet, how);
      const laidOut = isFile && found.tables.length === 0 ? cardsAsTable(sheet) : null;
      const cards = laidOut ? findTables(laidOut, { ...how, isCard: true }) : null;
      return laidOut && cards && cards.tables.length === 1
        ? { sheet: laidOut, found: cards, isCard: true }
        : { sheet, found };
    });
  const titleYears = [...new Set(yearsAboveTables(located))];
  const year = settings.year ?? options.year ?? titleYears[0] ?? null;
  const accounts = isFile ? accountSheets(located, year, answers) : [];
  const aside = new Set(accounts.filter(({ taken }) => !taken).map(({ sheet }) => sheet));
  const earlier = isFile ? new Map<string, string>() : lastYearSheets(located, year);
  const tables: FormTable[] = [];
  const records = new Map<FormId, AnyRecord[]>(forms.map((form) => [form.id, []]));
  const take = (form: FormId, { table, records: read, others }: TableRead) => {
    tables.push(table);
    const list = records.get(form);
    for (const record of read) list?.push(record);
    for (const other of others) take(other.table.form, other);
  };
  for (const { sheet, found, isCard } of located) {
    if (aside.has(sheet.name) || answers.get(sheetKey(sheet.name)) === "leave") continue;
    found.tables.forEach((foundTable, index) => {
      const { from, end } = boundsOf(found.tables, index, sheet);
      const read = readTable(sheet, foundTable, from, end, {
        lists: settings.lists,
        confirmedWords: options.confirmedWords ?? noWords,
        year,
        windowFrom: settings.windowFrom,
        windowTo: settings.windowTo,
        answers,
        ...(earlier.has(sheet.name) && { lastYear: true }),
        ...(isCard && { isCard }),
        ...(options.file !== undefined && { file: options.file }),
      });
      take(foundTable.form.id, read);
    });
  }
  const byForm = Object.fromEntries(records) as unknown as Records;
  const book: Book = { ...makeBook(settings, tables, byForm), settingsSource: own.source };
  return { book, settingsSheet, accounts, titleYear: titleYears.length === 1 ? (titleYears[0] ?? null) : null };
}

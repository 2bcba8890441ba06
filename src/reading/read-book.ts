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
import type { FoundTable } from "./find-tables";
import { findTables } from "./find-tables";
import type { RememberedHeaders } from "./match-headers";
import { readLinesAbove } from "./read-lines-above";
import { readSettings } from "./read-settings";
import { readTable } from "./read-table";

export interface ReadOptions {
  /** Settings to read by instead of the workbook's own (the committee's, for a branch file). */
  readonly settings?: Settings;
  /** Appraisal year where the settings name none. */
  readonly year?: number | null;
  /** Grade words of another grading that the clerk has confirmed: 称职 to 合格. */
  readonly confirmedWords?: ReadonlyMap<string, string>;
  /** Header mappings confirmed earlier, by `rememberKey`. */
  readonly remembered?: RememberedHeaders;
  /** File the sheets came from, kept on every table. */
  readonly file?: string;
}

export interface ReadBook {
  readonly book: Book;
  /** Name of the settings sheet; null where there is none. */
  readonly settingsSheet: string | null;
  /** Sheets with content that are no form and not the settings. */
  readonly otherSheets: readonly string[];
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

/** The appraisal year that the lines above the tables tell, where the settings do not: the first that is there. */
function yearAboveTables(located: readonly { sheet: SheetContent; found: readonly FoundTable[] }[]): number | null {
  for (const { sheet, found } of located) {
    for (const table of found) {
      const { year } = readLinesAbove(sheet, table.headerTop, sheet.top);
      if (year !== null) return year;
    }
  }
  return null;
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
  const located = sheets
    .filter(({ name }) => name !== settingsSheet)
    .map((sheet) => ({ sheet, found: findTables(sheet, options.remembered) }));
  const year = settings.year ?? options.year ?? yearAboveTables(located);
  const tables: FormTable[] = [];
  const otherSheets: string[] = [];
  const records = new Map<FormId, AnyRecord[]>(forms.map((form) => [form.id, []]));
  for (const { sheet, found } of located) {
    if (found.length === 0 && sheet.cells.length > 0) otherSheets.push(sheet.name);
    found.forEach((foundTable, index) => {
      const { from, end } = boundsOf(found, index, sheet);
      const read = readTable(sheet, foundTable, from, end, {
        lists: settings.lists,
        confirmedWords: options.confirmedWords ?? noWords,
        year,
        windowFrom: settings.windowFrom,
        windowTo: settings.windowTo,
        ...(options.file !== undefined && { file: options.file }),
      });
      tables.push(read.table);
      const list = records.get(foundTable.form.id);
      for (const record of read.records) list?.push(record);
    });
  }
  const byForm = Object.fromEntries(records) as unknown as Records;
  const book: Book = { ...makeBook(settings, tables, byForm), settingsSource: own.source };
  return { book, settingsSheet, otherSheets };
}

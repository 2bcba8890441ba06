/** The first half of every use case: read the workbook once, turn its sheets into records. */
import type { Book } from "../domain/book";
import { readBook } from "../forms/read-book";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { SheetContent, WorkbookContent, WorkbookPort } from "../workbook/port";
import type { RunOptions } from "./assistant";
import { dataStamp } from "./data-stamp";

/** A workbook that has been read. */
export interface OpenBook {
  readonly content: WorkbookContent;
  readonly book: Book;
  /** Sheets that hold a form or the settings: what the results depend on. */
  readonly dataSheets: readonly SheetContent[];
  /** Fingerprint of those sheets. */
  readonly stamp: string;
  /** Whether the sheet 设置 is there. */
  readonly settingsExist: boolean;
}

export async function openBook(port: WorkbookPort, options: RunOptions): Promise<Outcome<OpenBook>> {
  const read = await port.read(options);
  if (!read.ok) return read;
  const content = read.value;
  const { book, settingsSheet } = readBook(content.sheets.filter((sheet) => sheet.mark === null));
  const names = new Set(book.tables.map((table) => table.sheet));
  if (settingsSheet !== null) names.add(settingsSheet);
  const dataSheets = content.sheets.filter((sheet) => sheet.mark === null && names.has(sheet.name));
  return done({ content, book, dataSheets, stamp: dataStamp(dataSheets), settingsExist: settingsSheet !== null });
}

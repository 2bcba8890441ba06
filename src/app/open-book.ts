/** The first half of every use case: read the workbook once, turn its sheets into records. */
import { isSideSheet, lowerUnitsSheet } from "../contract/side-sheets";
import type { Book } from "../domain/book";
import type { LowerUnit } from "../domain/lower-units";
import type { ReportDraft } from "../domain/report/report-draft";
import { readBook } from "../reading/read-book";
import { readLowerUnits } from "../reading/read-lower-units";
import { readReport } from "../reading/read-report";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import { reportMark } from "../workbook/own-names";
import type { SheetContent, WorkbookContent, WorkbookPort } from "../workbook/port";
import type { RunOptions } from "./command-done";
import { confirmedAnswers } from "./confirmed-answers";
import { confirmedWords } from "./confirmed-words";
import type { StampedCells } from "./data-stamp";
import { dataStamp } from "./data-stamp";
import type { Memory } from "./memory";
import { readMemory } from "./memory";
import { ownSheetNames, sameSheetName } from "./own-sheets";

/** A workbook that has been read. */
export interface OpenBook {
  readonly content: WorkbookContent;
  readonly book: Book;
  /** What lower committees reported, from 下级汇总; [] without that sheet. */
  readonly lowerUnits: readonly LowerUnit[];
  /** Sheets that hold a form or the settings: what the results depend on. */
  readonly dataSheets: readonly SheetContent[];
  /** Fingerprint of those sheets. */
  readonly stamp: string;
  /** What the clerk decided earlier, kept in the workbook. */
  readonly memory: Memory;
  /** Whether the sheet 设置 is there. */
  readonly settingsExist: boolean;
  /** 情况报告 is there and holds something, but its header is gone: what the clerk wrote on it since cannot be told. */
  readonly reportUnreadable: boolean;
}

/**
 * 情况报告 that this workbook got and that is known by its name and title only: its head is gone, and with it what tells
 * our sheet from hers.
 */
function beheadedReport({ sheets, stamps }: WorkbookContent): SheetContent | undefined {
  if (!stamps.has(`${reportMark}_time`) || sheets.some(({ mark }) => mark === reportMark)) return undefined;
  return sheets.find(
    ({ name, top, left, cells }) =>
      sameSheetName(name, ownSheetNames.report) && top === 0 && left === 0 && cells[0]?.[0] === ownSheetNames.report,
  );
}

/** Where 情况报告 has its 修改稿, 0-based. */
const [draftColumn, draftsFrom] = [2, 3];

/** What the clerk has said of words and columns: it changes what the same cells mean, and makes earlier results stale. */
function stampedAnswers(...maps: readonly ReadonlyMap<string, string>[]): readonly StampedCells[] {
  const cells = maps.flatMap((map) => [...map]);
  return cells.length === 0 ? [] : [{ name: "等次用语", top: 0, left: 0, cells }];
}

/**
 * Whether a report without its header holds words of the clerk that are nowhere else. What a write left half-way does not:
 * the 修改稿 were put into the memory before.
 */
function holdsUnknownDrafts(sheet: SheetContent, memory: Memory): boolean {
  const kept = new Set([...(memory.get("修改稿")?.values() ?? [])].map(({ value }) => value));
  return sheet.cells.some((row, index) => {
    const text = row[draftColumn - sheet.left];
    return sheet.top + index >= draftsFrom && text !== null && text !== undefined && !kept.has(String(text));
  });
}

/** The book with its report; what compares the 修改稿 with the data is loaded only now. */
async function withReport(book: Book, report: ReportDraft): Promise<Book> {
  const { checkDrafts } = await import("../domain/report/check-drafts");
  const read: Book = { ...book, report };
  return { ...read, report: { ...report, differences: (asOf) => checkDrafts(read, asOf) } };
}

export async function openBook(port: WorkbookPort, options: RunOptions): Promise<Outcome<OpenBook>> {
  const read = await port.read(options);
  if (!read.ok) return read;
  const content = read.value;
  const memory = readMemory(content);
  const words = confirmedWords(memory);
  const answers = confirmedAnswers(memory);
  const sheets = content.sheets.filter((sheet) => sheet.mark === null);
  // What lower units reported is read as what it is; last year's ledger is known by its name and set apart.
  const lowerUnits = readLowerUnits(sheets);
  const { book, settingsSheet } = readBook(
    sheets.filter(({ name }) => !sameSheetName(name, lowerUnitsSheet)),
    { confirmedWords: words, answers },
  );
  const names = new Set(book.tables.map((table) => table.sheet));
  if (settingsSheet !== null) names.add(settingsSheet);
  for (const { name } of sheets) if (isSideSheet(name)) names.add(name);
  const dataSheets = sheets.filter((sheet) => names.has(sheet.name));
  const stamp = dataStamp([...dataSheets, ...stampedAnswers(words, answers)]);
  const reportSheet = content.sheets.find(({ mark }) => mark === reportMark) ?? beheadedReport(content);
  const report = reportSheet ? readReport(reportSheet) : null;
  return done({
    content,
    book: report ? await withReport(book, { ...report, units: lowerUnits }) : book,
    lowerUnits,
    dataSheets,
    stamp,
    memory,
    settingsExist: settingsSheet !== null,
    reportUnreadable: report === null && reportSheet !== undefined && holdsUnknownDrafts(reportSheet, memory),
  });
}

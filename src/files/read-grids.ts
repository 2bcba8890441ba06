/** The values of every sheet of a workbook file, fast and within limits: what the import of branch files reads. */
import { days1904 } from "../domain/serial-date";
import "./sheetjs-text";
import * as XLSX from "xlsx";
import type { CellValue } from "../domain/cell";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { SheetContent } from "../workbook/port";
import { checkFile, safeParts } from "./check-file";
import { isDateFormat } from "./date-format";
import { decodeText } from "./decode-text";
import type { FileKind } from "./file-kind";
import type { FileLimits } from "./file-limits";
import { defaultLimits } from "./file-limits";
import { damaged, encrypted, noWorkbook, refused, tooLarge } from "./file-refusals";
import { readOdsMarks } from "./ods-marks";
import { parseCsv } from "./read-csv";
import { readHtml } from "./read-html";
import { readSpreadsheetXml } from "./read-spreadsheet-xml";
import { packParts } from "./repack-zip";
import type { ReadGrid, SheetMarks } from "./sheet-facts";
import { fileSheet } from "./sheet-facts";
import { readXlsMarks } from "./xls-marks";
import { readXlsxMarks } from "./xlsx-marks";

/**
 * Reads .xlsx, .xlsm, .xls (also as a web page, as XML of Excel 2003 or as text), .ods and .csv. Formula cells give their
 * stored value, dates their serial number of the 1900 system (text in a .csv), error cells their text. What the values do
 * not show is in the facts of each sheet. Every refusal is one sentence that names the file.
 */
export function readGrids(
  bytes: Uint8Array,
  name: string,
  limits: FileLimits = defaultLimits,
): Outcome<readonly SheetContent[]> {
  const kind = checkFile(bytes, name, limits);
  if (!kind.ok) return kind;
  if (isTextKind(kind.value)) return readTextGrids(bytes, name, kind.value, limits);
  const source = openBook(bytes, name, kind.value, limits);
  return source.ok ? readBookGrids(source.value, name, limits) : source;
}

export type TextKind = Extract<FileKind, "csv" | "html" | "xml">;

export function isTextKind(kind: FileKind): kind is TextKind {
  return kind === "csv" || kind === "html" || kind === "xml";
}

/** A file that SheetJS may parse, with what it does not read of it. */
export interface BookSource {
  readonly bytes: Uint8Array;
  /** By the sheet's name, or by its place among the sheets. */
  readonly marks: (name: string, index: number) => SheetMarks | undefined;
}

/** Inflates what is packed, within the limits. */
export function openBook(
  bytes: Uint8Array,
  name: string,
  kind: Exclude<FileKind, TextKind>,
  limits: FileLimits,
): Outcome<BookSource> {
  if (kind === "ole" || kind === "biff") {
    try {
      const marks = readXlsMarks(bytes);
      return done({ bytes, marks: (_, index) => marks[index] });
    } catch (error) {
      return damaged(name, String(error));
    }
  }
  const parts = safeParts(bytes, name, limits);
  if (!parts.ok) return parts;
  const marks = kind === "xlsx" ? readXlsxMarks(parts.value) : readOdsMarks(parts.value);
  return done({ bytes: packParts(parts.value), marks: (sheet) => marks.get(sheet) });
}

/** Reads a file whose kind is text. */
export function readTextGrids(
  bytes: Uint8Array,
  name: string,
  kind: TextKind,
  limits: FileLimits,
): Outcome<readonly SheetContent[]> {
  if (kind === "csv") return readCsvSheet(bytes, name, limits);
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const text = decodeText(bytes, /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]);
  return kind === "html" ? readHtml(text, name, sheetNameOf(name), limits) : readSpreadsheetXml(text, name, limits);
}

/** Reads every sheet of an opened book. */
export function readBookGrids(
  { bytes, marks }: BookSource,
  name: string,
  limits: FileLimits,
): Outcome<readonly SheetContent[]> {
  const book = parseBook(bytes, name, limits, false);
  if (!book.ok) return book;
  const told = book.value.Workbook?.Sheets ?? [];
  const sheets: SheetContent[] = [];
  for (const [index, sheetName] of book.value.SheetNames.entries()) {
    const sheet = book.value.Sheets[sheetName];
    if (!sheet || sheet["!type"] === "chart") continue;
    const used = usedGrid(sheet, name, sheetName, limits);
    if (!used.ok) return used;
    // An .xls tells of its sheets only where they hold something: the place in the list is no proof.
    const hidden = (told.find((one) => one.name === sheetName) ?? told[index])?.Hidden ?? 0;
    const read = { name: sheetName, visible: hidden === 0, protected: sheet["!protect"] !== undefined };
    const own = marks(sheetName, index) ?? { hiddenRows: hiddenRowsOf(sheet) };
    sheets.push(
      fileSheet({ ...read, merges: mergesOf(sheet) }, used.value, {
        ...own,
        ...(hidden === 2 && { veryHidden: true }),
      }),
    );
  }
  return done(sheets);
}

/** What SheetJS tells of rows without being asked, in an .xlsb. */
function hiddenRowsOf(sheet: XLSX.WorkSheet): ReadonlySet<number> {
  const rows = new Set<number>();
  const told: readonly (XLSX.RowInfo | undefined)[] = sheet["!rows"] ?? [];
  told.forEach((info, row) => {
    if (info?.hidden === true) rows.add(row);
  });
  return rows;
}

/** Parses with SheetJS; `full` keeps formulas, widths and hidden rows. Numbers of a 1904 workbook are moved. */
export function parseBook(bytes: Uint8Array, name: string, limits: FileLimits, full: boolean): Outcome<XLSX.WorkBook> {
  const options: XLSX.ParsingOptions = {
    type: "array",
    dense: true,
    cellFormula: full,
    cellHTML: false,
    cellText: false,
    cellStyles: full,
    cellNF: full,
    cellDates: false,
    bookVBA: false,
    // Where an old file does not name its encoding.
    codepage: 936,
    sheetRows: limits.rows + 1,
  };
  try {
    let book = XLSX.read(bytes, options);
    if (book.Workbook?.WBProps?.date1904 === true) {
      // Only number formats tell dates from numbers, and they are read on demand.
      if (!full) book = XLSX.read(bytes, { ...options, cellNF: true });
      moveDates(book);
    }
    if (book.SheetNames.length === 0) return noWorkbook(name, "没有工作表");
    return done(book);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return /password|ECMA-376 Encrypted/i.test(detail) ? encrypted(name) : damaged(name, detail);
  }
}

function moveDates(book: XLSX.WorkBook): void {
  for (const sheet of Object.values(book.Sheets)) {
    forEachCell(sheet, (cell) => {
      if (cell.t === "n" && typeof cell.v === "number" && cell.z !== undefined && isDateFormat(String(cell.z))) {
        cell.v += days1904;
      }
    });
  }
}

/** Visits the cells that exist, without walking the rectangle they span. */
export function forEachCell(
  sheet: XLSX.WorkSheet,
  visit: (cell: XLSX.CellObject, row: number, column: number) => void,
): void {
  // A dense sheet holds its cells here; rows and columns without cells are holes, which forEach passes over.
  const data: readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[] = sheet["!data"] ?? [];
  data.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell) visit(cell, row, column);
    });
  });
}

/** Error codes of the file formats. */
const errorTexts: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

/** The value of a cell in our terms. */
export function gridValue(cell: XLSX.CellObject): CellValue {
  const { t, v } = cell;
  // Newer errors (#SPILL!) have no number.
  if (t === "e") return typeof v === "number" ? (errorTexts[v] ?? "#N/A") : "#VALUE!";
  if (v === undefined || v === "" || t === "z") return null;
  if (v instanceof Date) return v.getTime() / 86_400_000 + 25_569;
  if (typeof v === "number" && !Number.isFinite(v)) return null;
  return v;
}

/** The smallest block with all values, refused before it is made where it would be too large. */
function usedGrid(sheet: XLSX.WorkSheet, file: string, sheetName: string, limits: FileLimits): Outcome<ReadGrid> {
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  forEachCell(sheet, (cell, row, column) => {
    if (gridValue(cell) === null) return;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  });
  if (bottom < 0) return done({ top: 0, left: 0, cells: [] });
  const rowCount = bottom - top + 1;
  const columnCount = right - left + 1;
  if (bottom + 1 > limits.rows || rowCount * columnCount > limits.cells) {
    return tooLarge(file, `的工作表“${sheetName}”用到第 ${bottom + 1} 行、第 ${right + 1} 列`);
  }
  const cells = Array.from({ length: rowCount }, () => new Array<CellValue>(columnCount).fill(null));
  forEachCell(sheet, (cell, row, column) => {
    const line = cells[row - top];
    const value = gridValue(cell);
    if (line && value !== null) line[column - left] = value;
  });
  return done({ top, left, cells });
}

/** Merged areas of a sheet. */
export function mergesOf(sheet: XLSX.WorkSheet): SheetContent["merges"] {
  return (sheet["!merges"] ?? []).map(({ s, e }) => ({
    row: s.r,
    column: s.c,
    rowCount: e.r - s.r + 1,
    columnCount: e.c - s.c + 1,
  }));
}

/** A file without sheets is one of the file's name. */
function sheetNameOf(name: string): string {
  return (
    name
      .replace(/\.[^.]+$/, "")
      .replace(/[:\\/?*[\]']/g, "")
      .slice(0, 31) || "导入"
  );
}

function readCsvSheet(bytes: Uint8Array, name: string, limits: FileLimits): Outcome<readonly SheetContent[]> {
  const csv = parseCsv(decodeText(bytes));
  if (!csv.ok) {
    return refused(
      `“${name}”第 ${csv.line} 行有一个双引号没有配对，后面的行无法分清，没有读取。请用 Excel、WPS 或记事本打开，补上或删去这个引号，保存后再导入。`,
    );
  }
  const { cells } = csv;
  if (cells.length > limits.rows || cells.length * (cells[0]?.length ?? 0) > limits.cells) {
    return tooLarge(name, `有 ${cells.length} 行`);
  }
  const sheet = { name: sheetNameOf(name), visible: true, protected: false, merges: [] };
  return done([fileSheet(sheet, { top: 0, left: 0, cells })]);
}

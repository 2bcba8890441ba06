/** The values of every sheet of a workbook file, fast and within limits: what the import of branch files reads. */
import { days1904 } from "../domain/serial-date";
import * as XLSX from "xlsx";
import type { CellGrid, CellValue } from "../domain/cell";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { SheetContent } from "../workbook/port";
import type { FileLimits } from "./check-file";
import { checkFile, damaged, defaultLimits, encrypted, noWorkbook, safeBytes, tooLarge } from "./check-file";
import { isDateFormat } from "./date-format";
import { decodeText, parseCsv } from "./read-csv";

/**
 * Reads .xlsx, .xlsm, .xls, .ods and .csv. Formula cells give their stored value, dates their serial number of the 1900
 * system (text in a .csv), error cells their text. Every refusal is one sentence that names the file.
 */
export function readGrids(
  bytes: Uint8Array,
  name: string,
  limits: FileLimits = defaultLimits,
): Outcome<readonly SheetContent[]> {
  const kind = checkFile(bytes, name, limits);
  if (!kind.ok) return kind;
  if (kind.value === "csv") return readCsvSheet(bytes, name, limits);
  const safe = safeBytes(bytes, name, kind.value);
  return safe.ok ? readBookGrids(safe.value, name, limits) : safe;
}

/** The same for bytes that have been checked (`safeBytes`). */
export function readBookGrids(bytes: Uint8Array, name: string, limits: FileLimits): Outcome<readonly SheetContent[]> {
  const book = parseBook(bytes, name, limits, false);
  if (!book.ok) return book;
  const sheets: SheetContent[] = [];
  for (const [index, sheetName] of book.value.SheetNames.entries()) {
    const sheet = book.value.Sheets[sheetName];
    if (!sheet || sheet["!type"] === "chart") continue;
    const used = usedGrid(sheet, name, sheetName, limits);
    if (!used.ok) return used;
    sheets.push({
      name: sheetName,
      visible: (book.value.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0,
      protected: sheet["!protect"] !== undefined,
      ...used.value,
      merges: mergesOf(sheet),
      mark: null,
    });
  }
  return done(sheets);
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
  if (v === undefined || v === "" || t === "z") return null;
  if (t === "e") return typeof v === "number" ? (errorTexts[v] ?? "#N/A") : String(v);
  if (v instanceof Date) return v.getTime() / 86_400_000 + 25_569;
  if (typeof v === "number" && !Number.isFinite(v)) return null;
  return v;
}

/** The smallest block with all values, refused before it is made where it would be too large. */
function usedGrid(
  sheet: XLSX.WorkSheet,
  file: string,
  sheetName: string,
  limits: FileLimits,
): Outcome<Pick<SheetContent, "top" | "left" | "cells">> {
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

function readCsvSheet(bytes: Uint8Array, name: string, limits: FileLimits): Outcome<readonly SheetContent[]> {
  const cells: CellGrid = parseCsv(decodeText(bytes));
  if (cells.length > limits.rows || cells.length * (cells[0]?.length ?? 0) > limits.cells) {
    return tooLarge(name, `有 ${cells.length} 行`);
  }
  const sheetName =
    name
      .replace(/\.[^.]+$/, "")
      .replace(/[:\\/?*[\]']/g, "")
      .slice(0, 31) || "导入";
  return done([{ name: sheetName, visible: true, protected: false, top: 0, left: 0, cells, merges: [], mark: null }]);
}

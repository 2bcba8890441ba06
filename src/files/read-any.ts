/** Opens any workbook file for the workbench: .xlsx and .xlsm with everything, other kinds with what SheetJS gives. */
import type * as XLSX from "xlsx";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { CellData, SheetData, WorkbookData } from "../workbook/workbook-data";
import { emptySheet } from "../workbook/workbook-data";
import { StyleTable } from "./apply-plan";
import { checkFile } from "./check-file";
import type { FileLimits } from "./file-limits";
import { defaultLimits } from "./file-limits";
import { tooLarge } from "./file-refusals";
import { plainFormula } from "./formula-text";
import type { TextKind } from "./read-grids";
import {
  forEachCell,
  gridValue,
  isTextKind,
  mergesOf,
  openBook,
  parseBook,
  readBookGrids,
  readTextGrids,
} from "./read-grids";
import { readXlsx } from "./read-xlsx";

/** Reads the file within the limits; every refusal is one sentence that names the file. */
export async function readAny(
  bytes: Uint8Array,
  name: string,
  limits: FileLimits = defaultLimits,
): Promise<Outcome<WorkbookData>> {
  const kind = checkFile(bytes, name, limits);
  if (!kind.ok) return kind;
  if (isTextKind(kind.value)) return readTextFile(bytes, name, kind.value, limits);
  // The quick reader judges the used area before anything else walks over it.
  const safe = openBook(bytes, name, kind.value, limits);
  if (!safe.ok) return safe;
  const grids = readBookGrids(safe.value, name, limits);
  if (!grids.ok) return grids;
  if (kind.value !== "ole") {
    try {
      return done({ ...(await readXlsx(safe.value.bytes, name)), fromPackage: true });
    } catch {
      // No workbook of this format, or one that is broken somewhere: the values may still be had.
    }
  }
  const book = parseBook(safe.value.bytes, name, limits, true);
  return book.ok ? bookData(book.value, name, limits) : book;
}

function readTextFile(bytes: Uint8Array, name: string, kind: TextKind, limits: FileLimits): Outcome<WorkbookData> {
  const grids = readTextGrids(bytes, name, kind, limits);
  if (!grids.ok) return grids;
  const sheets = grids.value.map((grid) => {
    const cells = new Map<number, Map<number, CellData>>();
    const { top, left, facts } = grid;
    grid.cells.forEach((line, row) => {
      const filled = line.flatMap((value, column) => (value === null ? [] : [[left + column, { value }] as const]));
      if (filled.length > 0) cells.set(top + row, new Map(filled));
    });
    return {
      ...emptySheet(grid.name),
      cells,
      visibility: grid.visible ? "visible" : facts?.veryHidden === true ? "veryHidden" : "hidden",
      merges: grid.merges,
      hiddenRows: new Set(facts?.hiddenRows),
      hiddenColumns: new Set(facts?.hiddenColumns),
    } satisfies SheetData;
  });
  return done({ name, sheets, names: [], styles: [] });
}

function bookData(book: XLSX.WorkBook, name: string, limits: FileLimits): Outcome<WorkbookData> {
  const styles = new StyleTable([]);
  const sheets: SheetData[] = [];
  for (const [index, sheetName] of book.SheetNames.entries()) {
    const sheet = book.Sheets[sheetName];
    if (!sheet || sheet["!type"] === "chart") continue;
    const cells = new Map<number, Map<number, CellData>>();
    let last = 0;
    forEachCell(sheet, (cell, row, column) => {
      const data = sheetCell(cell, styles);
      if (!data) return;
      last = Math.max(last, row);
      const columns = cells.get(row) ?? new Map<number, CellData>();
      columns.set(column, data);
      cells.set(row, columns);
    });
    if (last >= limits.rows) return tooLarge(name, `的工作表“${sheetName}”用到第 ${last + 1} 行`);
    const columnsInfo: readonly (XLSX.ColInfo | undefined)[] = sheet["!cols"] ?? [];
    const rowsInfo: readonly (XLSX.RowInfo | undefined)[] = sheet["!rows"] ?? [];
    const columnWidths = new Map<number, number>();
    const hiddenColumns = new Set<number>();
    columnsInfo.slice(0, 256).forEach((info, column) => {
      const width = info?.width ?? info?.wch;
      if (width !== undefined && Number.isFinite(width) && width > 0) columnWidths.set(column, Math.min(255, width));
      if (info?.hidden === true) hiddenColumns.add(column);
    });
    const hiddenRows = new Set<number>();
    rowsInfo.forEach((info, row) => {
      if (info?.hidden === true && row <= last) hiddenRows.add(row);
    });
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    sheets.push({
      ...emptySheet(sheetName),
      visibility: hidden === 0 ? "visible" : hidden === 1 ? "hidden" : "veryHidden",
      cells,
      merges: mergesOf(sheet),
      columnWidths,
      hiddenColumns,
      hiddenRows,
      protected: sheet["!protect"] !== undefined,
    });
  }
  return done({ name, sheets, names: namesOf(book), styles: styles.list });
}

function sheetCell(cell: XLSX.CellObject, styles: StyleTable): CellData | null {
  const value = gridValue(cell);
  const formula = typeof cell.f === "string" && cell.f !== "" ? plainFormula(cell.f) : undefined;
  if (value === null && formula === undefined) return null;
  const format = cell.z === undefined ? "General" : String(cell.z);
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(format === "General" ? {} : { style: styles.indexOf({ numberFormat: format }) }),
  };
}

function namesOf(book: XLSX.WorkBook): WorkbookData["names"] {
  return (book.Workbook?.Names ?? []).flatMap(({ Name, Ref, Sheet }) =>
    Sheet !== undefined || Name.startsWith("_xlnm.") || Ref === ""
      ? []
      : [{ name: Name, formula: plainFormula(Ref), visible: !Name.startsWith("OLA_") }],
  );
}

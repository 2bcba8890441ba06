/** What the figures of lower units change on 下级汇总: rows overwritten or added below; the sheet, where there is none. */
import { lowerUnitsSheet } from "../../contract/side-sheets";
import type { CellValue } from "../../domain/cell";
import { isBlankCell } from "../../reading/blank-cell";
import { findUnitsHeader } from "../../reading/read-lower-units";
import { lowerUnitHeaders, planLowerUnitsSheet, unitCells } from "../../outputs/lower-units/plan-lower-units-sheet";
import type { UnitRow } from "../../outputs/lower-units/plan-lower-units-sheet";
import type { CellWrite, SheetContent, SheetWrite, WriteRequest } from "../../workbook/port";
import { columnLetters } from "../../workbook/a1";
import type { OpenBook } from "../open-book";
import { sameSheetName } from "../own-sheets";
import type { UnitArrival } from "./lower-units";

export interface LowerUnitsPlan {
  readonly sheets: readonly SheetWrite[];
  readonly rows: NonNullable<WriteRequest["rows"]>;
  readonly cells: readonly CellWrite[];
}

const nothing: LowerUnitsPlan = { sheets: [], rows: [], cells: [] };

function rowOf({ name, reading, file, replaces }: UnitArrival): UnitRow {
  // A unit that is there keeps the name the clerk gave it.
  return { name: replaces?.name ?? name, counts: reading.counts, unread: reading.unread, source: file.label };
}

/** Our columns on the clerk's sheet: header → absolute column. */
function columnsOf(sheet: SheetContent, headerRow: number): ReadonlyMap<string, number> {
  const line = sheet.cells[headerRow] ?? [];
  const columns = new Map<string, number>();
  line.forEach((value, index) => {
    const word = typeof value === "string" ? value.replace(/\s/g, "") : "";
    if (lowerUnitHeaders.includes(word) && !columns.has(word)) columns.set(word, sheet.left + index);
  });
  return columns;
}

/** One row as single cells: the clerk's own columns between and beside stay. */
function rowCells(
  sheet: SheetContent,
  columns: ReadonlyMap<string, number>,
  unit: UnitRow,
  no: number | null,
  row: number,
): readonly CellWrite[] {
  const letters = (header: string) => columnLetters(columns.get(header) ?? 0);
  const cells = unitCells(unit, no, row, letters);
  return lowerUnitHeaders.flatMap((header, index): CellWrite[] => {
    const column = columns.get(header);
    const cell = cells[index] ?? null;
    // 备注 is the clerk's.
    if (column === undefined || header === "备注" || (header === "序号" && no === null)) return [];
    const isFormula = typeof cell === "object" && cell !== null;
    const value: CellValue = isFormula ? null : cell;
    return [
      {
        sheet: sheet.name,
        row,
        column,
        cells: [[value]],
        ...(isFormula && { formulas: [[cell.formula]] }),
      },
    ];
  });
}

/** Whether a file's figures can be written at all: a sheet 下级汇总 without its header is the clerk's to mend. */
export function lowerUnitsObstacle({ content }: OpenBook): string {
  const sheet = content.sheets.find(({ name }) => sameSheetName(name, lowerUnitsSheet));
  if (!sheet || sheet.cells.length === 0 || findUnitsHeader(sheet)) return "";
  return `《${lowerUnitsSheet}》里找不到表头“单位、应召开支部数……”，下级单位的汇总没有写入。请恢复表头，或把这张表改名后再导入`;
}

export function planLowerUnits({ content, lowerUnits }: OpenBook, arrivals: readonly UnitArrival[]): LowerUnitsPlan {
  const changed = arrivals.filter(({ state }) => state !== "unchanged");
  if (changed.length === 0) return nothing;
  const sheet = content.sheets.find(({ name }) => sameSheetName(name, lowerUnitsSheet));
  if (!sheet) return { ...nothing, sheets: [{ plan: planLowerUnitsSheet(changed.map(rowOf)), mode: "add" }] };
  const header = findUnitsHeader(sheet);
  if (!header) return nothing;
  const columns = columnsOf(sheet, header.row);
  const cells: CellWrite[] = [];
  for (const arrival of changed) {
    if (arrival.replaces) cells.push(...rowCells(sheet, columns, rowOf(arrival), null, arrival.replaces.row - 1));
  }
  const added = changed.filter(({ replaces }) => replaces === null);
  const headerRow = sheet.top + header.row;
  const last = lowerUnits.reduce((most, { row }) => Math.max(most, row - 1), headerRow);
  const isEmpty = (sheet.cells[last + 1 - sheet.top] ?? []).every((value) => isBlankCell(value));
  // The first unit of a sheet without any goes into its one ready row; all others are put in, and take its look along.
  const inserted = last === headerRow && isEmpty ? added.length - 1 : added.length;
  const from = last + 1;
  added.forEach((arrival, index) =>
    cells.push(...rowCells(sheet, columns, rowOf(arrival), lowerUnits.length + index + 1, from + index)),
  );
  const at = from + added.length - inserted;
  return {
    sheets: [],
    rows: inserted > 0 ? [{ sheet: sheet.name, row: at + 1, count: inserted, action: "insert" }] : [],
    cells,
  };
}

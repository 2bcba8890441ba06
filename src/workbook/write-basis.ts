/**
 * What a write was planned from, and what it changes, by areas of the sheets as they stand before it. The areas that are
 * changed are read again just before the write with their neighbours and the first rows; where they are no longer what
 * the plan saw, nothing is written.
 */
import type { CellGrid, CellValue } from "../domain/cell";
import { days1904 } from "../domain/serial-date";
import type { SheetBasis, SheetContent, WorkbookContent, WriteRequest } from "./port";
import { rowsBefore } from "./row-moves";
import type { Area } from "./sheet-plan";

export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** Rows from the top of the used area that title and header stand in. */
const headRows = 6;

/** Rows between two changed areas that are read along rather than asked for apart. */
const gap = 8;

/**
 * Areas, as they stand before the write, that the write changes or deletes.
 *
 * @param widthOf - columns that rows of a sheet are used in; whole rows are deleted
 */
export function touchedAreas(
  { rows = [], cells = [], journal }: WriteRequest,
  widthOf: (sheet: string) => number,
): readonly SheetArea[] {
  const areas: SheetArea[] = [];
  for (const sheet of new Set(rows.map((edit) => edit.sheet))) {
    const columnCount = widthOf(sheet);
    if (columnCount === 0) continue;
    const edits = rows.filter((edit) => edit.sheet === sheet);
    edits.forEach((edit, index) => {
      if (edit.action !== "delete") return;
      for (const { row, rowCount } of rowsBefore(edits.slice(0, index), edit.row - 1, edit.count)) {
        areas.push({ sheet, area: { row, column: 0, rowCount, columnCount } });
      }
    });
  }
  for (const { sheet, row, column, cells: lines } of [...(journal?.begin ?? []), ...cells, ...(journal?.end ?? [])]) {
    const columnCount = lines[0]?.length ?? 0;
    if (columnCount === 0) continue;
    const edits = rows.filter((edit) => edit.sheet === sheet);
    for (const before of rowsBefore(edits, row, lines.length)) {
      areas.push({ sheet, area: { row: before.row, column, rowCount: before.rowCount, columnCount } });
    }
  }
  return areas;
}

/** Areas of one sheet as few bands of rows that hold them all, with one row above and below each. */
export function bandsOf(areas: readonly Area[]): readonly Area[] {
  const sorted = [...areas].sort((a, b) => a.row - b.row);
  const bands: { from: number; to: number; left: number; right: number }[] = [];
  for (const { row, column, rowCount, columnCount } of sorted) {
    const [from, to] = [Math.max(0, row - 1), row + rowCount + 1];
    const last = bands.at(-1);
    if (last && from <= last.to + gap) {
      last.to = Math.max(last.to, to);
      last.left = Math.min(last.left, column);
      last.right = Math.max(last.right, column + columnCount);
    } else bands.push({ from, to, left: column, right: column + columnCount });
  }
  return bands.map(({ from, to, left, right }) => ({
    row: from,
    column: left,
    rowCount: to - from,
    columnCount: right - left,
  }));
}

function cellsIn({ top, left, cells }: SheetContent, { row, column, rowCount, columnCount }: Area): CellGrid {
  return Array.from({ length: rowCount }, (_, down) =>
    Array.from(
      { length: columnCount },
      (__, right): CellValue => cells[row + down - top]?.[column + right - left] ?? null,
    ),
  );
}

/** The used area of a sheet as it was read. */
export function usedAreaOf({ top, left, cells }: SheetContent): Area | null {
  const columnCount = cells[0]?.length ?? 0;
  return columnCount === 0 ? null : { row: top, column: left, rowCount: cells.length, columnCount };
}

/** What a request was planned from: of every sheet it changes, the size, the first rows, the cells and their neighbours. */
export function basisOf(content: WorkbookContent, request: WriteRequest): readonly SheetBasis[] {
  const named = new Map(content.sheets.map((sheet) => [sheet.name, sheet]));
  const widthOf = (name: string) => {
    const sheet = named.get(name);
    return sheet ? sheet.left + (sheet.cells[0]?.length ?? 0) : 0;
  };
  const areas = touchedAreas(request, widthOf);
  const inserted = (request.rows ?? []).map(({ sheet, row }) => ({
    sheet,
    area: { row: Math.max(0, row - 1), column: 0, rowCount: 1, columnCount: Math.max(1, widthOf(sheet)) },
  }));
  // A result that holds the clerk's words (修改稿) is planned from them: the whole of it must be what was read.
  const rewritten = (request.sheets ?? []).flatMap(({ plan, mode, mark }) => {
    const sheet = mode === "rewrite" && mark !== undefined ? named.get(plan.name) : undefined;
    const used = sheet?.mark === mark && sheet !== undefined ? usedAreaOf(sheet) : null;
    return used ? [{ sheet: plan.name, area: used }] : [];
  });
  const names = new Set(
    [...areas, ...inserted, ...rewritten, ...(request.resizeTables ?? [])].map(({ sheet }) => sheet),
  );
  return [...names].flatMap((name): SheetBasis[] => {
    const sheet = named.get(name);
    // A sheet that the same write adds has nothing to be compared.
    if (!sheet) return [];
    const used = usedAreaOf(sheet);
    const head = used ? [{ ...used, rowCount: Math.min(used.rowCount, headRows) }] : [];
    // Edits speak of rows as the edits before them left them: the neighbourhood is that of the rows before any.
    const edits = (request.rows ?? []).filter((edit) => edit.sheet === name);
    const places = inserted
      .filter((one) => one.sheet === name)
      .flatMap(({ area }, index) =>
        rowsBefore(edits.slice(0, index), area.row, 1).map(({ row, rowCount }) => ({ ...area, row, rowCount })),
      );
    const changed = areas.filter((one) => one.sheet === name).map(({ area }) => area);
    const whole = rewritten.filter((one) => one.sheet === name).map(({ area }) => area);
    return [
      {
        sheet: name,
        ...(sheet.id !== undefined && { id: sheet.id }),
        used,
        parts: [...head, ...whole, ...bandsOf([...changed, ...places])].map((area) => ({
          area,
          cells: cellsIn(sheet, area),
        })),
      },
    ];
  });
}

/** Whether two contents are the same; in a workbook that counts from 1904 a date was read with 1462 days more. */
export function sameCell(a: CellValue | undefined, b: CellValue | undefined): boolean {
  const [left, right] = [a ?? "", b ?? ""];
  if (typeof left === "number" && typeof right === "number") {
    return left === right || Math.abs(left - right) === days1904;
  }
  return left === right;
}

export function sameArea(a: Area | null, b: Area | null): boolean {
  if (a === null || b === null) return a === b;
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

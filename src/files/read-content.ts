/** What use cases read from a workbook, taken from plain workbook data: used cells, marks, stamps. */
import type { CellGrid, CellValue } from "../domain/cell";
import { blockKey, clerkColumnOf, faceArea, isOwnFace, readBlock, standsBeside } from "../workbook/own-faces";
import { isRead, readOwnNames } from "../workbook/own-names";
import type { OwnExtent, SheetContent, WorkbookContent } from "../workbook/port";
import type { SheetData, WorkbookData } from "../workbook/workbook-data";

/** The first rows and columns of a sheet, from A1 on. */
function firstCells(sheet: SheetData): CellGrid {
  return Array.from({ length: faceArea.rowCount }, (_, row) =>
    Array.from(
      { length: faceArea.columnCount },
      (__, column): CellValue => sheet.cells.get(row)?.get(column)?.value ?? null,
    ),
  );
}

/** The mark of each own sheet, by sheet name in lower case; a mark that strayed to another sheet counts for nothing. */
export function marksOf(data: WorkbookData): ReadonlyMap<string, string> {
  const { marks, stamps } = readOwnNames(data.names);
  return new Map(
    [...marks].filter(([name, mark]) => {
      const sheet = data.sheets.find((one) => one.name.toLowerCase() === name);
      return sheet !== undefined && isOwnFace(mark, firstCells(sheet), stamps);
    }),
  );
}

/** The whole workbook as the port hands it over; own results without cells. */
export function contentOf(data: WorkbookData): WorkbookContent {
  const { stamps, others } = readOwnNames(data.names);
  const marks = marksOf(data);
  return {
    name: data.name,
    sheets: data.sheets.map((sheet) => sheetContent(sheet, marks.get(sheet.name.toLowerCase()) ?? null, stamps)),
    tableNames: data.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name)),
    tables: data.sheets.flatMap((sheet) => sheet.tables.map(({ name, area }) => ({ name, sheet: sheet.name, area }))),
    definedNames: others,
    stamps,
  };
}

/** How far an own result reaches, and whether something of the clerk's stands on its sheet. */
function extentOf(sheet: SheetData, mark: string, stamps: ReadonlyMap<string, string>): OwnExtent {
  const { top, left, cells } = usedCells(sheet);
  const extent = { rowCount: top + cells.length, columnCount: left + (cells[0]?.length ?? 0) };
  const block = readBlock(stamps.get(blockKey(mark)));
  const clerkColumn = clerkColumnOf(mark);
  let filled = 0;
  for (const [row, columns] of sheet.cells) {
    for (const [column, { value, formula }] of columns) {
      if (
        block &&
        row < block.rowCount &&
        column < block.columnCount &&
        column !== clerkColumn &&
        (formula !== undefined || (value ?? "") !== "")
      ) {
        filled += 1;
      }
    }
  }
  return { ...extent, beside: standsBeside(block, extent, filled) };
}

function sheetContent(sheet: SheetData, mark: string | null, stamps: ReadonlyMap<string, string>): SheetContent {
  const used = isRead(mark) ? usedCells(sheet) : { top: 0, left: 0, cells: [] };
  return {
    name: sheet.name,
    visible: sheet.visibility === "visible",
    protected: sheet.protected,
    ...used,
    merges: sheet.merges,
    mark,
    ...(mark !== null && { extent: extentOf(sheet, mark, stamps) }),
  };
}

/** The smallest block that holds every cell with a value. */
export function usedCells(sheet: SheetData): { readonly top: number; readonly left: number; readonly cells: CellGrid } {
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  for (const [row, columns] of sheet.cells) {
    for (const [column, cell] of columns) {
      if (cell.value === null || cell.value === "") continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) return { top: 0, left: 0, cells: [] };
  const cells: CellValue[][] = [];
  for (let row = top; row <= bottom; row += 1) {
    const line = new Array<CellValue>(right - left + 1).fill(null);
    for (const [column, cell] of sheet.cells.get(row) ?? []) {
      if (column >= left && column <= right && cell.value !== "") line[column - left] = cell.value;
    }
    cells.push(line);
  }
  return { top, left, cells };
}

/** What use cases read from a workbook, taken from plain workbook data: used cells, marks, stamps. */
import type { CellGrid, CellValue } from "../domain/cell";
import { isRead, readOwnNames } from "../workbook/own-names";
import type { SheetContent, WorkbookContent } from "../workbook/port";
import type { SheetData, WorkbookData } from "../workbook/workbook-data";

/** The mark of each own sheet, by sheet name in lower case. */
export function marksOf(data: WorkbookData): ReadonlyMap<string, string> {
  return readOwnNames(data.names).marks;
}

/** The whole workbook as the port hands it over; own results without cells. */
export function contentOf(data: WorkbookData): WorkbookContent {
  const { marks, stamps, others } = readOwnNames(data.names);
  return {
    name: data.name,
    sheets: data.sheets.map((sheet) => sheetContent(sheet, marks.get(sheet.name.toLowerCase()) ?? null)),
    tableNames: data.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name)),
    tables: data.sheets.flatMap((sheet) => sheet.tables.map(({ name, area }) => ({ name, sheet: sheet.name, area }))),
    definedNames: others,
    stamps,
  };
}

function sheetContent(sheet: SheetData, mark: string | null): SheetContent {
  const used = isRead(mark) ? usedCells(sheet) : { top: 0, left: 0, cells: [] };
  return {
    name: sheet.name,
    visible: sheet.visibility === "visible",
    protected: sheet.protected,
    ...used,
    merges: sheet.merges,
    mark,
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

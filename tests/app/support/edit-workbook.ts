// Workbooks as plain data, edited the way a clerk would, and compared the way a clerk would see them.
import type { CellValue } from "../../../src/domain/cell";
import { formById } from "../../../src/contract/forms";
import type { FormId } from "../../../src/contract/forms";
import { editRows } from "../../../src/files/edit-rows";
import type { CellData, SheetData, WorkbookData } from "../../../src/workbook/workbook-data";

function sheetOf(data: WorkbookData, name: string): SheetData {
  const sheet = data.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** Column of a form's sheet by column id, 0-based. */
export function columnOf(form: FormId, id: string): number {
  const column = formById(form).columns.findIndex((one) => one.id === id);
  if (column < 0) throw new Error(`${form} has no column ${id}.`);
  return column;
}

/** The cell of a form's sheet; `row` is 1-based. */
export function cellIn(data: WorkbookData, form: FormId, row: number, id: string): CellData | undefined {
  return sheetOf(data, formById(form).sheet)
    .cells.get(row - 1)
    ?.get(columnOf(form, id));
}

/** The workbook with something else in a cell; its look stays. `row` is 1-based, `column` 0-based. */
export function typed(
  data: WorkbookData,
  sheet: string,
  row: number,
  column: number,
  entry: CellValue | { readonly formula: string; readonly value: CellValue },
): WorkbookData {
  const found = sheetOf(data, sheet);
  const cells = new Map(found.cells);
  const line = new Map(cells.get(row - 1) ?? []);
  const style = line.get(column)?.style;
  const content = entry !== null && typeof entry === "object" ? entry : { value: entry };
  line.set(column, { ...content, ...(style !== undefined && { style }) });
  cells.set(row - 1, line);
  return { ...data, sheets: data.sheets.map((one) => (one === found ? { ...found, cells } : one)) };
}

/** The workbook with a cell of a form's sheet typed over. */
export function typedIn(data: WorkbookData, form: FormId, row: number, id: string, entry: CellValue): WorkbookData {
  return typed(data, formById(form).sheet, row, columnOf(form, id), entry);
}

/** A new row with some cells in front of a row of a form's sheet. */
export function withRow(
  data: WorkbookData,
  form: FormId,
  row: number,
  cells: Readonly<Record<string, CellValue>>,
): WorkbookData {
  const { sheet } = formById(form);
  let next = editRows(data, { sheet, row: row - 1, count: 1, action: "insert" });
  for (const [id, value] of Object.entries(cells)) next = typedIn(next, form, row, id, value);
  return next;
}

/** Rows of a form's sheet in another order: `order[i]` is the old place of the row that comes i-th; looks stay. */
export function reordered(data: WorkbookData, form: FormId, first: number, order: readonly number[]): WorkbookData {
  const found = sheetOf(data, formById(form).sheet);
  const cells = new Map(found.cells);
  for (const [to, from] of order.entries()) {
    cells.set(first - 1 + to, found.cells.get(first - 1 + from) ?? new Map<number, CellData>());
  }
  return { ...data, sheets: data.sheets.map((one) => (one === found ? { ...found, cells } : one)) };
}

/**
 * Everything a clerk could see or lose. General is the format of a cell without one, and an apostrophe in front of a text
 * does not show: both may differ.
 *
 * @param options - `looks: false` leaves out fonts, fills and alignment, and cells that are blank
 */
export function pictureOfData(data: WorkbookData, options: { readonly looks: boolean } = { looks: true }): unknown {
  return {
    names: data.names,
    sheets: data.sheets.map((sheet) => ({
      ...sheet,
      cells: [...sheet.cells]
        .sort(([a], [b]) => a - b)
        .map(([row, line]) => [
          row,
          [...line]
            .sort(([a], [b]) => a - b)
            .flatMap(([column, { value, formula, style, link }]) => {
              const { numberFormat = "General", ...look } = (style === undefined ? null : data.styles[style]) ?? {};
              const blank = value === null && formula === undefined && link === undefined;
              if (!options.looks) return blank ? [] : [{ column, value, formula, link, numberFormat }];
              if (blank && numberFormat === "General" && Object.keys(look).length === 0) return [];
              return [{ column, value, formula, link, numberFormat, look }];
            }),
        ])
        .filter(([, line]) => Array.isArray(line) && line.length > 0),
    })),
  };
}

/** The picture as one text: a large workbook is compared much faster this way. */
export function pictureText(data: WorkbookData): string {
  return JSON.stringify(pictureOfData(data), (_, part: unknown) =>
    part instanceof Map || part instanceof Set ? [...(part as Iterable<unknown>)] : part,
  );
}

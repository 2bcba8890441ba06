/** Inserting and deleting whole rows in plain workbook data, with everything that refers to rows moving along. */
import type { Area } from "../workbook/sheet-plan";
import type { CellData, SheetData, WorkbookData } from "../workbook/workbook-data";
import { columnLetters, columnOfLetters, splitReference } from "../workbook/a1";

/** Rows to insert before (or delete from) the 0-based `row` of a sheet. */
export interface RowEdit {
  readonly sheet: string;
  readonly row: number;
  readonly count: number;
  readonly action: "insert" | "delete";
}

/** Where a row goes; null where it is deleted. */
function movedRow(row: number, edit: RowEdit): number | null {
  if (row < edit.row) return row;
  if (edit.action === "insert") return row + edit.count;
  return row < edit.row + edit.count ? null : row - edit.count;
}

/** First and last row of a stretch after the edit; null where all of it is deleted. */
function movedRows(
  first: number,
  last: number,
  edit: RowEdit,
): { readonly first: number; readonly last: number } | null {
  if (edit.action === "insert") {
    const move = (row: number) => (row >= edit.row ? row + edit.count : row);
    return { first: move(first), last: move(last) };
  }
  const end = edit.row + edit.count;
  const newFirst = first < edit.row ? first : Math.max(first, end) - edit.count;
  const newLast = last < edit.row ? last : last < end ? edit.row - 1 : last - edit.count;
  return newLast < newFirst ? null : { first: newFirst, last: newLast };
}

/** The area after the edit; null where nothing of it is left. */
export function movedArea(area: Area, edit: RowEdit): Area | null {
  const rows = movedRows(area.row, area.row + area.rowCount - 1, edit);
  return rows ? { ...area, row: rows.first, rowCount: rows.last - rows.first + 1 } : null;
}

const reference =
  /((?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_.(!])/gu;

/** Moves the references of a formula that point into the edited sheet. `own` is the sheet the formula stands on. */
export function movedFormula(formula: string, own: string | null, edit: RowEdit): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      return part.replace(reference, (all: string, prefix: string | undefined, ...groups: (string | undefined)[]) => {
        const offset = Number(groups[8]);
        // A letter before the match means it is the end of a longer name.
        if (prefix === undefined && /[\p{L}\p{N}_.$!\]]/u.test(part.charAt(offset - 1))) return all;
        const sheet = prefix === undefined ? own : (splitReference(prefix + "A1")?.sheet ?? null);
        if (sheet?.toLowerCase() !== edit.sheet.toLowerCase()) return all;
        return (prefix ?? "") + movedReference(groups, edit);
      });
    })
    .join("");
}

function movedReference(groups: readonly (string | undefined)[], edit: RowEdit): string {
  const [dollar1 = "", column1 = "", dollar2 = "", row1 = "", dollar3 = "", column2, dollar4 = "", row2] = groups;
  const rows = movedRows(Number(row1) - 1, Number(row2 ?? row1) - 1, edit);
  if (!rows) return "#REF!";
  const letters = (text: string) => columnLetters(columnOfLetters(text));
  const first = `${dollar1}${letters(column1)}${dollar2}${rows.first + 1}`;
  return column2 === undefined ? first : `${first}:${dollar3}${letters(column2)}${dollar4}${rows.last + 1}`;
}

/** Applies the edit to the whole workbook: cells, areas, formulas of every sheet, names, links. */
export function editRows(data: WorkbookData, edit: RowEdit): WorkbookData {
  return {
    ...data,
    sheets: data.sheets.map((sheet) => {
      const formulasMoved = withMovedCells(sheet, edit);
      return sheet.name === edit.sheet ? withMovedRows(formulasMoved, edit) : formulasMoved;
    }),
    names: data.names.map((name) => ({ ...name, formula: movedFormula(name.formula, null, edit) })),
  };
}

function withMovedCells(sheet: SheetData, edit: RowEdit): SheetData {
  const moved = (cell: CellData): CellData => {
    const { formula, link } = cell;
    if (formula === undefined && link === undefined) return cell;
    return {
      ...cell,
      ...(formula === undefined ? {} : { formula: movedFormula(formula, sheet.name, edit) }),
      ...(link && "sheet" in link && link.sheet === edit.sheet
        ? { link: { ...link, row: movedRow(link.row, edit) ?? edit.row } }
        : {}),
    };
  };
  const cells = new Map<number, ReadonlyMap<number, CellData>>();
  for (const [row, columns] of sheet.cells) {
    cells.set(row, new Map([...columns].map(([column, cell]) => [column, moved(cell)])));
  }
  return {
    ...sheet,
    cells,
    conditionalFormats: sheet.conditionalFormats.map((format) => ({
      ...format,
      formula: movedFormula(format.formula, sheet.name, edit),
    })),
  };
}

function withMovedRows(sheet: SheetData, edit: RowEdit): SheetData {
  const cells = new Map<number, ReadonlyMap<number, CellData>>();
  for (const [row, columns] of sheet.cells) {
    const target = movedRow(row, edit);
    if (target !== null) cells.set(target, columns);
  }
  if (edit.action === "insert") takeLookOfRowAbove(cells, sheet.cells.get(edit.row - 1), edit);
  const areas = <T extends { readonly area: Area }>(items: readonly T[]): T[] =>
    items.flatMap((item) => {
      const area = movedArea(item.area, edit);
      return area ? [{ ...item, area }] : [];
    });
  const keys = (rows: Iterable<number>) => [...rows].flatMap((row) => movedRow(row, edit) ?? []);
  return {
    ...sheet,
    cells,
    merges: sheet.merges.flatMap((area) => movedArea(area, edit) ?? []),
    rowHeights: new Map(
      [...sheet.rowHeights].flatMap(([row, points]) => {
        const target = movedRow(row, edit);
        return target === null ? [] : [[target, points] as const];
      }),
    ),
    hiddenRows: new Set(keys(sheet.hiddenRows)),
    tables: areas(sheet.tables),
    validations: areas(sheet.validations),
    conditionalFormats: areas(sheet.conditionalFormats),
    charts: sheet.charts.flatMap((chart) => {
      const source = movedArea(chart.source, edit);
      const at = movedArea(chart.at, edit);
      return source && at ? [{ ...chart, source, at }] : [];
    }),
  };
}

/** An inserted row takes over the look of the row above it, as in Excel. */
function takeLookOfRowAbove(
  cells: Map<number, ReadonlyMap<number, CellData>>,
  above: ReadonlyMap<number, CellData> | undefined,
  { row, count }: RowEdit,
): void {
  const look = [...(above ?? [])].flatMap(([column, { style }]) =>
    style === undefined ? [] : [[column, { value: null, style }] as const],
  );
  if (look.length === 0) return;
  for (let inserted = row; inserted < row + count; inserted += 1) cells.set(inserted, new Map(look));
}

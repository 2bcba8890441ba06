/**
 * The rows of one form on one sheet of the workbook: which are overwritten, taken out, put in between or added below, and
 * what that means as row edits and cells. Rows that no source of the import owns keep their cells.
 */
import { days1904 } from "../../domain/serial-date";
import type { Column, Form } from "../../contract/form";
import type { CellValue } from "../../domain/cell";
import type { FormTable } from "../../domain/records";
import { isBlankCell } from "../../reading/blank-cell";
import { inColumn } from "../../workbook/a1";
import { sourceHeader } from "../../contract/side-sheets";
import { numberFormats } from "../../outputs/layout/sheet-look";
import type { CellWrite, SheetContent, WorkbookContent, WriteRequest } from "../../workbook/port";
import type { Area } from "../../workbook/sheet-plan";

type RowEdit = NonNullable<WriteRequest["rows"]>[number];
type Resize = NonNullable<WriteRequest["resizeTables"]>[number];

/** A row to write, and its 来源文件 (null for a row from within the workbook). Rows of one group share their index of columns. */
export interface NewRow {
  /** Index into `line` by column id. */
  readonly columns: ReadonlyMap<string, number>;
  readonly line: readonly CellValue[];
  readonly source: string | null;
}

/** The value of a row in a column; null where the row has none. */
export function valueIn({ columns, line }: NewRow, column: string): CellValue {
  const at = columns.get(column);
  return at === undefined ? null : (line[at] ?? null);
}

/** What shall become of the rows of a sheet; row numbers are 1-based sheet rows as they are now. */
export interface SheetChanges {
  readonly table: FormTable;
  readonly overwrite: ReadonlyMap<number, NewRow>;
  readonly remove: readonly number[];
  /** Rows to put in below a row that stays. */
  readonly below: ReadonlyMap<number, readonly NewRow[]>;
  readonly append: readonly NewRow[];
}

export interface SheetWrites {
  readonly rows: readonly RowEdit[];
  readonly cells: readonly CellWrite[];
  readonly resize: readonly Resize[];
  /** The tables that are stretched, as they are now. */
  readonly back: readonly Resize[];
}

/** Number format of a column's cells, as on the template sheets. */
export function formatOf({ type }: Pick<Column, "type">): string {
  if (type === "integer") return numberFormats.integer;
  if (type === "percent") return numberFormats.percent;
  return type === "date" ? numberFormats.date : numberFormats.text;
}

/** The formula of a computed column in a row (1-based), where the sheet has the columns it needs. */
export function rowFormula(column: Column, row: number, columns: ReadonlyMap<string, number>): string | null {
  const top = columns.get(column.formula?.numerator ?? "");
  const bottom = columns.get(column.formula?.denominator ?? "");
  if (top === undefined || bottom === undefined) return null;
  const [numerator, denominator] = [inColumn(row - 1, top), inColumn(row - 1, bottom)];
  return `=IF(AND(ISNUMBER(${numerator}),N(${denominator})>0),${numerator}/${denominator},"")`;
}

/** Runs of neighbouring numbers. */
function runsOf(numbers: readonly number[]): readonly { readonly from: number; readonly count: number }[] {
  const runs: { from: number; count: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.from + last.count === number) last.count += 1;
    else runs.push({ from: number, count: 1 });
  }
  return runs;
}

/** Where a row stands after the edits, which are given in present row numbers. */
function movedRow(row: number, edits: readonly RowEdit[]): number {
  let moved = row;
  for (const edit of edits) if (edit.row <= row) moved += edit.action === "insert" ? edit.count : -edit.count;
  return moved;
}

/** A table that shares its sheet with others: whole sheet rows must not be inserted or deleted there, nor added below. */
export function isShared(table: FormTable, tables: readonly FormTable[], content: WorkbookContent): boolean {
  return (
    tables.some((other) => other !== table && other.sheet === table.sheet) ||
    (content.tables ?? []).some(({ sheet, area }) => sheet === table.sheet && area.row !== table.headerRow - 1)
  );
}

interface Ground {
  readonly sheet: SheetContent;
  readonly listed: { readonly name: string; readonly area: Area } | null;
  readonly shared: boolean;
  /** 0-based column of 来源文件, and whether it has to be added. */
  readonly source: { readonly column: number; readonly isNew: boolean };
}

function cellAt(sheet: SheetContent, row: number, column: number): CellValue {
  return sheet.cells[row - 1 - sheet.top]?.[column - sheet.left] ?? null;
}

function groundOf(table: FormTable, tables: readonly FormTable[], content: WorkbookContent): Ground | null {
  const sheet = content.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) return null;
  const listed =
    (content.tables ?? []).find(
      ({ sheet: name, area }) =>
        name === table.sheet &&
        area.row === table.headerRow - 1 &&
        [...table.columns.values()].some((column) => column >= area.column && column < area.column + area.columnCount),
    ) ?? null;
  const shared = isShared(table, tables, content);
  if (table.sourceColumn !== undefined) {
    return { sheet, listed, shared, source: { column: table.sourceColumn, isNew: false } };
  }
  const right = Math.max(...table.headers.keys(), listed ? listed.area.column + listed.area.columnCount - 1 : 0);
  let column = right + 1;
  const bottom = sheet.top + sheet.cells.length;
  const isFree = (at: number) => {
    for (let row = table.headerRow; row <= bottom; row += 1) if (!isBlankCell(cellAt(sheet, row, at))) return false;
    return true;
  };
  while (!isFree(column)) column += 1;
  return { sheet, listed, shared, source: { column, isNew: true } };
}

/** The last row that must not be written over: data, 合计, notes. */
function lastTaken({ headerRow, lastRow, totalRows, notes }: FormTable, upTo: number): number {
  const rows = [...totalRows, ...notes].map(({ row }) => row).filter((row) => row <= upTo);
  return Math.max(headerRow, lastRow, ...rows);
}

/** True where any cell of the rows is filled. */
function isFilled({ cells, top }: SheetContent, from: number, to: number): boolean {
  for (let row = from; row <= to; row += 1) {
    if ((cells[row - 1 - top] ?? []).some((value) => !isBlankCell(value))) return true;
  }
  return false;
}

/** Row edits that make room for `count` rows below the data, and the (present) row after which they go. */
function roomBelow(
  table: FormTable,
  ground: Ground,
  count: number,
): { after: number; edits: RowEdit[]; stretch: boolean } {
  const { sheet, listed } = ground;
  const insert = (row: number, rows: number): RowEdit[] => [{ sheet: sheet.name, row, count: rows, action: "insert" }];
  if (listed) {
    const end = listed.area.row + listed.area.rowCount;
    const last = lastTaken(table, end);
    if (last < end) {
      // Inserted above the table's last empty row, new rows get its validations, formats and rules, and one stays free.
      const missing = count - (end - last - 1);
      return { after: last, edits: missing > 0 ? insert(end, missing) : [], stretch: false };
    }
    return { after: end, edits: isFilled(sheet, end + 1, end + count) ? insert(end + 1, count) : [], stretch: true };
  }
  const last = lastTaken(table, Infinity);
  return { after: last, edits: isFilled(sheet, last + 1, last + count) ? insert(last + 1, count) : [], stretch: false };
}

/** Columns to write, in runs of neighbours. */
interface Target {
  readonly index: number;
  readonly column: Column | null;
}

function targetsOf(form: Form, table: FormTable, source: number | null): readonly (readonly Target[])[] {
  const targets: Target[] = [
    ...form.columns.flatMap((column): Target[] => {
      const index = table.columns.get(column.id);
      return index === undefined ? [] : [{ index, column }];
    }),
    ...(source === null ? [] : [{ index: source, column: null }]),
  ].sort((a, b) => a.index - b.index);
  const runs: Target[][] = [];
  for (const target of targets) {
    const last = runs.at(-1);
    if (last && (last.at(-1)?.index ?? -2) + 1 === target.index) last.push(target);
    else runs.push([target]);
  }
  return runs;
}

/** Whether any of the rows has a 来源文件. */
function bringsSource(rows: ReadonlyMap<number, NewRow | null>): boolean {
  return [...rows.values()].some((row) => row !== null && row.source !== null);
}

function cellsOf(
  form: Form,
  table: FormTable,
  ground: Ground,
  rows: ReadonlyMap<number, NewRow | null>,
  from1904: boolean,
): readonly CellWrite[] {
  const writes: CellWrite[] = [];
  // Rows from within the workbook ask for no column 来源文件 where there is none.
  const named = !ground.source.isNew || bringsSource(rows);
  const runs = targetsOf(form, table, named ? ground.source.column : null);
  for (const { from, count } of runsOf([...rows.keys()])) {
    for (const run of runs) {
      const formats = run.map(({ column }) => (column ? formatOf(column) : numberFormats.text));
      const computed = run.some(({ column }) => column?.formula !== undefined);
      const lines = Array.from({ length: count }, (_, down) => rows.get(from + down) ?? null);
      const value = (row: NewRow | null, column: Column | null): CellValue => {
        if (!row) return null;
        if (!column) return row.source;
        const given = valueIn(row, column.id);
        return from1904 && column.type === "date" && typeof given === "number" ? given - days1904 : given;
      };
      writes.push({
        sheet: table.sheet,
        row: from - 1,
        column: run[0]?.index ?? 0,
        cells: lines.map((row) => run.map(({ column }) => value(row, column))),
        numberFormats: lines.map(() => formats),
        ...(computed && {
          formulas: lines.map((row, down) =>
            run.map(({ column }) =>
              column?.formula && value(row, column) === null ? rowFormula(column, from + down, table.columns) : null,
            ),
          ),
        }),
      });
    }
  }
  return writes;
}

/** The value of a computed column is left to its formula where it is what the formula gives. */
function isComputed({ formula }: Column, valueOf: (id: string) => CellValue, value: CellValue): boolean {
  if (!formula || typeof value !== "number") return false;
  const ratio = Number(valueOf(formula.numerator)) / Number(valueOf(formula.denominator));
  return Math.abs(ratio - value) < 1e-9;
}

/**
 * The first imported row that stays, as one to write elsewhere: it can move up where the first row goes. Only the very
 * next row that stays will do, so that the order is kept, and only one with nothing of the clerk's beside it.
 */
function nextImported(
  form: Form,
  { table, remove, below }: SheetChanges,
  { sheet, source }: Ground,
): { readonly from: number; readonly row: NewRow } | null {
  const gone = new Set(remove);
  const apart = new Set([...table.totalRows, ...table.notes].map(({ row }) => row));
  let from = table.headerRow + 1;
  while (from <= table.lastRow && gone.has(from)) from += 1;
  if (source.isNew || from > table.lastRow || below.has(from) || apart.has(from)) return null;
  const name = cellAt(sheet, from, source.column);
  if (typeof name !== "string" || isBlankCell(name)) return null;
  const own = new Set([...table.columns.values(), source.column]);
  const line = sheet.cells[from - 1 - sheet.top] ?? [];
  if (line.some((value, index) => !own.has(index + sheet.left) && !isBlankCell(value))) return null;
  const present = form.columns.flatMap((column) => {
    const index = table.columns.get(column.id);
    return index === undefined ? [] : [{ column, value: cellAt(sheet, from, index) }];
  });
  const valueOf = (id: string) => present.find(({ column }) => column.id === id)?.value ?? null;
  return {
    from,
    row: {
      columns: new Map(present.map(({ column }, index) => [column.id, index])),
      line: present.map(({ column, value }) => (isComputed(column, valueOf, value) ? null : value)),
      source: name,
    },
  };
}

/** The changes of one sheet as a write. */
export function writeSheetRows(
  form: Form,
  changes: SheetChanges,
  tables: readonly FormTable[],
  content: WorkbookContent,
): SheetWrites {
  const { table } = changes;
  const ground = groundOf(table, tables, content);
  if (!ground) return { rows: [], cells: [], resize: [], back: [] };
  const { sheet, listed, shared, source } = ground;
  const rows = new Map<number, NewRow | null>();

  // Below the last row of all there is room without pushing anything down.
  const bottom = lastTaken(table, listed ? listed.area.row + listed.area.rowCount : Infinity);
  const append = [...changes.below].flatMap(([after, added]) => (after >= bottom ? added : [])).concat(changes.append);

  // Rows that go make room for rows that come, unless the clerk wrote something beside them.
  const extra = table.extraColumns.map(({ index }) => index);
  const annotated = (row: number) => extra.some((column) => !isBlankCell(cellAt(sheet, row, column)));
  const slots = [...changes.remove].sort((a, b) => a - b).filter((row) => !annotated(row));
  const refilled = new Map<number, NewRow>();
  for (const row of slots) {
    const next = append.shift();
    if (!next) break;
    refilled.set(row, next);
  }
  const first = table.headerRow + 1;
  const overwrite = new Map(changes.overwrite);
  const removed = changes.remove.filter((row) => !refilled.has(row));
  const moved = removed.includes(first) && !shared && !annotated(first) ? nextImported(form, changes, ground) : null;
  if (moved) {
    refilled.set(first, overwrite.get(moved.from) ?? moved.row);
    overwrite.delete(moved.from);
    removed.splice(removed.indexOf(first), 1, moved.from);
  }
  // The first row below the header stays where nothing can move up, emptied: put back, it would take over the header's look.
  const emptied = removed.filter((row) => shared || row === first);
  const deleted = removed.filter((row) => !emptied.includes(row));

  const edits: RowEdit[] = runsOf(deleted).map(({ from, count }) => ({
    sheet: sheet.name,
    row: from,
    count,
    action: "delete" as const,
  }));
  const inserted: { after: number; rows: readonly NewRow[] }[] = [];
  for (const [after, added] of changes.below) {
    if (after >= bottom) continue;
    inserted.push({ after, rows: added });
    edits.push({ sheet: sheet.name, row: after + 1, count: added.length, action: "insert" });
  }
  const room = append.length > 0 ? roomBelow(table, ground, append.length) : null;
  if (room) edits.push(...room.edits);
  // From the bottom up, so that every edit speaks of rows where they are now.
  edits.sort((a, b) => b.row - a.row || (a.action === "insert" ? -1 : 1));

  for (const [row, given] of [...overwrite, ...refilled]) rows.set(movedRow(row, edits), given);
  for (const row of emptied) rows.set(movedRow(row, edits), null);
  for (const { after, rows: added } of inserted) {
    const start = movedRow(after, edits) + 1;
    added.forEach((row, index) => rows.set(start + index, row));
  }
  if (room) {
    const start = movedRow(room.after, edits) + 1;
    append.forEach((row, index) => rows.set(start + index, row));
  }
  const addsSource = source.isNew && bringsSource(rows);
  const header: CellWrite[] = addsSource
    ? [{ sheet: sheet.name, row: table.headerRow - 1, column: source.column, cells: [[sourceHeader]] }]
    : [];
  const cells = [...header, ...cellsOf(form, table, ground, rows, content.from1904 === true)];
  if (!listed) return { rows: edits, cells, resize: [], back: [] };
  const { name, area } = listed;
  const beside = addsSource && source.column === area.column + area.columnCount;
  const lastBefore = area.row + area.rowCount;
  const end = room?.stretch ? movedRow(room.after, edits) + append.length : movedRow(lastBefore, edits);
  if (!beside && !room?.stretch) return { rows: edits, cells, resize: [], back: [] };
  const stretched = { ...area, rowCount: end - area.row, columnCount: area.columnCount + (beside ? 1 : 0) };
  return {
    rows: edits,
    cells,
    resize: [{ table: name, sheet: sheet.name, area: stretched }],
    back: [{ table: name, sheet: sheet.name, area }],
  };
}

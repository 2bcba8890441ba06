/** Reads one found table: its rows to records, with everything the checks and the import preview need to know of it. */
import type { Column, Form } from "../contract/form";
import type { FormId } from "../contract/forms";
import type { CellValue } from "../domain/cell";
import { meetingWindow } from "../domain/meeting-window";
import type { AnyRecord, FormTable, Reading, ReadingKind } from "../domain/records";
import type { SheetContent } from "../workbook/port";
import { isBlankCell } from "./blank-cell";
import type { RowColumns } from "./classify-row";
import { classifyRow, textOfRow } from "./classify-row";
import { fillByMerges, isGroupedColumn } from "./fill-down";
import type { FoundTable } from "./find-tables";
import type { CellContext, CellReader } from "./read-cell";
import { makeCellReader } from "./read-cell";
import { branchOfUnit, readLinesAbove } from "./read-lines-above";
import { readText } from "./read-text";

/** What reading a table depends on besides the sheet. */
export interface TableContext {
  readonly lists: CellContext["lists"];
  readonly confirmedWords: CellContext["confirmedWords"];
  /** Appraisal year and window of 设置, of the caller or of the lines above the tables; null where nobody says. */
  readonly year: number | null;
  readonly windowFrom: number | null;
  readonly windowTo: number | null;
  /** File the sheet came from. */
  readonly file?: string;
}

export interface TableRead {
  readonly table: FormTable;
  readonly records: readonly AnyRecord[];
}

/** Row numbers are 0-based and absolute. */
interface SortedRows {
  readonly data: readonly number[];
  readonly blank: readonly number[];
  readonly totals: readonly number[];
  readonly notes: readonly number[];
}

const noReadings: readonly Reading[] = [];
const emptyRow: readonly CellValue[] = [];

function rowColumns(found: FoundTable, left: number): RowColumns {
  const { columns } = found.match;
  const at = (id: string) => {
    const column = columns.get(id);
    return column === undefined ? -1 : column - left;
  };
  const idle = (found.form.columns as readonly Column[])
    .filter((column) => column.id === "no" || column.formula)
    .map((column) => at(column.id));
  if (found.match.sourceColumn !== null) idle.push(found.match.sourceColumn - left);
  return {
    first: found.firstColumn - left,
    last: found.lastColumn - left,
    no: at("no"),
    idle: new Set(idle),
    labels: [at("branch"), at("name")].filter((column) => column >= 0),
  };
}

function sortRows(sheet: SheetContent, found: FoundTable, end: number, columns: RowColumns): SortedRows {
  const data: number[] = [];
  const blank: number[] = [];
  const totals: number[] = [];
  const notes: number[] = [];
  let ended = false;
  let gap = 0;
  for (let row = found.headerRow + 1; row < end; row++) {
    const kind = classifyRow(sheet.cells[row - sheet.top] ?? emptyRow, columns, ended || gap > 1);
    gap = kind === "blank" ? gap + 1 : 0;
    if (kind === "data") {
      data.push(row);
      ended = false;
    } else if (kind === "blank") blank.push(row);
    else {
      (kind === "total" ? totals : notes).push(row);
      ended = true;
    }
  }
  const last = data[data.length - 1] ?? -1;
  return { data, totals, notes, blank: blank.filter((row) => row < last) };
}

/** Columns that may be filled down: everything but numbers. */
function fillableColumns(form: Form, columns: ReadonlyMap<string, number>): ReadonlySet<number> {
  return new Set(
    form.columns.flatMap(({ id, type }) => {
      const column = columns.get(id);
      return column === undefined || type === "integer" || type === "percent" ? [] : [column];
    }),
  );
}

/** A cell row by sheet column: index 0 is column A, whatever the first used column is. */
function cellsFromColumnA(row: readonly CellValue[], left: number): readonly CellValue[] {
  return left === 0 ? row : [...new Array<CellValue>(left).fill(null), ...row];
}

/**
 * Reads a table.
 *
 * @param from - 0-based row below the table before, for the lines above the header
 * @param end - 0-based row at which the table ends at the latest (exclusive)
 */
export function readTable(
  sheet: SheetContent,
  found: FoundTable,
  from: number,
  end: number,
  context: TableContext,
): TableRead {
  const form: Form = found.form;
  const id: FormId = found.form.id;
  const { columns, matches, extra, sourceColumn } = found.match;
  const { top, left } = sheet;
  const areas = rowColumns(found, left);
  const rows = sortRows(sheet, found, end, areas);
  const above = readLinesAbove(sheet, found.headerTop, from);
  const firstRow = rows.data[0] ?? found.headerRow + 1;
  const lastRow = rows.data[rows.data.length - 1] ?? found.headerRow;
  const valueAt = (row: number, column: number): CellValue => sheet.cells[row - top]?.[column - left] ?? null;

  const branchColumn = columns.get("branch");
  const branchValues = branchColumn === undefined ? [] : rows.data.map((row) => valueAt(row, branchColumn));
  const nameless = branchColumn === undefined || (branchValues.length > 0 && branchValues.every(isBlankCell));
  const unitBranch = nameless && above.unit ? branchOfUnit(above.unit.text) : null;

  const table: FormTable = {
    form: id,
    sheet: sheet.name,
    ...(context.file !== undefined && { file: context.file }),
    headerRow: found.headerRow + 1,
    headerTopRow: found.headerTop + 1,
    firstRow: firstRow + 1,
    lastRow: lastRow + 1,
    columns,
    headers: new Map(found.words.map(({ index, text }) => [index, text])),
    extraColumns: extra,
    totalRows: rows.totals.map((row) => ({
      row: row + 1,
      cells: cellsFromColumnA(sheet.cells[row - top] ?? emptyRow, left),
    })),
    notes: rows.notes.map((row) => ({ row: row + 1, text: textOfRow(sheet.cells[row - top] ?? emptyRow, areas) })),
    blankRows: rows.blank.map((row) => row + 1),
    merges: sheet.merges
      .filter(({ row, rowCount }) => row <= lastRow && row + rowCount > firstRow)
      .filter(({ column, columnCount }) => column <= found.lastColumn && column + columnCount > found.firstColumn)
      .map(({ row, ...area }) => ({ row: row + 1, ...area })),
    matches,
    ...(sourceColumn !== null && { sourceColumn }),
    ...(unitBranch !== null &&
      above.unit && { branchFrom: { branch: unitBranch, row: above.unit.row, column: above.unit.column } }),
    ...(above.unit && { unit: above.unit.text }),
    ...(above.reportDate !== null && { reportDate: above.reportDate }),
  };

  const { year } = context;
  const cellContext: CellContext = {
    dates: { year, window: meetingWindow({ year, windowFrom: context.windowFrom, windowTo: context.windowTo }) },
    lists: context.lists,
    confirmedWords: context.confirmedWords,
  };
  const plans: {
    readonly id: string;
    readonly column: number;
    readonly read: CellReader;
    readonly empty: "" | null;
  }[] = form.columns.map((column) => {
    const index = columns.get(column.id);
    const isNumber = column.type === "integer" || column.type === "percent" || column.type === "date";
    return {
      id: column.id,
      column: index === undefined ? -1 : index - left,
      read: makeCellReader(id, column, cellContext),
      empty: isNumber ? null : "",
    };
  });
  const fill = fillByMerges(sheet.merges, fillableColumns(form, columns), firstRow, lastRow, valueAt);
  const grouped = branchColumn !== undefined && !nameless && isGroupedColumn(branchValues);

  let readings: Reading[] | null = null;
  const note = (column: string, kind: ReadingKind, raw: CellValue, candidate?: string) => {
    (readings ??= []).push(candidate === undefined ? { column, kind, raw } : { column, kind, raw, candidate });
  };
  // Copies of one template share their layout in memory; keys added one by one would make 20-column records slow maps.
  const template = JSON.parse(
    JSON.stringify({
      at: null,
      row: 0,
      ...Object.fromEntries(plans.map((plan) => [plan.id, plan.empty])),
      readings: null,
      ...(sourceColumn !== null && { sourceFile: "" }),
    }),
  ) as Record<string, unknown>;
  // A field that has held a text and a number may hold either without a new layout.
  for (const [key, empty] of Object.entries(template)) {
    for (const value of [0.5, "", noReadings, empty]) template[key] = value;
  }
  const present = plans.filter(({ column }) => column >= 0);
  let branchAbove: CellValue = null;
  const records: AnyRecord[] = [];
  for (const row of rows.data) {
    const cells = sheet.cells[row - top] ?? emptyRow;
    readings = null;
    // Keys are ids of declared columns only, never words of the sheet.
    const record = { ...template };
    record["at"] = table;
    record["row"] = row + 1;
    for (const plan of present) {
      let raw = cells[plan.column] ?? null;
      if (raw === null && fill) {
        raw = fill(row, plan.column + left);
        if (raw !== null) note(plan.id, "filled-down", null);
      }
      if (grouped && plan.id === "branch") {
        if (isBlankCell(raw)) {
          raw = branchAbove;
          note("branch", "filled-down", null);
        } else branchAbove = raw;
      }
      record[plan.id] = plan.read(raw, note);
    }
    if (unitBranch !== null) record["branch"] = unitBranch;
    if (sourceColumn !== null) {
      const source = cells[sourceColumn - left];
      if (!isBlankCell(source)) record["sourceFile"] = readText(String(source), "plain").value;
    }
    record["readings"] = readings ?? noReadings;
    records.push(record as unknown as AnyRecord);
  }
  return { table, records };
}

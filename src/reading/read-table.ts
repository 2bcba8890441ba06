/** Reads one found table: its rows to records, with everything the checks and the import preview need to know of it. */
import type { Column, Form } from "../contract/form";
import type { FormId } from "../contract/forms";
import type { CellValue } from "../domain/cell";
import { meetingWindow } from "../domain/meeting-window";
import type { AnyRecord, FormTable, LeftRowKind, Reading, ReadingKind } from "../domain/records";
import type { SheetContent } from "../workbook/port";
import { isBlankCell } from "./blank-cell";
import type { RowColumns } from "./classify-row";
import { classifyRow, textOfRow } from "./classify-row";
import { fillByMerges, isGroupedColumn } from "./fill-down";
import { personsIn } from "./columns/column-profile";
import { columnKey } from "./columns/header-cell";
import type { FoundTable } from "./find-tables";
import type { LayoutAnswers, Layouts } from "./layouts";
import { readLayouts } from "./layouts";
import { pollRecords, pollTable } from "./poll-rows";
import type { CellContext, CellReader } from "./read-cell";
import { makeCellReader } from "./read-cell";
import { branchAbove } from "./branch-above";
import { readLinesAbove } from "./read-lines-above";
import { isNoneMark } from "../domain/normalise-text";
import { readInteger } from "./read-number";
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
  /** Answers of a clerk on layouts and on rows that are left out or hidden. */
  readonly answers?: LayoutAnswers;
  /** The sheet is one of last year's. */
  readonly lastYear?: boolean;
  /** The rows were laid out from cards. */
  readonly isCard?: boolean;
}

export interface TableRead {
  readonly table: FormTable;
  readonly records: readonly AnyRecord[];
  /** Tables made of the same rows: votes of several groups as 测评票. */
  readonly others: readonly TableRead[];
}

/** What the clerk may say of rows that are no data, or hidden: `take` or `leave`. */
export function rowsKey(sheet: string, headerRow: number, kind: LeftRowKind | "hidden"): string {
  return `rows:${kind}:${sheet}:${headerRow}`;
}

/** Row numbers are 0-based and absolute. */
interface SortedRows {
  readonly data: readonly number[];
  readonly blank: readonly number[];
  readonly totals: readonly number[];
  readonly notes: readonly number[];
  readonly left: readonly { readonly row: number; readonly kind: LeftRowKind }[];
  readonly hidden: readonly number[];
}

const noReadings: readonly Reading[] = [];
const noAnswers: LayoutAnswers = new Map();
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

function sortRows(
  sheet: SheetContent,
  found: FoundTable,
  end: number,
  columns: RowColumns,
  answers: LayoutAnswers,
): SortedRows {
  const data: number[] = [];
  const blank: number[] = [];
  const totals: number[] = [];
  const notes: number[] = [];
  const left: { row: number; kind: LeftRowKind }[] = [];
  const hidden: number[] = [];
  const isHidden = new Set(sheet.facts?.hiddenRows ?? []);
  const answerOf = (kind: LeftRowKind | "hidden") => answers.get(rowsKey(sheet.name, found.headerRow + 1, kind));
  const leavesHidden = answerOf("hidden") === "leave";
  const nameAt = (found.match.columns.get("name") ?? -1) - sheet.left;
  const namesOnly = found.form.keys.some((one) => one.length === 1 && one[0] === "name");
  let ended = false;
  let gap = 0;
  for (let row = found.headerRow + 1; row < end; row++) {
    const cells = sheet.cells[row - sheet.top] ?? emptyRow;
    let kind = classifyRow(cells, columns, ended || gap > 1, row - found.headerRow - 1);
    if (kind === "data" && namesOnly && nameAt >= 0) {
      const name = cells[nameAt];
      // 无 and — where a name belongs say that there is nobody: such a row is no member.
      if (typeof name === "string" && isNoneMark(name.trim())) kind = "nobody";
    }
    if (kind !== "data" && kind !== "blank" && answerOf(kind) === "take") kind = "data";
    gap = kind === "blank" ? gap + 1 : 0;
    if (kind === "data") {
      ended = false;
      if (isHidden.has(row)) {
        hidden.push(row);
        if (leavesHidden) continue;
      }
      data.push(row);
    } else if (kind === "blank") blank.push(row);
    else {
      if (kind === "total") totals.push(row);
      else if (kind === "note") notes.push(row);
      else left.push({ row, kind });
      ended = kind === "total" || kind === "note";
    }
  }
  const last = data[data.length - 1] ?? -1;
  return { data, totals, notes, left, hidden, blank: blank.filter((row) => row < last) };
}

/** Columns that may be filled down: everything but numbers; the number of a problem merged over its measures is one. */
function fillableColumns(form: Form, columns: ReadonlyMap<string, number>): ReadonlySet<number> {
  return new Set(
    form.columns.flatMap(({ id, type }) => {
      const column = columns.get(id);
      const isNumber = (type === "integer" && id !== "no") || type === "percent";
      return column === undefined || isNumber ? [] : [column];
    }),
  );
}

function countBy(columns: readonly number[]): readonly { readonly column: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].map(([column, count]) => ({ column, count }));
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
  const { matches, extra, sourceColumn } = found.match;
  const { top, left } = sheet;
  const answers = context.answers ?? noAnswers;
  const areas = rowColumns(found, left);
  const rows = sortRows(sheet, found, end, areas, answers);
  const above = readLinesAbove(sheet, found.headerTop, from);
  const firstRow = rows.data[0] ?? found.headerRow + 1;
  const lastRow = rows.data[rows.data.length - 1] ?? found.headerRow;
  const valueAt = (row: number, column: number): CellValue => sheet.cells[row - top]?.[column - left] ?? null;
  const layouts = readLayouts(found, { rows: rows.data, at: valueAt }, answers, context.isCard === true);
  const { columns } = layouts;

  const branchColumn = columns.get("branch");
  const branchValues = branchColumn === undefined ? [] : rows.data.map((row) => valueAt(row, branchColumn));
  const nameless = branchColumn === undefined || (branchValues.length > 0 && branchValues.every(isBlankCell));
  const origin = nameless ? branchAbove(sheet, found.headerTop, from, above) : null;
  const unitBranch = origin?.branch ?? null;
  const textAt = (row: number) => textOfRow(sheet.cells[row - top] ?? emptyRow, areas);
  const dataRows = new Set(rows.data);
  const unresolved = countBy(
    (sheet.facts?.unresolved ?? []).filter(({ row }) => dataRows.has(row)).map(({ column }) => column),
  );

  const table: FormTable = {
    form: id,
    sheet: sheet.name,
    ...(context.file !== undefined && { file: context.file }),
    ...(context.lastYear === true && { lastYear: true }),
    ...(context.isCard === true && { isCard: true }),
    headerRow: found.headerRow + 1,
    headerTopRow: found.headerTop + 1,
    firstRow: firstRow + 1,
    lastRow: lastRow + 1,
    columns,
    headers: new Map(found.headers.filter(({ text }) => text !== "").map(({ index, text }) => [index, text])),
    headerPaths: new Map(
      found.headers.map((header) => [header.index, { label: header.label, key: columnKey(id, header) }]),
    ),
    extraColumns: extra.filter(
      ({ index, header, filled }) => (header !== "" || filled > 0) && !layouts.used.has(index),
    ),
    totalRows: rows.totals.map((row) => ({
      row: row + 1,
      cells: cellsFromColumnA(sheet.cells[row - top] ?? emptyRow, left),
    })),
    notes: rows.notes.map((row) => ({ row: row + 1, text: textAt(row) })),
    ...(rows.left.length > 0 && {
      leftRows: rows.left.map(({ row, kind }) => ({ row: row + 1, kind, text: textAt(row) })),
    }),
    ...(rows.hidden.length > 0 && { hiddenRows: rows.hidden.map((row) => row + 1) }),
    ...(unresolved.length > 0 && { unresolved }),
    ...(layouts.readings.length > 0 && { layouts: layouts.readings }),
    blankRows: rows.blank.map((row) => row + 1),
    merges: sheet.merges
      .filter(({ row, rowCount }) => row <= lastRow && row + rowCount > firstRow)
      .filter(({ column, columnCount }) => column <= found.lastColumn && column + columnCount > found.firstColumn)
      .map(({ row, ...area }) => ({ row: row + 1, ...area })),
    matches,
    ...(sourceColumn !== null && { sourceColumn }),
    ...(origin !== null && { branchFrom: origin }),
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
  const several = layouts.readings.some(({ kind }) => kind === "names");
  let lastBranch: CellValue = null;
  const gradeOfRow = tickReader(layouts, left);
  const nameOffset = (columns.get("name") ?? -1) - left;
  const records: AnyRecord[] = [];
  for (const row of layouts.leftOut ? [] : rows.data) {
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
          raw = lastBranch;
          note("branch", "filled-down", null);
        } else lastBranch = raw;
      }
      if (plan.id === "grade" && gradeOfRow) raw = gradeOfRow(cells);
      record[plan.id] = plan.read(raw, note);
    }
    for (const [id, addends] of layouts.sums) if (addends.length > 1) record[id] = sumOf(cells, addends, left);
    if (layouts.tookByGrade && record["grade"] !== "") record["took"] = "是";
    if (unitBranch !== null) record["branch"] = unitBranch;
    if (sourceColumn !== null) {
      const source = cells[sourceColumn - left];
      if (!isBlankCell(source)) record["sourceFile"] = readText(String(source), "plain").value;
    }
    record["readings"] = readings ?? noReadings;
    const names = several && nameOffset >= 0 ? personsIn(String(cells[nameOffset] ?? "")) : null;
    if (!names) records.push(record as unknown as AnyRecord);
    else if (layouts.splitNames) {
      for (const name of names) records.push({ ...record, name } as unknown as AnyRecord);
    }
  }
  const others = layouts.polls.length === 0 ? [] : [pollsOf(table, records, layouts, valueAt)];
  return { table, records, others };
}

/** Votes of several groups as rows of 测评票, one per member and group. */
function pollsOf(table: FormTable, records: readonly AnyRecord[], { polls }: Layouts, valueAt: ValueAt): TableRead {
  const made = pollTable(table, polls);
  return { table: made, records: pollRecords(made, records, polls, valueAt), others: [] };
}

type ValueAt = (row: number, column: number) => CellValue;

/** The sum of some cells of a row; null where none holds a number. */
function sumOf(cells: readonly CellValue[], columns: readonly number[], left: number): number | null {
  let sum: number | null = null;
  for (const column of columns) {
    const value = readInteger(cells[column - left] ?? null).value;
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
}

/** Reads the grade of a row by its mark; a grade word in the place of a mark, or in a note beside, stands for itself. */
function tickReader({ ticks }: Layouts, left: number): ((cells: readonly CellValue[]) => CellValue) | null {
  if (ticks.length === 0) return null;
  return (cells) => {
    const marked = ticks.find(({ column }) => {
      const value = cells[column - left];
      return !isBlankCell(value) && value !== 0;
    });
    if (marked) return marked.grade;
    return cells.some((value) => value === "不评定等次" || value === "不评定") ? "不评定等次" : null;
  };
}

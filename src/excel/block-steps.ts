/**
 * Steps that write blocks of cells: cut by bytes, text made safe first, and the columns with text that could have become
 * a formula read back.
 */
import type { Area } from "../workbook/sheet-plan";
import type { CellEntry } from "./cell-entries";
import { callBytes, requestBytes, textBytes } from "./payload";
import type { Misread, WriteStep } from "./write-step";

/** Cells ready to be written. */
export interface EntryBlock {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly entries: readonly (readonly CellEntry[])[];
  /** Number formats to set before the entries, of the same shape; null leaves a cell's format. */
  readonly formats: readonly (readonly (string | null)[])[] | null;
}

function entryBytes(entry: CellEntry): number {
  if (typeof entry === "string") return textBytes(entry);
  return entry === null ? 5 : 12;
}

function rowBytes(entries: readonly CellEntry[]): number {
  let bytes = 4;
  // The client cuts a block into pieces of 1,500 cells with some calls each: two bytes a cell.
  for (const entry of entries) bytes += entryBytes(entry) + 2;
  return bytes;
}

function rangeAt(context: Excel.RequestContext, sheet: string, area: Area): Excel.Range {
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
}

/** The one value of a column; undefined where it has several. */
function columnValue(rows: readonly (readonly (string | null)[])[], column: number): string | null | undefined {
  const first = rows[0]?.[column];
  return first !== undefined && rows.every((row) => row[column] === first) ? first : undefined;
}

/**
 * Sets number formats: columns of one format by a single value, which Excel applies to every cell, the others cell by
 * cell. Neighbouring columns of a kind go together.
 */
function queueFormats(
  context: Excel.RequestContext,
  sheet: string,
  row: number,
  column: number,
  formats: readonly (readonly (string | null)[])[],
): void {
  const width = formats[0]?.length ?? 0;
  const values = Array.from({ length: width }, (_, index) => columnValue(formats, index));
  for (let from = 0; from < width;) {
    const value = values[from];
    let to = from + 1;
    while (to < width && values[to] === value) to += 1;
    if (value !== null) {
      const range = rangeAt(context, sheet, {
        row,
        column: column + from,
        rowCount: formats.length,
        columnCount: to - from,
      });
      const [start, end] = [from, to];
      Object.assign(range, { numberFormat: value ?? formats.map((line) => line.slice(start, end)) });
    }
    from = to;
  }
}

/** Whether the entry is a text of ours that carries an apostrophe. */
function isGuarded(entry: CellEntry | undefined): entry is string {
  return typeof entry === "string" && entry.startsWith("'");
}

/** Runs of neighbouring columns that hold guarded text, as [from, to). */
function guardedRuns(rows: readonly (readonly CellEntry[])[]): readonly (readonly [number, number])[] {
  const width = rows[0]?.length ?? 0;
  const runs: [number, number][] = [];
  for (let column = 0; column < width; column += 1) {
    if (!rows.some((row) => isGuarded(row[column]))) continue;
    const last = runs.at(-1);
    if (last && last[1] === column) last[1] = column + 1;
    else runs.push([column, column + 1]);
  }
  return runs;
}

/**
 * Compares what stands in the cells with the texts. The `values` of a text cell is the text itself, of a formula its
 * result; `formulas` could not tell them apart, as it gives text without its apostrophe (office-js issue 6687).
 */
function misreadIn(
  found: readonly (readonly unknown[])[],
  rows: readonly (readonly CellEntry[])[],
  [from, to]: readonly [number, number],
  at: { readonly sheet: string; readonly row: number; readonly column: number },
): readonly Misread[] {
  const wrong: Misread[] = [];
  for (const [down, row] of rows.entries()) {
    for (let right = from; right < to; right += 1) {
      const entry = row[right];
      if (!isGuarded(entry)) continue;
      const text = entry.slice(1);
      const value = found[down]?.[right - from];
      if (value === text) continue;
      wrong.push({
        sheet: at.sheet,
        row: at.row + down,
        column: at.column + right,
        text,
        apostrophe: value === entry,
      });
    }
  }
  return wrong;
}

function blockStep(block: EntryBlock, from: number, to: number, bytes: number): WriteStep {
  return {
    bytes,
    rows: to - from,
    queue: (context) => {
      const rows = block.entries.slice(from, to);
      const row = block.row + from;
      if (block.formats) queueFormats(context, block.sheet, row, block.column, block.formats.slice(from, to));
      const columnCount = rows[0]?.length ?? 0;
      const area = { row, column: block.column, rowCount: rows.length, columnCount };
      rangeAt(context, block.sheet, area).values = rows.map((line) => [...line]);
      const runs = guardedRuns(rows);
      if (runs.length === 0) return null;
      const read = runs.map((run) => ({
        run,
        range: rangeAt(context, block.sheet, {
          ...area,
          column: block.column + run[0],
          columnCount: run[1] - run[0],
        }).load({ values: true }),
      }));
      return () =>
        read.flatMap(({ run, range }) =>
          misreadIn(range.values, rows, run, { sheet: block.sheet, row, column: block.column }),
        );
    },
  };
}

/** Bytes that formats take per row: a column of one format is a single call, others go cell by cell. */
function formatRowBytes(formats: EntryBlock["formats"]): number {
  if (!formats) return 0;
  const width = formats[0]?.length ?? 0;
  let mixed = 0;
  for (let column = 0; column < width; column += 1) if (columnValue(formats, column) === undefined) mixed += 1;
  return mixed * 14;
}

/** Most bytes of a step: room is left in its request for the small steps before it. */
const stepBytes = requestBytes * 0.9;

/** Steps for a block, each well under the size of a request. */
export function blockSteps(block: EntryBlock): readonly WriteStep[] {
  const steps: WriteStep[] = [];
  const width = block.entries[0]?.length ?? 0;
  if (width === 0) return steps;
  const formatBytes = formatRowBytes(block.formats);
  let from = 0;
  let bytes = callBytes;
  for (const [index, row] of block.entries.entries()) {
    const more = rowBytes(row) + formatBytes;
    if (index > from && bytes + more > stepBytes) {
      steps.push(blockStep(block, from, index, bytes));
      from = index;
      bytes = callBytes;
    }
    bytes += more;
  }
  steps.push(blockStep(block, from, block.entries.length, bytes));
  return steps;
}

/** Steps that write texts again without their apostrophe, into cells formatted as text. */
export function mendSteps(wrong: readonly Misread[]): readonly WriteStep[] {
  return wrong.map(({ sheet, row, column, text }) => ({
    bytes: 3 * callBytes + textBytes(text),
    rows: 0,
    queue: (context) => {
      const range = rangeAt(context, sheet, { row, column, rowCount: 1, columnCount: 1 });
      range.numberFormat = [["@"]];
      range.values = [[text]];
      range.load({ values: true });
      return () => (range.values[0]?.[0] === text ? [] : [{ sheet, row, column, text, apostrophe: false }]);
    },
  }));
}

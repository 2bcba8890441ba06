/**
 * Whether a write can still be taken back: what it wrote must still stand where it was written. What the clerk changed or
 * filled since is told and can stay; rows that moved forbid it.
 */
import { days1904 } from "../domain/serial-date";
import type { CellValue } from "../domain/cell";
import { isBlankCell } from "../reading/blank-cell";
import { cellText as cellName } from "../workbook/a1";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { AreaImage, SheetContent, WorkbookContent, WorkbookPort, WriteRequest } from "../workbook/port";
import { rowsBefore } from "../workbook/row-moves";

/** The clerk's work since a write, at the places where it stands now; rows and columns 0-based. */
export interface LaterWork {
  /** Cells she changed in rows that were there before, as `row/column/sheet`. */
  readonly cells: ReadonlySet<string>;
  /** Rows that the write made and she changed or filled, as `row/sheet`; they stay whole. */
  readonly rows: ReadonlySet<string>;
  /** Sheets that the write added and she worked on. */
  readonly sheets: ReadonlySet<string>;
}

export interface UndoCheck {
  /** Why it cannot be taken back, a clause that follows 之后; null where it can. */
  readonly refusal: string | null;
  readonly later: LaterWork;
  /** Her work in words, as places: `“民主评议”D12`; at most a few. */
  readonly told: readonly string[];
}

/** What is checked: the write, what stood there, and how far the sheets should reach. */
export interface UndoGround {
  readonly written: WriteRequest;
  readonly before: readonly AreaImage[];
  readonly bottoms: ReadonlyMap<string, number>;
  /** Rows that were written where nothing at all stood, as `row/sheet` in rows of before. */
  readonly emptyRows: ReadonlySet<string>;
}

const mostTold = 5;

function sameValue(a: CellValue, b: CellValue): boolean {
  if (isBlankCell(a) || isBlankCell(b)) return isBlankCell(a) && isBlankCell(b);
  if (typeof a === "number" && typeof b === "number") {
    const difference = Math.abs(a - b);
    return difference <= 1e-9 * Math.max(1, Math.abs(a)) || difference === days1904;
  }
  return a === b || String(a) === String(b);
}

function valueIn(sheet: SheetContent, row: number, column: number): CellValue {
  return sheet.cells[row - sheet.top]?.[column - sheet.left] ?? null;
}

interface Lines {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** undefined: a formula or something else that is not compared. */
  readonly lines: readonly (readonly (CellValue | undefined)[])[];
}

function writtenLines({ cells = [], sheets = [] }: WriteRequest): readonly Lines[] {
  return [
    ...cells.map(({ sheet, row, column, cells: lines, formulas }) => ({
      sheet,
      row,
      column,
      lines: formulas
        ? lines.map((line, down) => line.map((value, right) => (formulas[down]?.[right] ? undefined : value)))
        : lines,
    })),
    ...sheets
      .filter(({ mode }) => mode === "add")
      .flatMap(({ plan }) =>
        plan.blocks.map(({ row, column, cells: lines }) => ({
          sheet: plan.name,
          row,
          column,
          lines: lines.map((line) =>
            line.map((value) => (value !== null && typeof value === "object" ? undefined : value)),
          ),
        })),
      ),
  ];
}

/** A cell of an added sheet that the write left empty and that is filled now. */
function filledSince(sheet: SheetContent, request: WriteRequest): string | null {
  const plan = request.sheets?.find(({ plan: { name } }) => name === sheet.name)?.plan;
  if (!plan) return null;
  const own = (row: number, column: number) =>
    plan.blocks.some(
      (block) =>
        row >= block.row &&
        row < block.row + block.cells.length &&
        column >= block.column &&
        column < block.column + (block.cells[0]?.length ?? 0) &&
        !isBlankCell(plainOf(block.cells[row - block.row]?.[column - block.column])),
    );
  for (const [down, line] of sheet.cells.entries()) {
    for (const [right, value] of line.entries()) {
      if (isBlankCell(value)) continue;
      const [row, column] = [sheet.top + down, sheet.left + right];
      if (!own(row, column)) return cellName(row, column);
    }
  }
  return null;
}

function plainOf(value: CellValue | undefined | { readonly formula: string }): CellValue {
  return value !== null && typeof value === "object" ? value.formula : (value ?? null);
}

/** Whether the write made a row, 0-based after its row edits: it was inserted, or stood empty where it was written. */
export function isMade({ written, emptyRows }: UndoGround, sheet: string, row: number): boolean {
  const edits = (written.rows ?? []).filter((edit) => edit.sheet === sheet);
  const [stood] = rowsBefore(edits, row, 1);
  return !stood || emptyRows.has(`${stood.row}/${sheet}`);
}

/** Cells that the clerk filled in rows that the write made, beside what it wrote there. */
async function filledBeside(
  port: WorkbookPort,
  sheet: SheetContent,
  rows: ReadonlyMap<number, ReadonlySet<number>>,
): Promise<Outcome<readonly { readonly row: number; readonly column: number }[]>> {
  const found = [...rows].flatMap(([row, own]) =>
    (sheet.cells[row - sheet.top] ?? []).flatMap((value, index) =>
      isBlankCell(value) || own.has(index + sheet.left) ? [] : [{ row, column: index + sheet.left }],
    ),
  );
  if (found.length === 0) return done([]);
  // A table fills its computed columns in rows that are put in: that is not the clerk's work.
  const columns = [...new Set(found.map(({ column }) => column))];
  const [first, last] = [Math.min(...found.map(({ row }) => row)), Math.max(...found.map(({ row }) => row))];
  const read = await port.readAreas(
    columns.map((column) => ({
      sheet: sheet.name,
      area: { row: first, column, rowCount: last - first + 1, columnCount: 1 },
    })),
  );
  if (!read.ok) return read;
  return done(
    found.filter(({ row, column }) => {
      const image = read.value[columns.indexOf(column)];
      const formula = image?.formulas[row - first]?.[0];
      return !(typeof formula === "string" && formula.startsWith("=") && formula !== image?.values[row - first]?.[0]);
    }),
  );
}

/** Lines of a sheet compared with what was written there. */
interface Compared {
  readonly lines: number;
  /** Lines of which most is different. */
  readonly other: number;
  /** The first of them, 1-based; lines of several cells only. */
  readonly moved: number | null;
}

/** Why the lines of a sheet look moved rather than changed; null where they do not. */
function whyMoved(name: string, sheet: SheetContent, bottom: number | undefined, seen: Compared): string | null {
  if (seen.other === 0) return null;
  if (seen.moved !== null && seen.other * 2 > seen.lines) return `“${name}”第 ${seen.moved} 行已有改动`;
  if (bottom !== undefined && sheet.top + sheet.cells.length - 1 !== bottom) return `“${name}”又增减了行`;
  return seen.lines > 2 && seen.other * 2 > seen.lines ? `“${name}”的多数内容已有改动` : null;
}

/**
 * @param ground - the write to take back
 * @param content - the workbook now
 */
export async function changedSince(
  port: WorkbookPort,
  ground: UndoGround,
  content: WorkbookContent,
): Promise<Outcome<UndoCheck>> {
  const { written: request, bottoms } = ground;
  const named = new Map(content.sheets.map((sheet) => [sheet.name, sheet]));
  const added = new Set((request.sheets ?? []).filter(({ mode }) => mode === "add").map(({ plan }) => plan.name));
  const later = { cells: new Set<string>(), rows: new Set<string>(), sheets: new Set<string>() };
  const told: string[] = [];
  const tell = (place: string) => {
    if (told.length < mostTold && !told.includes(place)) told.push(place);
  };
  const refused = (refusal: string) => done({ refusal, later, told });
  const compared = new Map<string, Compared>();
  const made = new Map<string, Map<number, Set<number>>>();
  for (const { sheet: name, row, column, lines } of writtenLines(request)) {
    const sheet = named.get(name);
    if (!sheet) return refused(`工作表“${name}”已改名或删除`);
    for (const [down, line] of lines.entries()) {
      const at = row + down;
      const isOwn = !added.has(name) && isMade(ground, name, at);
      if (isOwn) {
        const rows = made.get(name) ?? new Map<number, Set<number>>();
        made.set(name, rows);
        const own = rows.get(at) ?? new Set<number>();
        rows.set(at, own);
        line.forEach((_, right) => own.add(column + right));
      }
      let [filled, different] = [0, 0];
      for (const [right, value] of line.entries()) {
        if (value === undefined) continue;
        const now = valueIn(sheet, at, column + right);
        if (!isBlankCell(value) || !isBlankCell(now)) filled += 1;
        if (sameValue(value, now)) continue;
        different += 1;
        tell(`“${name}”${cellName(at, column + right)}`);
        if (added.has(name)) later.sheets.add(name);
        else if (isOwn) later.rows.add(`${at}/${name}`);
        else later.cells.add(`${at}/${column + right}/${name}`);
      }
      const seen = compared.get(name) ?? { lines: 0, other: 0, moved: null };
      const isOther = different * 2 > filled;
      compared.set(name, {
        lines: seen.lines + 1,
        other: seen.other + (isOther ? 1 : 0),
        moved: seen.moved ?? (isOther && filled > 2 ? at + 1 : null),
      });
    }
  }
  for (const [name, seen] of compared) {
    const sheet = named.get(name);
    const why = sheet ? whyMoved(name, sheet, bottoms.get(name), seen) : null;
    if (why !== null) return refused(why);
  }
  for (const [name, rows] of made) {
    const sheet = named.get(name);
    if (!sheet) continue;
    const beside = await filledBeside(port, sheet, rows);
    if (!beside.ok) return beside;
    for (const { row, column } of beside.value) {
      tell(`“${name}”${cellName(row, column)}`);
      later.rows.add(`${row}/${name}`);
    }
  }
  for (const name of added) {
    const sheet = named.get(name);
    const filled = sheet ? filledSince(sheet, request) : null;
    if (filled === null) continue;
    tell(`“${name}”${filled}`);
    later.sheets.add(name);
  }
  return done({ refusal: null, later, told });
}

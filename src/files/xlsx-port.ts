/**
 * The workbook port over workbook data in memory: use cases run on a file without Excel (demo, samples, tests). It keeps
 * the rules of the Excel adapter: nothing of the clerk's is replaced, a write is done whole or not at all.
 */
import { blockKey, blockText, clerkColumnOf, hasFace, titleKey } from "../workbook/own-faces";
import { markFormula, markName, memoryMark, stampFormula, stampName } from "../workbook/own-names";
import type { Problem } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import { blockOf } from "../workbook/plan-block";
import type {
  AreaImage,
  CellWrite,
  SheetWrite,
  WorkbookChange,
  WorkbookPort,
  WriteOptions,
  WriteRequest,
} from "../workbook/port";
import type { Area } from "../workbook/sheet-plan";
import type { CellData, SheetData, WorkbookData } from "../workbook/workbook-data";
import { touchedAreas } from "../workbook/write-basis";
import { applyPlan, inOrder, needsApostrophe, StyleTable } from "./apply-plan";
import { editRows } from "./edit-rows";
import { contentOf, marksOf, usedCells } from "./read-content";

/** A cell that is shown; 0-based. */
export interface Selection {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The port, with access to the data behind it. */
export interface XlsxPort extends WorkbookPort {
  /** The workbook as it is now. */
  current(): WorkbookData;
  /** Puts another state in place, as an edit of the clerk's would: watchers hear of every sheet that differs. */
  replace(data: WorkbookData): void;
  /** The cell last shown; null before. */
  selection(): Selection | null;
  /** Files that were opened as new workbooks, oldest first. */
  opened(): readonly Uint8Array[];
}

/** A refused write, thrown inside this file only, so that a write can be given up anywhere. */
class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

const cancelled: Problem = { kind: "cancelled", message: "已取消，工作簿没有改动。" };

/** Opens the port on a workbook. */
export function createXlsxPort(opened: WorkbookData): XlsxPort {
  let data = opened;
  let selection: Selection | null = null;
  const news: Uint8Array[] = [];
  const listeners = new Set<(change: WorkbookChange) => void>();

  const stopped = (options: WriteOptions | undefined) => options?.signal?.aborted === true;
  return {
    current: () => data,
    selection: () => selection,
    opened: () => news,
    replace(next) {
      const before = data;
      data = next;
      const changed = next.sheets.filter((sheet) => !before.sheets.includes(sheet));
      for (const sheet of changed) for (const listener of listeners) listener({ sheet: sheet.name });
    },
    read: (options) => Promise.resolve(stopped(options) ? failed(cancelled) : done(contentOf(data))),
    write(request, options) {
      if (stopped(options)) return Promise.resolve(failed(cancelled));
      const before = imagesBefore(data, request);
      try {
        data = written(data, request);
      } catch (error) {
        if (error instanceof Refusal) return Promise.resolve(failed(error.problem));
        throw error;
      }
      if (request.show) selection = request.show;
      options?.progress?.({ done: 1, total: 1, text: "已写入" });
      return Promise.resolve(done({ notes: [], before }));
    },
    readAreas: (areas) => Promise.resolve(readAreas(data, areas)),
    openNew(file, options) {
      if (stopped(options)) return Promise.resolve(failed(cancelled));
      news.push(file);
      return Promise.resolve(done(undefined));
    },
    select(sheet, row, column) {
      const target = findSheet(data, sheet);
      if (!target) return Promise.resolve(failed(missing(sheet)));
      selection = { sheet: target.name, row, column };
      return Promise.resolve(done(undefined));
    },
    // Nobody selects anything in a file.
    watchSelection: () => Promise.resolve(() => Promise.resolve()),
    watch(listener) {
      listeners.add(listener);
      return Promise.resolve(() => {
        listeners.delete(listener);
        return Promise.resolve();
      });
    },
  };
}

function findSheet(data: WorkbookData, name: string): SheetData | undefined {
  return data.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

function missing(sheet: string): Problem {
  return { kind: "sheet-missing", sheet, message: `没有找到工作表“${sheet}”，可能已改名或删除，请核对后再试。` };
}

function editable(data: WorkbookData, name: string): SheetData {
  const sheet = findSheet(data, name);
  if (!sheet) throw new Refusal(missing(name));
  if (sheet.protected) {
    throw new Refusal({
      kind: "sheet-protected",
      sheet: sheet.name,
      message: `工作表“${sheet.name}”已保护，没有写入。请在“审阅”中撤销工作表保护后再试。`,
    });
  }
  return sheet;
}

/** The cells that a write changes or deletes, as they stand before it. */
function imagesBefore(data: WorkbookData, request: WriteRequest): readonly AreaImage[] {
  const widthOf = (name: string) => {
    const sheet = findSheet(data, name);
    const { left, cells } = sheet ? usedCells(sheet) : { left: 0, cells: [] };
    return left + (cells[0]?.length ?? 0);
  };
  const lasting: WriteRequest = { cells: request.cells ?? [], rows: request.rows ?? [] };
  return touchedAreas(lasting, widthOf).flatMap((place) => {
    const read = readAreas(data, [place]);
    const image = read.ok ? read.value[0] : undefined;
    return image ? [{ ...place, ...image }] : [];
  });
}

function written(start: WorkbookData, request: WriteRequest): WorkbookData {
  let data = start;
  for (const write of request.sheets ?? []) data = withSheet(data, write);
  for (const edit of request.rows ?? []) {
    const sheet = editable(data, edit.sheet);
    data = editRows(data, { ...edit, sheet: sheet.name, row: edit.row - 1 });
  }
  const cells = [...(request.journal?.begin ?? []), ...(request.cells ?? []), ...(request.journal?.end ?? [])];
  if (cells.length > 0) data = withCells(data, cells);
  for (const { table, sheet, area } of request.resizeTables ?? []) {
    const target = editable(data, sheet);
    const tables = target.tables.map((one) =>
      one.name.toLowerCase() === table.toLowerCase() ? { ...one, area } : one,
    );
    data = withSheetData(data, { ...target, tables });
  }
  for (const { sheet } of request.removeSheets ?? []) data = withoutSheet(data, sheet);
  for (const [key, text] of request.stamps ?? []) {
    const name = stampName(key);
    const others = data.names.filter((one) => one.name !== name);
    data = {
      ...data,
      names: text === null ? others : [...others, { name, formula: stampFormula(text), visible: false }],
    };
  }
  if (request.show && !findSheet(data, request.show.sheet)) throw new Refusal(missing(request.show.sheet));
  return data;
}

/** Without a sheet and the names that refer to it. */
function withoutSheet(data: WorkbookData, name: string): WorkbookData {
  const sheet = findSheet(data, name);
  if (!sheet) return data;
  const refers = (formula: string) =>
    formula.includes(`'${sheet.name.replaceAll("'", "''")}'!`) || formula.includes(`${sheet.name}!`);
  return {
    ...data,
    sheets: data.sheets.filter((one) => one !== sheet),
    names: data.names.filter(({ formula }) => !refers(formula)),
  };
}

function withSheetData(data: WorkbookData, sheet: SheetData): WorkbookData {
  return { ...data, sheets: data.sheets.map((one) => (one.name === sheet.name ? sheet : one)) };
}

function withSheet(data: WorkbookData, write: SheetWrite): WorkbookData {
  const { plan, mode, mark, position } = write;
  const existing = findSheet(data, plan.name);
  const isMarked = mark !== undefined && marksOf(data).get(plan.name.toLowerCase()) === mark;
  const own = isMarked && contentOf(data).sheets.find(({ name }) => name === existing?.name)?.extent?.beside !== true;
  if (existing && (mode === "add" || !own)) {
    throw new Refusal({
      kind: "write-failed",
      sheet: existing.name,
      message: `工作簿里已有工作表“${existing.name}”，原样保留，没有写入。`,
    });
  }
  if (existing) editable(data, existing.name);
  const table = plan.table?.name.toLowerCase();
  const taken = data.sheets.find(
    (sheet) => sheet !== existing && sheet.tables.some((one) => one.name.toLowerCase() === table),
  );
  if (taken) {
    throw new Refusal({
      kind: "write-failed",
      sheet: taken.name,
      message: `工作表“${taken.name}”里已有同名的表格，没有添加“${plan.name}”。请先核对工作表“${taken.name}”。`,
    });
  }
  const next = applyPlan(data, existing ? { ...plan, name: existing.name } : plan, position);
  if (mark === undefined) return next;
  const name = markName(mark);
  const formula = markFormula(existing?.name ?? plan.name);
  const title = plan.blocks.find(({ row, column }) => row === 0 && column === 0)?.cells[0]?.[0];
  const stamps = new Map([
    ...(mark === memoryMark ? [] : [[blockKey(mark), blockText(blockOf(plan, clerkColumnOf(mark)))] as const]),
    ...(!hasFace(mark) && typeof title === "string" ? [[titleKey(mark), title.slice(0, 200)] as const] : []),
  ]);
  const added = [...stamps].map(([key, text]) => ({
    name: stampName(key),
    formula: stampFormula(text),
    visible: false,
  }));
  const replaced = new Set([name, ...added.map((one) => one.name)]);
  return {
    ...next,
    names: [...next.names.filter((one) => !replaced.has(one.name)), { name, formula, visible: false }, ...added],
  };
}

function withCells(data: WorkbookData, writes: readonly CellWrite[]): WorkbookData {
  const styles = new StyleTable(data.styles);
  const changed = new Map<SheetData, Map<number, Map<number, CellData>>>();
  for (const write of writes) {
    const sheet = editable(data, write.sheet);
    let cells = changed.get(sheet);
    if (!cells) {
      cells = new Map([...sheet.cells].map(([row, columns]) => [row, new Map(columns)]));
      changed.set(sheet, cells);
    }
    writeCells(cells, write, styles);
  }
  const sheets = data.sheets.map((sheet) => {
    const cells = changed.get(sheet);
    return cells ? { ...sheet, cells: inOrder(cells) } : sheet;
  });
  return { ...data, sheets, styles: styles.list };
}

function writeCells(cells: Map<number, Map<number, CellData>>, write: CellWrite, styles: StyleTable): void {
  write.cells.forEach((line, down) => {
    const row = write.row + down;
    let columns = cells.get(row);
    if (!columns) cells.set(row, (columns = new Map<number, CellData>()));
    for (const [right, value] of line.entries()) {
      const column = write.column + right;
      const format = write.numberFormats?.[down]?.[right] ?? null;
      const base = columns.get(column)?.style;
      const style = format === null ? base : styles.over(base, { numberFormat: format });
      const formula = write.formulas?.[down]?.[right] ?? null;
      const empty = value === null || value === "";
      if (empty && formula === null && style === undefined) columns.delete(column);
      else {
        columns.set(column, {
          value: empty ? null : value,
          ...(formula === null ? {} : { formula }),
          ...(style === undefined ? {} : { style }),
          ...(formula === null && typeof value === "string" && needsApostrophe(value) ? { quotePrefix: true } : {}),
        });
      }
    }
    if (columns.size === 0) cells.delete(row);
  });
}

function readAreas(
  data: WorkbookData,
  areas: readonly { readonly sheet: string; readonly area: Area }[],
): Awaited<ReturnType<WorkbookPort["readAreas"]>> {
  const results = [];
  for (const { sheet, area } of areas) {
    const target = findSheet(data, sheet);
    if (!target) return failed(missing(sheet));
    const grid = <T>(take: (cell: CellData | undefined) => T): T[][] =>
      Array.from({ length: area.rowCount }, (_, down) =>
        Array.from({ length: area.columnCount }, (__, right) =>
          take(target.cells.get(area.row + down)?.get(area.column + right)),
        ),
      );
    results.push({
      values: grid((cell) => cell?.value ?? null),
      formulas: grid((cell) => cell?.formula ?? cell?.value ?? null),
      numberFormats: grid(
        (cell) => (cell?.style === undefined ? undefined : data.styles[cell.style])?.numberFormat ?? "General",
      ),
    });
  }
  return done(results);
}

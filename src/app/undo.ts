/**
 * 撤销: writes keep what was there before, for as long as the pane is open, and can be taken back one by one, the last
 * first. Many hosts lose Excel's own undo with every write of an add-in.
 */
import type { CellGrid, CellValue } from "../domain/cell";
import type { Outcome } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { CellWrite, WorkbookContent, WorkbookPort, WriteOptions, WriteRequest } from "../workbook/port";
import { memoryMark } from "../workbook/own-names";
import type { Area } from "../workbook/sheet-plan";
import type { CommandDone, RunOptions } from "./command-done";
import type { Clock } from "./clock";
import { isoMinute } from "./clock";
import type { UndoState } from "./import/import-types";
import { changeMemory, memoryWrite, readMemory } from "./memory";
import { changedSince } from "./undo-check";
import { rowsBefore } from "./undo-rows";

/** What a write is called, and the parts of the way back that its cells and rows do not tell. */
export interface UndoWords {
  /** What is undone: `导入 12 个文件`. */
  readonly description: string;
  /** Sheets that the write adds; tables and stamps as they were. */
  readonly back?: Pick<WriteRequest, "removeSheets" | "resizeTables" | "stamps">;
  /** The way back for what the write changed in the memory; decisions made since stay. */
  readonly memory?: MemoryChange;
  /** A further reason not to take it back, a clause that follows 之后; null where there is none. Asked with a fresh read. */
  readonly guard?: (content: WorkbookContent) => string | null;
  /** Cells to write once everything else is back: formulas elsewhere that lost their reference to a row. */
  readonly mend?: (port: WorkbookPort) => Promise<Outcome<readonly CellWrite[]>>;
}

export type MemoryChange = Parameters<typeof changeMemory>[1];

interface Entry extends UndoState, Pick<UndoWords, "guard" | "mend"> {
  readonly written: WriteRequest;
  readonly inverse: WriteRequest;
  readonly memory: MemoryChange | null;
  /** The workbook had no memory before the write. */
  readonly beganMemory: boolean;
  readonly cells: number;
}

export interface UndoStack {
  /**
   * Performs a write and keeps what was there. `content` is the workbook as it was read for this write. Where the write
   * fails nothing is kept.
   */
  write(
    port: WorkbookPort,
    content: WorkbookContent,
    request: WriteRequest,
    words: UndoWords,
    options?: WriteOptions,
  ): Promise<Outcome<void>>;
  /** The write that `undo` would take back. */
  state(): UndoState | null;
  /** Takes the last write back, unless the workbook has changed in a way that makes this unsafe. */
  undo(port: WorkbookPort, options: RunOptions): Promise<Outcome<CommandDone>>;
}

/** Cells of all before-images together; older writes are forgotten beyond. */
const mostCells = 4_000_000;
const mostWrites = 20;

interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

type Image = {
  readonly values: CellGrid;
  readonly formulas: CellGrid;
  readonly numberFormats: readonly (readonly string[])[];
};

/** Areas, as they stand before the write, that the write changes or deletes. */
function touchedAreas(content: WorkbookContent, { rows = [], cells = [] }: WriteRequest): readonly SheetArea[] {
  const areas: SheetArea[] = [];
  for (const sheet of new Set(rows.map((edit) => edit.sheet))) {
    const read = content.sheets.find(({ name }) => name === sheet);
    const columnCount = (read?.left ?? 0) + (read?.cells[0]?.length ?? 0);
    if (!read || columnCount === 0) continue;
    const edits = rows.filter((edit) => edit.sheet === sheet);
    edits.forEach((edit, index) => {
      if (edit.action !== "delete") return;
      for (const { row, rowCount } of rowsBefore(edits.slice(0, index), edit.row - 1, edit.count)) {
        areas.push({ sheet, area: { row, column: 0, rowCount, columnCount } });
      }
    });
  }
  for (const { sheet, row, column, cells: lines } of cells) {
    const columnCount = lines[0]?.length ?? 0;
    if (columnCount === 0) continue;
    const edits = rows.filter((edit) => edit.sheet === sheet);
    for (const before of rowsBefore(edits, row, lines.length)) {
      areas.push({ sheet, area: { row: before.row, column, rowCount: before.rowCount, columnCount } });
    }
  }
  return areas;
}

function formulaOf(formula: CellValue | undefined, value: CellValue | undefined): string | null {
  // Excel gives text in `formulas` too, without its apostrophe: equal to the value it is text.
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

function restoring({ sheet, area }: SheetArea, image: Image): CellWrite {
  return {
    sheet,
    row: area.row,
    column: area.column,
    cells: image.values,
    numberFormats: image.numberFormats,
    formulas: image.formulas.map((line, down) =>
      line.map((formula, right) => formulaOf(formula, image.values[down]?.[right])),
    ),
  };
}

function inverseOf(
  { rows = [] }: WriteRequest,
  areas: readonly SheetArea[],
  images: readonly Image[],
  back: UndoWords["back"],
): WriteRequest {
  return {
    ...back,
    rows: [...rows]
      .reverse()
      .map((edit) => ({ ...edit, action: edit.action === "insert" ? ("delete" as const) : ("insert" as const) })),
    cells: areas.flatMap((area, index) => {
      const image = images[index];
      return image ? [restoring(area, image)] : [];
    }),
  };
}

/** The memory as it shall be; one that ends empty goes where the write had begun it. null where nothing changes. */
function memoryBack({ memory, beganMemory }: Entry, content: WorkbookContent): WriteRequest | null {
  const sheet = content.sheets.find(({ mark }) => mark === memoryMark);
  if (!memory || !sheet) return null;
  const changed = changeMemory(readMemory(content), memory);
  const isEmpty = [...changed.values()].every((entries) => entries.size === 0);
  return isEmpty && beganMemory
    ? { removeSheets: [{ sheet: sheet.name }] }
    : { sheets: [memoryWrite(content, changed)] };
}

/**
 * Takes back what the write put into the memory, in a write of its own once the rest is back: a sheet that is rewritten
 * would be lost by a failure elsewhere. It is not cancelled, and tried twice.
 */
async function restoreMemory(port: WorkbookPort, entry: Entry, content: WorkbookContent): Promise<readonly string[]> {
  const request = memoryBack(entry, content);
  if (!request || (await port.write(request)).ok || (await port.write(request)).ok) return [];
  return ["这次写入时确认过的内容没有一并撤销，下次导入仍按确认过的读取。"];
}

const gone = failed({
  kind: "nothing-to-do",
  message: "没有可以撤销的写入：撤销只保留到助手关闭，重新打开后不能撤销以前的导入和修改。",
});

/** The cells that the way back alone does not restore. */
async function mend(port: WorkbookPort, entry: Entry): Promise<Outcome<void>> {
  if (!entry.mend) return done(undefined);
  const cells = await entry.mend(port);
  const written = cells.ok && cells.value.length > 0 ? await port.write({ cells: cells.value }) : cells;
  if (written.ok) return done(undefined);
  const message = `已撤销：${entry.description}。但用到被删行的公式没有全部恢复，请核对合计公式。`;
  return failed({ ...written.problem, message });
}

/** One stack per opened assistant. */
export function createUndoStack(clock: Clock): UndoStack {
  let entries: readonly Entry[] = [];

  const keep = (entry: Entry) => {
    let cells = 0;
    entries = [...entries, entry]
      .reverse()
      .filter((one, index) => index === 0 || ((cells += one.cells) <= mostCells && index < mostWrites))
      .reverse();
  };

  return {
    async write(port, content, request, { description, back, memory, ...hooks }, options) {
      const areas = touchedAreas(content, request);
      const images = areas.length === 0 ? done([]) : await port.readAreas(areas);
      if (!images.ok) return images;
      const written = await port.write(request, options);
      if (!written.ok) return written;
      keep({
        ...hooks,
        description,
        at: isoMinute(clock.now()),
        written: request,
        inverse: inverseOf(request, areas, images.value, back),
        memory: memory ?? null,
        beganMemory: !content.sheets.some(({ mark }) => mark === memoryMark),
        cells: areas.reduce((sum, { area }) => sum + area.rowCount * area.columnCount, 0),
      });
      return written;
    },
    state() {
      const entry = entries.at(-1);
      return entry ? { description: entry.description, at: entry.at } : null;
    },
    async undo(port, options) {
      const entry = entries.at(-1);
      if (!entry) return gone;
      options.progress?.({ done: 0, total: 1, text: `正在撤销“${entry.description}”` });
      const read = await port.read(options.signal ? { signal: options.signal } : {});
      if (!read.ok) return read;
      const check = changedSince(entry.written, read.value, entry.inverse.removeSheets ?? []);
      const refusal = check.refusal ?? entry.guard?.(read.value) ?? null;
      if (refusal !== null) {
        return failed({
          kind: "write-failed",
          message: `${entry.description}之后${refusal}，不能整体撤销，工作簿没有改动。请在表中直接修改。`,
        });
      }
      const restored = await port.write(entry.inverse, options);
      if (!restored.ok) return restored;
      entries = entries.filter((one) => one !== entry);
      const notRestored = await restoreMemory(port, entry, read.value);
      const mending = await mend(port, entry);
      if (!mending.ok) return mending;
      return done({
        message: `已撤销：${entry.description}。`,
        details: [
          ...(check.lost.length === 0 ? [] : [`之后改过的${check.lost.join("、")}也恢复为原来的内容。`]),
          ...notRestored,
        ],
        sheet: entry.inverse.cells?.[0]?.sheet ?? null,
      });
    },
  };
}

/**
 * 撤销: writes keep what was there before, for as long as the pane is open, and can be taken back one by one, the last
 * first. Many hosts lose Excel's own undo with every write of an add-in.
 */
import { isBlankCell } from "../reading/blank-cell";
import type { Outcome } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { AreaImage, WorkbookContent, WorkbookPort, WriteOptions, WriteRequest, Written } from "../workbook/port";
import { basisOf } from "../workbook/write-basis";
import type { CommandDone, RunOptions } from "./command-done";
import type { Clock } from "./clock";
import { isoMinute } from "./clock";
import type { UndoState } from "./import/import-types";
import type { MemoryEntry } from "./memory";
import { blankEntry, changeMemory, memorySheet, memoryWrite, readMemory } from "./memory";
import { changedSince } from "./undo-check";
import { keepingBack } from "./undo-kept";
import type { MemoryChange, UndoWords } from "./undo-words";

export type { MemoryChange, UndoWords } from "./undo-words";

interface Entry extends UndoState, Pick<UndoWords, "guard" | "mend"> {
  readonly written: WriteRequest;
  readonly before: readonly AreaImage[];
  readonly back: UndoWords["back"];
  /** Last used row of the sheets that were changed, as it should be after the write. */
  readonly bottoms: ReadonlyMap<string, number>;
  /** Rows that were written where nothing stood, as `row/sheet`. */
  readonly emptyRows: ReadonlySet<string>;
  readonly memory: MemoryChange | null;
  /** The workbook had no memory before the write. */
  readonly beganMemory: boolean;
  readonly cells: number;
}

/** What taking back would meet: the clerk's own later work. */
export interface UndoPreview {
  readonly description: string;
  /** Places that she changed or filled since, in words: `“民主评议”D12`. */
  readonly later: readonly string[];
}

export interface UndoOptions extends RunOptions {
  /** Also what the clerk changed since; left out, it stays. */
  readonly takeLater?: boolean;
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
  ): Promise<Outcome<Written>>;
  /** The write that `undo` would take back. */
  state(): UndoState | null;
  /** What of the clerk's later work the write that `undo` would take back touches; writes nothing. */
  preview(port: WorkbookPort, options: RunOptions): Promise<Outcome<UndoPreview>>;
  /** Takes the last write back, unless the workbook has changed in a way that makes this unsafe. */
  undo(port: WorkbookPort, options: UndoOptions): Promise<Outcome<CommandDone>>;
}

/** Cells of all before-images together; older writes are forgotten beyond. */
const mostCells = 4_000_000;
const mostWrites = 20;

/** The memory as it shall be; one that ends empty goes where the write had begun it. */
function memoryBack(
  { memory, beganMemory }: Entry,
  content: WorkbookContent,
): Pick<WriteRequest, "cells" | "removeSheets"> {
  const sheet = memorySheet(content);
  if (!memory || !sheet) return {};
  const changed = changeMemory(readMemory(content), memory);
  const isEmpty = [...changed.values()].every((entries) => entries.size === 0);
  if (isEmpty && beganMemory) return { removeSheets: [{ sheet: sheet.name }] };
  const { cells } = memoryWrite(content, changed);
  return cells ? { cells } : {};
}

/** What takes a change of the memory back. */
function oppositeChange(content: WorkbookContent, { put = [], remove = [] }: MemoryChange): MemoryChange {
  const memory = readMemory(content);
  // That an earlier import was interrupted is over, whatever becomes of this one.
  const lasting = [...put, ...remove].filter(({ kind }) => kind !== "未完成");
  return {
    put: lasting.flatMap(({ kind, key }) => memory.get(kind)?.get(key) ?? []),
    remove: put.filter(({ kind, key }) => !memory.get(kind)?.has(key)),
  };
}

/** Where the last used row of a sheet should be after the write, 0-based. */
function bottomsAfter(content: WorkbookContent, { rows = [], cells = [] }: WriteRequest): ReadonlyMap<string, number> {
  return new Map(
    [...new Set([...rows, ...cells].map(({ sheet }) => sheet))].map((name) => {
      const sheet = content.sheets.find((one) => one.name === name);
      const moved = rows
        .filter((edit) => edit.sheet === name)
        .reduce((sum, { count, action }) => sum + (action === "insert" ? count : -count), 0);
      const written = cells
        .filter((write) => write.sheet === name)
        .map(({ row, cells: lines }) => row + lines.length - 1);
      return [name, Math.max((sheet ? sheet.top + sheet.cells.length - 1 : 0) + moved, ...written)];
    }),
  );
}

/** The rows of the images in which nothing stands, as `row/sheet`. */
function emptyRows(content: WorkbookContent, images: readonly AreaImage[]): ReadonlySet<string> {
  const named = new Map(content.sheets.map((sheet) => [sheet.name, sheet]));
  return new Set(
    images.flatMap(({ sheet: name, area }) => {
      const sheet = named.get(name);
      return Array.from({ length: area.rowCount }, (_, down) => area.row + down).flatMap((row) =>
        (sheet?.cells[row - sheet.top] ?? []).every((value) => isBlankCell(value)) ? [`${row}/${name}`] : [],
      );
    }),
  );
}

/** Request and memory in one write, with the entry of the journal around it. */
function withMemory(
  content: WorkbookContent,
  request: WriteRequest,
  change: MemoryChange | undefined,
  journal: MemoryEntry | undefined,
): WriteRequest {
  if (!change && !journal) return request;
  const memory = changeMemory(readMemory(content), change ?? {});
  if (!journal) return joined(request, memoryWrite(content, memory));
  // Begun with the entry, ended without: the cells of the last are those that differ.
  const open = memoryWrite(content, changeMemory(readMemory(content), { put: [journal] }));
  if (!memorySheet(content)) {
    const begun = memoryWrite(content, changeMemory(memory, { put: [journal] }));
    const name = begun.sheets?.[0]?.plan.name ?? "";
    const lines = begun.sheets?.[0]?.plan.blocks[1]?.cells ?? [];
    const row = lines.findIndex(([kind, key]) => kind === journal.kind && key === journal.key);
    return { ...joined(request, begun), journal: { begin: [], end: row < 0 ? [] : [blankEntry(name, 1 + row)] } };
  }
  const entry = (open.cells ?? []).flatMap(({ row, cells }) =>
    cells.flatMap(([kind, key], index) => (kind === journal.kind && key === journal.key ? [row + index] : [])),
  );
  const taken = entry[0];
  const ended = memoryWrite(content, memory, taken);
  return {
    ...joined(request, ended),
    journal: {
      begin: open.cells ?? [],
      end: taken === undefined ? [] : [blankEntry(memorySheet(content)?.name ?? "", taken)],
    },
  };
}

function joined(request: WriteRequest, more: Pick<WriteRequest, "sheets" | "cells" | "removeSheets">): WriteRequest {
  return {
    ...request,
    ...(more.sheets && { sheets: [...(request.sheets ?? []), ...more.sheets] }),
    ...(more.cells && { cells: [...(request.cells ?? []), ...more.cells] }),
    ...(more.removeSheets && { removeSheets: [...(request.removeSheets ?? []), ...more.removeSheets] }),
  };
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

function refused(entry: Entry, refusal: string): Outcome<never> {
  return failed({
    kind: "write-failed",
    message: `${entry.description}之后${refusal}，不能整体撤销，工作簿没有改动。请在表中直接修改。`,
  });
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
    async write(port, content, request, { description, back, memory, journal, ...hooks }, options) {
      const whole = withMemory(content, request, memory, journal);
      const written = await port.write({ ...whole, basis: basisOf(content, whole) }, options);
      if (!written.ok) return written;
      const memoryName = memorySheet(content)?.name;
      const before = written.value.before.filter(({ sheet }) => sheet !== memoryName);
      keep({
        ...hooks,
        description,
        at: isoMinute(clock.now()),
        written: request,
        before,
        back,
        bottoms: bottomsAfter(content, request),
        emptyRows: emptyRows(content, before),
        memory: memory ? oppositeChange(content, memory) : null,
        beganMemory: memorySheet(content) === undefined,
        cells: before.reduce((sum, { area }) => sum + area.rowCount * area.columnCount, 0),
      });
      return written;
    },
    state() {
      const entry = entries.at(-1);
      return entry ? { description: entry.description, at: entry.at } : null;
    },
    async preview(port, options) {
      const entry = entries.at(-1);
      if (!entry) return gone;
      const read = await port.read(options);
      if (!read.ok) return read;
      const check = await changedSince(port, entry, read.value);
      if (!check.ok) return check;
      const refusal = check.value.refusal ?? entry.guard?.(read.value) ?? null;
      if (refusal !== null) return refused(entry, refusal);
      return done({ description: entry.description, later: check.value.told });
    },
    async undo(port, options) {
      const entry = entries.at(-1);
      if (!entry) return gone;
      options.progress?.({ done: 0, total: 1, text: `正在撤销“${entry.description}”` });
      const read = await port.read(options);
      if (!read.ok) return read;
      const check = await changedSince(port, entry, read.value);
      if (!check.ok) return check;
      const { told, later } = check.value;
      const refusal = check.value.refusal ?? entry.guard?.(read.value) ?? null;
      if (refusal !== null) return refused(entry, refusal);
      const inverse = keepingBack(entry, options.takeLater === true ? null : later);
      if ([inverse.cells, inverse.rows, inverse.removeSheets].every((part) => (part ?? []).length === 0)) {
        return failed({
          kind: "nothing-to-do",
          message: `没有撤销：${entry.description}写入的${told.join("、")}之后都改过，保留了您的内容，工作簿没有改动。`,
        });
      }
      const whole = joined(inverse, memoryBack(entry, read.value));
      const restored = await port.write({ ...whole, basis: basisOf(read.value, whole) }, options);
      if (!restored.ok) return restored;
      entries = entries.filter((one) => one !== entry);
      const mending = await mend(port, entry);
      if (!mending.ok) return mending;
      const what = options.takeLater === true ? "也恢复为原来的内容" : "保留了您的内容，没有撤销";
      return done({
        message: `已撤销：${entry.description}。`,
        details: [...(told.length === 0 ? [] : [`之后改过的${told.join("、")}${what}。`]), ...restored.value.notes],
        sheet: inverse.cells?.[0]?.sheet ?? null,
      });
    },
  };
}

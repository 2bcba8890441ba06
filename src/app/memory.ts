/**
 * What the clerk decided once and need not decide again: confirmed headers and grade words of imported files, findings
 * marked 已核实. Kept in the workbook on a hidden sheet of the add-in's own, so that it travels with the file. It is data
 * and no result: never emptied, never written anew; entries are cells that are changed, in the same write as what they
 * remember, and a write that fails puts back what stood there.
 */
import type { CellWrite, SheetContent, WorkbookContent, WriteRequest } from "../workbook/port";
import type { SheetPlan } from "../workbook/sheet-plan";
import { memoryMark } from "../workbook/own-names";
import { ownSheet, ownSheetNames, sameSheetName } from "./own-sheets";

/** Kinds of entries, as they stand in the first column. */
export type MemoryKind = "表头" | "等次用语" | "已核实" | "导入" | "上次导入" | "未完成" | "修改稿" | "计票";

export interface MemoryEntry {
  readonly kind: MemoryKind;
  /** What the entry is about; unique within its kind. */
  readonly key: string;
  readonly value: string;
  /** In words, for whoever opens the sheet. */
  readonly note: string;
  /** When it was decided, `2026-03-27 09:05`. */
  readonly at: string;
}

/** Entries by kind, then by key, in the order of the sheet. */
export type Memory = ReadonlyMap<MemoryKind, ReadonlyMap<string, MemoryEntry>>;

const kinds: readonly MemoryKind[] = ["表头", "等次用语", "已核实", "导入", "上次导入", "未完成", "修改稿", "计票"];
const headers = ["类别", "对象", "内容", "说明", "时间"] as const;
const title = "本表由组织生活助手保存您确认过的内容，请不要改动；删除本表后需要重新确认。";
/** 0-based sheet row of the header; entries follow. */
const headerRow = 1;

function isKind(text: string): text is MemoryKind {
  return (kinds as readonly string[]).includes(text);
}

/**
 * The memory's sheet: the one with the mark; where the mark has been lost or has strayed, the one of the usual name whose
 * head is the memory's. What stands there counts all the same.
 */
export function memorySheet(content: WorkbookContent): SheetContent | undefined {
  const named = ({ name, cells, top, left }: SheetContent) =>
    sameSheetName(name, ownSheetNames.memory) &&
    headers.every((header, column) => cells[headerRow - top]?.[column - left] === header);
  return content.sheets.find((sheet) => sheet.mark === memoryMark) ?? content.sheets.find(named);
}

/** An entry with the row it stands in, 0-based. */
interface Line {
  readonly row: number;
  readonly entry: MemoryEntry;
}

function linesOf(sheet: SheetContent): readonly Line[] {
  return sheet.cells.flatMap((cells, index): Line[] => {
    const row = sheet.top + index;
    if (row <= headerRow) return [];
    const [kind = "", key = "", value = "", note = "", at = ""] = headers.map((_, column) =>
      String(cells[column - sheet.left] ?? ""),
    );
    return isKind(kind) && key !== "" ? [{ row, entry: { kind, key, value, note, at } }] : [];
  });
}

/** Reads the memory; rows that are none of ours are passed over. */
export function readMemory(content: WorkbookContent): Memory {
  const memory = new Map<MemoryKind, Map<string, MemoryEntry>>(kinds.map((kind) => [kind, new Map()]));
  const sheet = memorySheet(content);
  for (const { entry } of sheet ? linesOf(sheet) : []) memory.get(entry.kind)?.set(entry.key, entry);
  return memory;
}

/** The memory with some entries added or replaced and some taken out. */
export function changeMemory(
  memory: Memory,
  change: { readonly put?: readonly MemoryEntry[]; readonly remove?: readonly Pick<MemoryEntry, "kind" | "key">[] },
): Memory {
  const changed = new Map(kinds.map((kind) => [kind, new Map(memory.get(kind) ?? [])]));
  for (const { kind, key } of change.remove ?? []) changed.get(kind)?.delete(key);
  for (const entry of change.put ?? []) changed.get(entry.kind)?.set(entry.key, entry);
  return changed;
}

function planMemory(name: string, memory: Memory): SheetPlan {
  const rows = kinds.flatMap((kind) =>
    [...(memory.get(kind)?.values() ?? [])].map((entry) => [kind, entry.key, entry.value, entry.note, entry.at]),
  );
  const grey = { fontSize: 10, color: "#605E5C" };
  return {
    name,
    hidden: true,
    blocks: [
      { row: 0, column: 0, cells: [[title]] },
      { row: headerRow, column: 0, cells: [headers, ...rows] },
    ],
    styles: [
      { area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: grey },
      { area: { row: headerRow, column: 0, rowCount: 1, columnCount: headers.length }, style: { bold: true } },
      ...(rows.length === 0
        ? []
        : [
            {
              area: { row: headerRow + 1, column: 0, rowCount: rows.length, columnCount: headers.length },
              // As the entries that are changed later: texts, whatever they look like.
              style: { numberFormat: "@" },
            },
          ]),
    ],
    columnWidths: [10, 36, 24, 60, 18],
  };
}

/** Longest text of a cell; a reason or a name is far shorter. */
const longestText = 32_000;

function cellsOf({ kind, key, value, note, at }: MemoryEntry): string[] {
  return [kind, key, value, note, at].map((text) => text.slice(0, longestText));
}

function sameEntry(a: MemoryEntry | undefined, b: MemoryEntry): boolean {
  return a !== undefined && cellsOf(a).every((text, index) => text === cellsOf(b)[index]);
}

/** The write that empties a row of the memory's sheet. */
export function blankEntry(sheet: string, row: number): CellWrite {
  return {
    sheet,
    row,
    column: 0,
    cells: [headers.map(() => null)],
    numberFormats: [headers.map(() => "General")],
  };
}

/** Rows of the memory to write, one after the other where they are neighbours. */
function rowWrites(sheet: string, rows: ReadonlyMap<number, readonly (string | null)[]>): readonly CellWrite[] {
  const writes: { sheet: string; row: number; column: number; cells: (readonly (string | null)[])[] }[] = [];
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    const last = writes.at(-1);
    if (last && last.row + last.cells.length === row) last.cells.push(cells);
    else writes.push({ sheet, row, column: 0, cells: [cells] });
  }
  return writes.map((write) => ({
    ...write,
    numberFormats: write.cells.map((line) => line.map((text) => (text === null ? "General" : "@"))),
  }));
}

/**
 * The write that keeps the memory in the workbook: the rows that differ, or the sheet where there is none. Entries that go
 * leave an empty row, which the next new one takes.
 *
 * @param reserved - 0-based row that is left for something else
 */
export function memoryWrite(
  content: WorkbookContent,
  memory: Memory,
  reserved?: number,
): Pick<WriteRequest, "sheets" | "cells"> {
  const sheet = memorySheet(content);
  const wanted = kinds.flatMap((kind) => [...(memory.get(kind)?.values() ?? [])]);
  if (!sheet) {
    const { name } = ownSheet(content, memoryMark);
    return wanted.length === 0 ? {} : { sheets: [{ plan: planMemory(name, memory), mode: "add", mark: memoryMark }] };
  }
  const lines = linesOf(sheet);
  const placed = new Map<string, number>();
  const rows = new Map<number, readonly (string | null)[]>();
  const free: number[] = [];
  // Of an entry that stands there twice the last one counts.
  const last = new Map(lines.map(({ row, entry }) => [`${entry.kind} ${entry.key}`, row]));
  for (const { row, entry } of lines) {
    const kept = memory.get(entry.kind)?.get(entry.key);
    const key = `${entry.kind} ${entry.key}`;
    if (!kept || last.get(key) !== row) {
      rows.set(
        row,
        headers.map(() => null),
      );
      free.push(row);
    } else {
      placed.set(key, row);
      if (!sameEntry(kept, entry)) rows.set(row, cellsOf(kept));
    }
  }
  const taken = new Set(lines.map(({ row }) => row));
  const bottom = sheet.top + sheet.cells.length;
  for (let row = headerRow + 1; row < bottom; row += 1) {
    const isBlank = (sheet.cells[row - sheet.top] ?? []).every((value) => value === null || value === "");
    if (!taken.has(row) && isBlank) free.push(row);
  }
  const open = free.filter((row) => row !== reserved).sort((a, b) => a - b);
  let next = Math.max(bottom, headerRow + 1);
  for (const entry of wanted) {
    if (placed.has(`${entry.kind} ${entry.key}`)) continue;
    if (next === reserved) next += 1;
    rows.set(open.shift() ?? next++, cellsOf(entry));
  }
  return rows.size === 0 ? {} : { cells: rowWrites(sheet.name, rows) };
}

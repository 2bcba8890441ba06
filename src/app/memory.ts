/**
 * What the clerk decided once and need not decide again: confirmed headers and grade words of imported files, findings
 * marked 已核实. Kept in the workbook on a hidden sheet of the add-in's own, so that it travels with the file.
 */
import type { SheetContent, SheetWrite, WorkbookContent } from "../workbook/port";
import type { SheetPlan } from "../workbook/sheet-plan";
import { memoryMark } from "../workbook/own-names";
import { ownSheet } from "./own-sheets";

/** Kinds of entries, as they stand in the first column. */
export type MemoryKind = "表头" | "等次用语" | "已核实" | "导入" | "修改稿" | "计票";

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

const kinds: readonly MemoryKind[] = ["表头", "等次用语", "已核实", "导入", "修改稿", "计票"];
const headers = ["类别", "对象", "内容", "说明", "时间"] as const;
const title = "本表由组织生活助手保存您确认过的内容，请不要改动；删除本表后需要重新确认。";
/** 0-based sheet row of the header; entries follow. */
const headerRow = 1;

function isKind(text: string): text is MemoryKind {
  return (kinds as readonly string[]).includes(text);
}

function memorySheet(content: WorkbookContent): SheetContent | undefined {
  return content.sheets.find((sheet) => sheet.mark === memoryMark);
}

/** Reads the memory; rows that are none of ours are passed over. */
export function readMemory(content: WorkbookContent): Memory {
  const memory = new Map<MemoryKind, Map<string, MemoryEntry>>(kinds.map((kind) => [kind, new Map()]));
  const sheet = memorySheet(content);
  sheet?.cells.forEach((row, index) => {
    if (sheet.top + index <= headerRow) return;
    const [kind = "", key = "", value = "", note = "", at = ""] = headers.map((_, column) =>
      String(row[column - sheet.left] ?? ""),
    );
    if (isKind(kind) && key !== "") memory.get(kind)?.set(key, { kind, key, value, note, at });
  });
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
    ],
    columnWidths: [10, 36, 24, 60, 18],
  };
}

/** The write that keeps the memory in the workbook. */
export function memoryWrite(content: WorkbookContent, memory: Memory): SheetWrite {
  const { name } = ownSheet(content, memoryMark);
  return { plan: planMemory(name, memory), mode: "rewrite", mark: memoryMark };
}

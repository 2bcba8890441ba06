/**
 * An import that was interrupted (the pane reloaded, Excel closed) is known at the next opening by its entry in the
 * memory: it is written before the rows and taken out after them, in the requests of the same write.
 */
import type { Memory, MemoryEntry } from "../memory";
import type { ImportPlan } from "./plan-import";

/** An import of an earlier session: the last one, or one that did not come to its end. */
export interface EarlierImport {
  /** When it was begun. */
  readonly at: string;
  /** 来源文件 of the files that were being written. */
  readonly sources: readonly string[];
  /** Those that were new to the workbook: their rows can be told from all others. */
  readonly newSources: readonly string[];
  /** What was being written, in words. */
  readonly text: string;
}

const key = "导入";

function describe(plan: ImportPlan): { readonly value: string; readonly text: string } {
  const changed = [...plan.effects].filter(([, effect]) => effect !== "unchanged");
  const fresh = changed.filter(([, effect]) => effect === "new").map(([source]) => source);
  const others = changed.filter(([, effect]) => effect !== "new").map(([source]) => source);
  const rows = [...plan.written.values()].reduce((sum, count) => sum + count, 0);
  return { value: JSON.stringify([fresh, others]), text: `导入 ${changed.length} 个文件、${rows} 行` };
}

/** Kept while an import is being written. */
export function journalEntry(plan: ImportPlan, at: string): MemoryEntry {
  const { value, text } = describe(plan);
  return { kind: "未完成", key, value, note: `${text}，还没有写完`, at };
}

/** Kept of the last import, so that it can be taken back after the pane or the workbook was closed. */
export function lastImportEntry(plan: ImportPlan, at: string): MemoryEntry {
  const { value, text } = describe(plan);
  return { kind: "上次导入", key, value, note: text, at };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

/** The import that was interrupted (未完成), or the last one; null where there is none. */
export function earlierImport(memory: Memory, kind: "未完成" | "上次导入"): EarlierImport | null {
  const entry = memory.get(kind)?.get(key);
  if (!entry) return null;
  let parts: unknown = null;
  try {
    parts = JSON.parse(entry.value);
  } catch {
    // A long list was cut to the length of a cell: the files are not told, the interruption is.
  }
  const [fresh, others] = Array.isArray(parts) ? [texts(parts[0]), texts(parts[1])] : [[], []];
  return { at: entry.at, sources: [...fresh, ...others], newSources: fresh, text: entry.note };
}

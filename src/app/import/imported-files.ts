/** What the memory keeps of every imported file: the dates by which a later file of the same branch is judged. */
import type { Memory, MemoryEntry } from "../memory";
import { isoOf, serialOfIso } from "../../domain/serial-date";
import type { BatchFile } from "./batch";
import { reportDateOf } from "./batch";

export interface ImportedFile {
  /** Serial number of 填报日期. */
  readonly reportDate: number | null;
  /** File date, milliseconds. */
  readonly modified: number | null;
}

/** Imported files by 来源文件. */
export function importedFiles(memory: Memory): ReadonlyMap<string, ImportedFile> {
  return new Map(
    [...(memory.get("导入")?.values() ?? [])].map(({ key, value }) => {
      const [day = "", time = ""] = value.split("|");
      const modified = Date.parse(time);
      return [key, { reportDate: serialOfIso(day), modified: Number.isNaN(modified) ? null : modified }];
    }),
  );
}

/** The entry that remembers an imported file. */
export function importedEntry(source: string, file: BatchFile, rows: number, at: string): MemoryEntry {
  const day = file.reading?.content.ok ? reportDateOf(file.reading.content.value) : null;
  const dates = `${day === null ? "" : isoOf(day)}|${new Date(file.file.lastModified).toISOString()}`;
  return { kind: "导入", key: source, value: dates, note: `导入 ${rows} 行`, at };
}

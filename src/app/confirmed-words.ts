/** Grade words of another grading that the clerk has confirmed, as the memory keeps them: 称职 for 合格. */
import { listKey } from "../reading/read-text";
import type { Memory, MemoryEntry } from "./memory";

/** What confirmed words stand for, by the key under which the reader looks them up. */
export function confirmedWords(memory: Memory): ReadonlyMap<string, string> {
  return new Map([...(memory.get("等次用语")?.values() ?? [])].map(({ key, value }) => [key, value]));
}

/** The entry that remembers a confirmed word. */
export function wordEntry(word: string, grade: string, at: string): MemoryEntry {
  const key = listKey(word);
  return { kind: "等次用语", key, value: grade, note: `民主评议：“${key}”视为“${grade}”`, at };
}

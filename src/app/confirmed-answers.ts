/** What the clerk has said of columns and layouts in imports, as the memory keeps it, by the keys of the reader. */
import type { Memory } from "./memory";

export function confirmedAnswers(memory: Memory): ReadonlyMap<string, string> {
  return new Map([...(memory.get("表头")?.values() ?? [])].map(({ key, value }) => [key, value]));
}

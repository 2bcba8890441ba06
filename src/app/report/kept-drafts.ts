/**
 * The clerk's 修改稿 in the memory. The sheet 情况报告 is emptied and written anew; should that write fail, her words are
 * still here and come back with the next report.
 */
import type { DraftRow } from "../../domain/report/report-draft";
import type { Memory, MemoryEntry } from "../memory";
import { changeMemory } from "../memory";

const kind = "修改稿";

/** Two 修改稿 of one paragraph are possible after a clerk copied a row; both are kept. */
function entryKeys(rows: readonly DraftRow[]): readonly (readonly [string, DraftRow])[] {
  const times = new Map<string, number>();
  return rows.map((row) => {
    const time = (times.get(row.key) ?? 0) + 1;
    times.set(row.key, time);
    return [time === 1 ? row.key : `${row.key}（${time}）`, row] as const;
  });
}

/** The 修改稿 kept, as rows of a report that is on no sheet. */
export function keptDrafts(memory: Memory): readonly DraftRow[] {
  return [...(memory.get(kind)?.values() ?? [])].map(({ key, value }) => ({
    row: 0,
    key: key.replace(/（\d+）$/, ""),
    auto: "",
    edited: value,
  }));
}

/**
 * The memory with just these 修改稿.
 *
 * @param rows - rows with a 修改稿; others are passed over
 * @returns null where the memory holds them already
 */
export function keepDrafts(memory: Memory, rows: readonly DraftRow[], at: string): Memory | null {
  const wanted = new Map(entryKeys(rows.filter(({ edited }) => edited !== "")));
  const kept = memory.get(kind) ?? new Map<string, MemoryEntry>();
  const isSame = kept.size === wanted.size && [...wanted].every(([key, { edited }]) => kept.get(key)?.value === edited);
  if (isSame) return null;
  return changeMemory(memory, {
    remove: [...kept.keys()].filter((key) => !wanted.has(key)).map((key) => ({ kind, key })),
    put: [...wanted].map(([key, { edited }]) => ({ kind, key, value: edited, note: "情况报告的修改稿", at })),
  });
}

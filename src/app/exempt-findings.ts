/** 已核实: marks findings with a reason, and takes marks back. Kept in the workbook; the clerk's cells are not touched. */
import type { Outcome } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { WorkbookPort } from "../workbook/port";
import type { CommandDone, RunOptions } from "./command-done";
import type { Clock } from "./clock";
import { isoMinute } from "./clock";
import { judge } from "./judge";
import { markEntry } from "./marks";
import type { MemoryEntry } from "./memory";
import { changeMemory } from "./memory";
import { writeMemory } from "./write-memory";
import type { OpenBook } from "./open-book";
import { openBook } from "./open-book";

/** Longest reason; what is longer belongs into a document. */
export const longestReason = 200;

const checkAgain = "“检查结果”仍是原来的内容，再点一次“检查填报”即分开列出。";

function nothing(message: string) {
  return failed({ kind: "nothing-to-do", message });
}

/** What to say where 检查结果 was written before. */
function hints({ content }: OpenBook): readonly string[] {
  return content.sheets.some(({ mark }) => mark === "findings") ? [checkAgain] : [];
}

/** Marks open findings 已核实. Marks that have lapsed are taken out along with it. */
export async function exemptFindings(
  port: WorkbookPort,
  clock: Clock,
  keys: readonly string[],
  reason: string,
  options: RunOptions,
): Promise<Outcome<CommandDone>> {
  const why = reason.trim();
  if (why === "") return nothing("没有标记：请先填写核实的理由，例如“已与党员本人核对，情况属实”。");
  if (why.length > longestReason) return nothing(`没有标记：理由请不超过 ${longestReason} 字，现为 ${why.length} 字。`);
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { content, memory } = opened.value;
  const { findings, lapsed, asOf } = judge(opened.value, clock, options);
  const at = isoMinute(clock.now());
  const wanted = new Set(keys);
  const put = new Map<string, MemoryEntry>();
  for (const finding of findings) {
    const { key } = finding;
    if (key !== undefined && wanted.has(key)) put.set(key, markEntry(key, finding, why, asOf, at));
  }
  if (put.size === 0) return nothing("没有标记：选中的问题已不在，数据可能刚改过。请重新检查后再标记。");
  const remove = lapsed.map(({ key }) => ({ kind: "已核实" as const, key }));
  const changed = changeMemory(memory, { put: [...put.values()], remove });
  const written = await writeMemory(port, content, changed, options);
  if (!written.ok) return written;
  const missing = wanted.size - put.size;
  return done({
    message: `已将 ${put.size} 条问题标为已核实，不再计入问题数。数据有变动时标记自动失效。`,
    details: [...(missing > 0 ? [`${missing} 条问题已不在，没有标记。`] : []), ...hints(opened.value)],
    sheet: null,
  });
}

/** Takes marks back: the findings are listed and counted again. */
export async function withdrawMarks(
  port: WorkbookPort,
  keys: readonly string[],
  options: RunOptions,
): Promise<Outcome<CommandDone>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { content, memory } = opened.value;
  const marks = memory.get("已核实");
  const remove = [...new Set(keys)].filter((key) => marks?.has(key)).map((key) => ({ kind: "已核实" as const, key }));
  if (remove.length === 0) return nothing("没有取消：选中的问题没有已核实的标记。");
  const written = await writeMemory(port, content, changeMemory(memory, { remove }), options);
  if (!written.ok) return written;
  return done({
    message: `已取消 ${remove.length} 条已核实的标记，这些问题重新计入问题数。`,
    details: hints(opened.value),
    sheet: null,
  });
}

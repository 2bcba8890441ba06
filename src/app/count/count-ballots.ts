/** The use cases of 计票: what can be counted, keeping a count, writing it, giving it up. */
import { formById } from "../../contract/forms";
import type { CountTotals } from "../../domain/ballot-count";
import { onPaper } from "../../domain/ballot-count";
import { buildBallots } from "../../outputs/ballots/build-ballot";
import type { Outcome } from "../../workbook/outcome";
import { done, failed } from "../../workbook/outcome";
import type { WorkbookPort } from "../../workbook/port";
import type { Clock } from "../clock";
import { isoMinute } from "../clock";
import type { CommandDone, RunOptions } from "../command-done";
import { changeMemory } from "../memory";
import { openBook } from "../open-book";
import type { UndoStack } from "../undo";
import { writeMemory } from "../write-memory";
import { countChange, forgetCount, keptCounts } from "./count-memory";
import type { CountBoard, CountPreview } from "./count-types";
import { planCount } from "./plan-count";

/** What can be counted, and what was interrupted. */
export async function countBoard(port: WorkbookPort, options: RunOptions): Promise<Outcome<CountBoard>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { book, memory } = opened.value;
  const { ballots, items } = buildBallots(book, null);
  if (ballots.length === 0) {
    return failed({
      kind: "nothing-to-do",
      message: "没有党员名单，无法计票。请先填写《党员名册》，或在《民主评议》填写姓名。",
    });
  }
  const voters = formById("polls").columns.find(({ id }) => id === "voters");
  const open = keptCounts(memory).flatMap(({ totals, written, at }) => {
    const ballot = ballots.find(({ branch }) => branch === totals.branch);
    if (written || !ballot) return [];
    const paper = { branch: totals.branch, voters: totals.voters, items: totals.items, members: ballot.members };
    return [{ totals: onPaper(totals, paper).totals, at }];
  });
  return done({ branches: ballots, items, voters: voters && "values" in voters ? voters.values : [], open });
}

/** Keeps the sums in the workbook's memory. */
export async function saveCount(
  port: WorkbookPort,
  clock: Clock,
  totals: CountTotals,
  options: RunOptions,
): Promise<Outcome<void>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { content, memory } = opened.value;
  const change = countChange(memory, totals, false, isoMinute(clock.now()));
  return writeMemory(port, content, changeMemory(memory, change), options);
}

/** Gives a count up: its sums are forgotten, the sheets are left alone. */
export async function dropCount(
  port: WorkbookPort,
  count: Pick<CountTotals, "branch" | "voters">,
  options: RunOptions,
): Promise<Outcome<void>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { content, memory } = opened.value;
  return writeMemory(port, content, forgetCount(memory, count), options);
}

/** What `writeCount` would do. */
export async function previewCount(
  port: WorkbookPort,
  totals: CountTotals,
  options: RunOptions,
): Promise<Outcome<CountPreview>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { message, details, rows } = planCount(opened.value, totals);
  return done({ message, details, rows });
}

/** Writes the sums into 测评票 and 民主评议; can be undone, and the count is then open again. */
export async function writeCount(
  port: WorkbookPort,
  clock: Clock,
  undo: UndoStack,
  totals: CountTotals,
  options: RunOptions,
): Promise<Outcome<CommandDone>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { content, memory } = opened.value;
  const plan = planCount(opened.value, totals);
  const { cells = [] } = plan.request;
  const [first] = cells;
  if (!first) {
    return failed({
      kind: "nothing-to-do",
      message: `没有可以写入的地方。${plan.details.join("")}`,
    });
  }
  // In the same write: the memory says 已写入 exactly where the sums stand in the sheets.
  const change = countChange(memory, totals, true, isoMinute(clock.now()));
  const words = `${totals.branch} ${totals.voters}的计票`;
  const written = await undo.write(
    port,
    content,
    { ...plan.request, show: { sheet: first.sheet, row: first.row, column: first.column } },
    { description: words, back: { resizeTables: plan.resizeBack }, memory: change },
    options,
  );
  if (!written.ok) return written;
  return done({
    message: `已写入${words}：有效票 ${totals.returned - totals.invalid} 张，${totals.members.length} 名党员。可以撤销。`,
    details: [...plan.details, ...written.value.notes],
    sheet: first.sheet,
  });
}

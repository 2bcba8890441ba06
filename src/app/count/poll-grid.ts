/**
 * 录入测评票: votes that were counted by hand, typed member by member and item by item, and written as rows of 测评票. Only
 * what was filled in and differs from the sheet is written; 民主评议 is left alone.
 */
import { voteColumns } from "../../domain/checks/vote-columns";
import { buildBallots } from "../../outputs/ballots/build-ballot";
import type { Outcome } from "../../workbook/outcome";
import { done, failed } from "../../workbook/outcome";
import type { WorkbookPort } from "../../workbook/port";
import type { CommandDone, RunOptions } from "../command-done";
import type { OpenBook } from "../open-book";
import { openBook } from "../open-book";
import type { UndoStack } from "../undo";
import type { PollGrid, PollGridView, PollPreview } from "./poll-grid-types";
import type { PollVotes, PollWrites } from "./poll-writes";
import { noPollSheet, pollRecords, pollWrites } from "./poll-writes";

/** Members that are told one by one. */
const mostTold = 5;

/** Members, items, and what 测评票 says of them now. */
export async function pollGrid(
  port: WorkbookPort,
  branch: string,
  voters: string,
  options: RunOptions,
): Promise<Outcome<PollGridView>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { ballots, items } = buildBallots(opened.value.book, branch);
  const members = ballots[0]?.members ?? [];
  const own = pollRecords(opened.value, branch, voters);
  const cells = members.flatMap((member) =>
    items.flatMap((item): readonly PollVotes[] => {
      const record = own.get(member, item);
      return record ? [{ member, item, votes: voteColumns.map(([column]) => record[column] ?? 0) }] : [];
    }),
  );
  return done({ branch, voters, members, items, cells });
}

interface Plan {
  readonly preview: PollPreview;
  readonly writes: PollWrites;
  readonly count: number;
}

function nameList(names: readonly string[]): string {
  return names.slice(0, mostTold).join("、") + (names.length > mostTold ? `等 ${names.length} 名` : "");
}

function planGrid(opened: OpenBook, { branch, voters, cells }: PollGrid): Outcome<Plan> {
  const own = pollRecords(opened, branch, voters);
  const changed = cells.filter(({ member, item, votes }) => {
    const record = own.get(member, item);
    return !record || voteColumns.some(([column], at) => (record[column] ?? 0) !== (votes[at] ?? 0));
  });
  if (changed.length === 0) {
    return failed({ kind: "nothing-to-do", message: "没有填写，或与《测评票》里已有的相同，没有需要写入的。" });
  }
  const writes = pollWrites(opened, branch, voters, changed);
  if (writes.appended > 0 && writes.added === null) return failed({ kind: "nothing-to-do", message: noPollSheet });
  const { ballots, items } = buildBallots(opened.book, branch);
  const typed = new Set(cells.map(({ member, item }) => `${member}\n${item}`));
  const partly = (ballots[0]?.members ?? []).filter((member) => {
    const filled = items.filter((item) => typed.has(`${member}\n${item}`)).length;
    return filled > 0 && filled < items.length;
  });
  const sums = new Map<number, Set<string>>();
  for (const { member, votes } of cells) {
    const sum = votes.reduce((all, count) => all + count, 0);
    const members = sums.get(sum);
    if (members) members.add(member);
    else sums.set(sum, new Set([member]));
  }
  // Everybody is voted on by the same ballots: who has another sum was mistyped, or lacks invalid votes.
  const [usual, ...others] = [...sums].sort((a, b) => b[1].size - a[1].size);
  const odd = others.flatMap(([, members]) => [...members]);
  return done({
    writes,
    count: changed.length,
    preview: {
      message: `${branch} ${voters}：将在《测评票》新增 ${writes.appended} 行、更改 ${writes.replaced} 行；其余的行和《民主评议》不动。`,
      details: [
        ...(usual && odd.length > 0
          ? [`多数票数合计为 ${usual[0]}，${nameList([...new Set(odd)])}的合计不同，请核对。`]
          : []),
        ...(partly.length > 0 ? [`${nameList(partly)}还有测评项目没有填，没有填的不写。`] : []),
      ],
    },
  });
}

/** What `writePolls` would do. */
export async function previewPolls(
  port: WorkbookPort,
  grid: PollGrid,
  options: RunOptions,
): Promise<Outcome<PollPreview>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const planned = planGrid(opened.value, grid);
  return planned.ok ? done(planned.value.preview) : planned;
}

/** Writes the rows; can be undone. */
export async function writePolls(
  port: WorkbookPort,
  undo: UndoStack,
  grid: PollGrid,
  options: RunOptions,
): Promise<Outcome<CommandDone>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const planned = planGrid(opened.value, grid);
  if (!planned.ok) return planned;
  const { writes, count, preview } = planned.value;
  const cells = [...(writes.added?.cells ?? []), ...writes.cells];
  const [first] = cells;
  const words = `${grid.branch} ${grid.voters}的测评票`;
  const written = await undo.write(
    port,
    opened.value.content,
    {
      rows: writes.added?.rows ?? [],
      cells,
      resizeTables: writes.added?.resize ?? [],
      ...(first && { show: { sheet: first.sheet, row: first.row, column: first.column } }),
    },
    { description: `录入${words}`, back: { resizeTables: writes.added?.back ?? [] } },
    options,
  );
  if (!written.ok) return written;
  return done({
    message: `已写入${words}：${count} 行。可以撤销。`,
    details: [...preview.details, ...written.value.notes],
    sheet: first?.sheet ?? null,
  });
}

/** 打印测评票: writes 测评票样, the ballots of every branch with members, ready to print. */
import { buildBallots } from "../outputs/ballots/build-ballot";
import { planBallotSheet } from "../outputs/ballots/plan-ballot-sheet";
import type { Outcome } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { CommandDone, RunOptions } from "./command-done";
import type { CommandScene } from "./commands/command";
import { openBook } from "./open-book";
import { ownSheet } from "./own-sheets";

export async function writeBallots({ port }: CommandScene, options: RunOptions): Promise<Outcome<CommandDone>> {
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { book, content } = opened.value;
  const set = buildBallots(book, null);
  if (set.ballots.length === 0) {
    return failed({
      kind: "nothing-to-do",
      message: "没有可以印票的党员。请先填写《党员名册》，或在《民主评议》填写姓名，再点“打印测评票”。",
    });
  }
  const target = ownSheet(content, "ballots");
  const written = await port.write(
    {
      sheets: [{ plan: planBallotSheet(set, { name: target.name }), mode: "rewrite", mark: "ballots" }],
      show: { sheet: target.name, row: 0, column: 0 },
    },
    options,
  );
  if (!written.ok) return written;
  const members = set.ballots.reduce((sum, ballot) => sum + ballot.members.length, 0);
  const without = book.branches.filter(
    ({ name }) => name !== "" && !set.ballots.some(({ branch }) => branch === name),
  ).length;
  return done({
    message: `测评票样已写好：${set.ballots.length} 个支部、${members} 名党员，每个支部另起一页，按投票人数打印。`,
    details: [
      ...(without > 0 ? [`${without} 个支部没有党员名单，没有印票。`] : []),
      ...(target.note === null ? [] : [target.note]),
      ...written.value.notes,
    ],
    sheet: target.name,
  });
}

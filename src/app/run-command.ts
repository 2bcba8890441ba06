/**
 * Runs a ribbon command on the commands page. That page has no voice of its own: every command ends on the sheet it wrote
 * or, where nothing could be done, on a small sheet that says why and what to do.
 */
import type { Outcome, Problem } from "../workbook/outcome";
import { failed } from "../workbook/outcome";
import type { Assistant } from "./assistant";
import type { CommandDone } from "./command-done";
import type { CommandName } from "./commands/registry";

function unexpected(thrown: unknown): Problem {
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return {
    kind: "unknown",
    message: "命令没有完成，程序内部出错。请保存工作簿后再试；仍不行请在“打开助手”里运行，并把提示转给维护人员。",
    detail,
  };
}

/** Runs the command; a problem, a defect included, is shown on the sheet 操作提示. Resolves when something is visible. */
export async function runCommand(assistant: Assistant, name: CommandName): Promise<Outcome<CommandDone>> {
  const outcome: Outcome<CommandDone> = await assistant
    .run(name)
    .catch((thrown: unknown) => failed(unexpected(thrown)));
  if (!outcome.ok) await assistant.showProblem(outcome.problem);
  return outcome;
}

/**
 * Runs a ribbon command on the commands page. That page has no voice of its own: every command ends on the sheet it wrote
 * or, where nothing could be done, on a small sheet that says why and what to do.
 */
import type { Outcome } from "../workbook/outcome";
import type { Assistant, CommandDone } from "./assistant";
import type { CommandName } from "./command-names";
import { performCommand } from "./perform-command";

/** Runs the command; a problem is shown on the sheet 操作提示. Resolves when something is visible. */
export async function runCommand(assistant: Assistant, name: CommandName): Promise<Outcome<CommandDone>> {
  const outcome = await performCommand(assistant, name);
  if (!outcome.ok) await assistant.showProblem(outcome.problem);
  return outcome;
}

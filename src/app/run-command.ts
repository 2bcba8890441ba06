/**
 * Runs a ribbon command on the commands page. That page has no face: every command ends on the sheet it wrote or, where
 * nothing could be done, on a small sheet that says why and what to do; where no sheet can be written, in a small window.
 */
import type { Outcome, Problem } from "../workbook/outcome";
import { failed } from "../workbook/outcome";
import type { Assistant } from "./assistant";
import type { CommandDone } from "./command-done";
import type { CommandName } from "./commands/registry";

/** A voice that needs no sheet. */
export interface Voice {
  /** @returns whether it could be shown */
  show(text: string): Promise<boolean>;
}

/** Kinds of trouble in which no sheet can be written or another try would only make the clerk wait again. */
const noSheet: ReadonlySet<Problem["kind"]> = new Set([
  "cell-edit",
  "no-answer",
  "workbook-protected",
  "inactive-workbook",
  "changed-meanwhile",
]);

/** What a command that was done has to say and no result sheet shows: what to run once more, what was overwritten. */
const toBeTold = /(?:再运行一次即补上|请重新填写|请自行抄录)。$/;

function unexpected(thrown: unknown): Problem {
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return {
    kind: "unknown",
    message: "命令没有完成，程序内部出错。请保存工作簿后再试；仍不行请在“打开助手”里运行，并把提示转给维护人员。",
    detail,
  };
}

/** Runs under way, by name: a second click on the same button meets the first run and gets its end. */
const running = new Map<CommandName, Promise<Outcome<CommandDone>>>();
let last: Promise<unknown> = Promise.resolve();

async function tell(assistant: Assistant, problem: Problem, voice: Voice | null): Promise<void> {
  if (voice && noSheet.has(problem.kind) && (await voice.show(problem.message))) return;
  const shown = await assistant.showProblem(problem).catch((thrown: unknown) => failed(unexpected(thrown)));
  if (!shown.ok) await voice?.show(problem.message);
}

async function carryOut(
  assistant: Assistant,
  name: CommandName,
  voice: Voice | null,
  before: Promise<unknown>,
): Promise<Outcome<CommandDone>> {
  await before;
  const outcome: Outcome<CommandDone> = await assistant
    .run(name)
    .catch((thrown: unknown) => failed(unexpected(thrown)));
  if (!outcome.ok) await tell(assistant, outcome.problem, voice);
  else {
    const urgent = outcome.value.details.filter((detail) => toBeTold.test(detail));
    if (urgent.length > 0) await voice?.show(urgent.join(""));
  }
  return outcome;
}

/**
 * Runs the command; a problem, a defect included, is shown on the sheet 操作提示 or in the small window. Commands of this
 * page run one after the other. Resolves when something is visible.
 */
export function runCommand(
  assistant: Assistant,
  name: CommandName,
  voice: Voice | null = null,
): Promise<Outcome<CommandDone>> {
  const present = running.get(name);
  if (present) return present;
  const run = carryOut(assistant, name, voice, last).finally(() => running.delete(name));
  running.set(name, run);
  last = run.catch(() => undefined);
  return run;
}

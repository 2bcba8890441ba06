/** Runs the use case behind a command's name: the one place where names and use cases meet. */
import type { Outcome } from "../../workbook/outcome";
import type { RunOptions } from "../command-done";
import type { CommandScene } from "./command";
import type { CommandName, ResultOf } from "./registry";
import { commandByName } from "./registry";

/** @returns what was done in words for the clerk, or the problem */
export async function runUseCase<N extends CommandName>(
  scene: CommandScene,
  name: N,
  options: RunOptions,
): Promise<Outcome<ResultOf<N>>> {
  const run = await commandByName(name).load();
  // The declaration with this name says what its use case returns; `ResultOf` reads it from there.
  return (await run(scene, options)) as Outcome<ResultOf<N>>;
}

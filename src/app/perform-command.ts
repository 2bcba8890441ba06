/** Runs the use case behind a command's name: the one place where names and use cases meet. */
import type { Outcome } from "../workbook/outcome";
import type { Assistant, CommandDone, RunOptions } from "./assistant";
import { commandByName } from "./command-names";
import type { CommandName } from "./command-names";

/**
 * Performs a command.
 *
 * @returns what was done in words for the clerk, or the problem
 */
export function performCommand(
  assistant: Assistant,
  name: CommandName,
  options: RunOptions = {},
): Promise<Outcome<CommandDone>> {
  switch (name) {
    case "addBasicTemplates":
      return assistant.addTemplates("basic", options);
    case "addFullTemplates":
      return assistant.addTemplates("full", options);
    case "checkEntries":
      return assistant.checkEntries(options);
    case "countGrades":
      return assistant.countGrades(options);
    case "writeSummary":
      return assistant.writeSummary(options);
    default: {
      const { form } = commandByName(name);
      if (!form) throw new RangeError(`The command ${name} names no form.`);
      return assistant.addTemplates(form, options);
    }
  }
}

/**
 * Every command: one file with one declaration each, and one line here, in the order of the ribbon. What is dispatched, the
 * buttons of ribbon and pane, the icons and the manual's table come from this list.
 */
import type { ResultMark } from "../../outputs/registry";
import { addBasicTemplates, addFullTemplates, singleTemplates } from "./add-templates";
import { checkEntries } from "./check-entries";
import type { Command, UseCase } from "./command";
import { countGrades } from "./count-grades";
import { overviewLedger } from "./overview-ledger";
import { printBallots } from "./print-ballots";
import { startNextYear } from "./start-next-year";
import { writeReport } from "./write-report";
import { writeSummary } from "./write-summary";

const declared = [
  addBasicTemplates,
  addFullTemplates,
  ...singleTemplates,
  startNextYear,
  checkEntries,
  countGrades,
  overviewLedger,
  writeSummary,
  writeReport,
  printBallots,
] as const;

type Declared = (typeof declared)[number];

export type CommandName = Declared["name"];

/** What a command returns when it is done. */
export type ResultOf<N extends CommandName> =
  Extract<Declared, { readonly name: N }> extends { readonly load: () => Promise<UseCase<infer R>> } ? R : never;

/** The command that writes a result. */
type WriterOf<M extends ResultMark> = Extract<Declared, { readonly result: M }>;

/** For every result the name of the command that writes it; a result that no command writes has none, and fails here. */
export type WriterNames = { readonly [M in ResultMark]: WriterOf<M>["name"] };

type WrittenByNone = { [M in ResultMark]: [WriterOf<M>] extends [never] ? M : never }[ResultMark];

/** Does not compile while there is a result that no command writes. */
const everyResultIsWritten: [WrittenByNone] extends [never] ? true : WrittenByNone = true;
void everyResultIsWritten;

/** Every command, in the order of the ribbon. */
export const commands: readonly (Command & { readonly name: CommandName })[] = declared;

/** 单张表格: one command per form, in the order of the sheets. */
export const singleTemplateCommands: readonly (Command & { readonly name: CommandName })[] = singleTemplates;

const byName = new Map<string, Command & { readonly name: CommandName }>(
  commands.map((command) => [command.name, command]),
);

/** The command with this name. @throws RangeError for a name that is not declared (a defect of the caller). */
export function commandByName(name: CommandName): Command & { readonly name: CommandName } {
  const command = byName.get(name);
  if (!command) throw new RangeError(`No command has the name ${name}.`);
  return command;
}

/** The command that writes a result. */
export function writerOf(mark: ResultMark): Command & { readonly name: CommandName } {
  const command = commands.find(({ result }) => result === mark);
  if (!command) throw new RangeError(`No command writes ${mark}.`);
  return command;
}

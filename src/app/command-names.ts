/**
 * The commands of the ribbon and of the pane: their names, which the manifest and the function file share, and the
 * words on their buttons.
 */
import { forms } from "../contract/forms";
import type { FormId } from "../contract/forms";

export type CommandName =
  "addBasicTemplates" | "addFullTemplates" | `addTemplate_${FormId}` | "checkEntries" | "countGrades" | "writeSummary";

/** What a command is, for a button or for the ribbon. */
export interface CommandInfo {
  readonly name: CommandName;
  /** Words on the button, as on the ribbon. */
  readonly label: string;
  /** What it does, one sentence without a full stop. */
  readonly hint: string;
  /** The form that a single-sheet command adds. */
  readonly form?: FormId;
}

/** 单张表格: one command per form, in the order of the sheets. */
export const singleTemplateCommands: readonly CommandInfo[] = forms.map((form) => ({
  name: `addTemplate_${form.id}` as const,
  label: form.sheet,
  hint: `添加《${form.sheet}》；缺少《设置》时一并添加`,
  form: form.id,
}));

/** Every command, in the order of the ribbon. */
export const commands: readonly CommandInfo[] = [
  { name: "addBasicTemplates", label: "基本套表", hint: "添加设置、党支部、会议记录、民主评议、整改台账" },
  { name: "addFullTemplates", label: "全套表格", hint: "添加设置和全部九张表" },
  ...singleTemplateCommands,
  { name: "checkEntries", label: "检查填报", hint: "检查已填的各表，写出检查结果" },
  { name: "countGrades", label: "统计等次", hint: "按党支部统计评议等次，写出等次统计" },
  { name: "writeSummary", label: "生成汇总", hint: "按党支部汇总各项数字，写出汇总表和基本情况" },
];

const byName = new Map(commands.map((command) => [command.name, command]));

/** The command with this name. @throws RangeError for a name that is not declared (a defect of the caller). */
export function commandByName(name: CommandName): CommandInfo {
  const command = byName.get(name);
  if (!command) throw new RangeError(`No command has the name ${name}.`);
  return command;
}

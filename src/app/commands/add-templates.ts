/** 基本套表, 全套表格 and one command for each single form, declared. */
import type { FormId } from "../../contract/forms";
import { forms } from "../../contract/forms";
import type { CommandDone } from "../command-done";
import type { Command, RibbonIcon, UseCase } from "./command";
import { defineCommand } from "./command";

async function load(which: "basic" | "full" | FormId): Promise<UseCase<CommandDone>> {
  const { addTemplates } = await import("../add-templates");
  return ({ port }, options) => addTemplates(port, which, options);
}

export const addBasicTemplates = defineCommand({
  name: "addBasicTemplates",
  label: "基本套表",
  hint: "添加设置、党支部、会议记录、民主评议、整改台账",
  tip: "添加设置、党支部、会议记录、民主评议、整改台账。已有的表原样不动。",
  group: "模板",
  icon: { name: "template-basic", drawing: "table_simple", colour: "blue" },
  load: () => load("basic"),
});

export const addFullTemplates = defineCommand({
  name: "addFullTemplates",
  label: "全套表格",
  hint: "添加设置和全部九张表",
  tip: "添加设置和全部九张表。已有的表原样不动。",
  group: "模板",
  icon: { name: "template-full", drawing: "table_multiple", colour: "blue" },
  load: () => load("full"),
});

/** 单张表格: the menu that holds the commands of the single forms. */
export const singleTemplateMenu = {
  name: "addTemplate",
  label: "单张表格",
  hint: "添加一张表；缺少《设置》时一并添加",
  tip: "添加其中一张表；没有设置表时一并添加。已有的表原样不动。",
  group: "模板",
  icon: { name: "template-one", drawing: "table_add", colour: "blue" },
} as const;

const drawings: Readonly<Record<FormId, string>> = {
  branches: "people_team",
  members: "people_list",
  meetings: "calendar_ltr",
  talks: "chat_multiple",
  opinions: "mail_inbox",
  polls: "poll",
  appraisals: "person_star",
  rectifications: "task_list_square_ltr",
  institutions: "scales",
};

function iconOf(form: FormId): RibbonIcon {
  return { name: `form-${form}`, drawing: drawings[form], colour: "ink" };
}

/** One command per form, in the order of the sheets. */
export const singleTemplates: readonly Command<`addTemplate_${FormId}`>[] = forms.map(({ id, sheet, purpose }) => ({
  name: `addTemplate_${id}` as const,
  label: sheet,
  hint: `添加《${sheet}》；缺少《设置》时一并添加`,
  tip: `添加“${sheet}”：${purpose}`,
  group: "模板",
  icon: iconOf(id),
  form: id,
  load: () => load(id),
}));

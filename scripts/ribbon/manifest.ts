/** The ribbon's part of manifest.xml: the custom tab and the resources it names. The rest of the file is left as it is. */
import { ribbonGroups } from "../../src/app/commands/command";
import type { RibbonGroup } from "../../src/app/commands/command";
import type { RibbonControl } from "./controls";
import { ribbonControls } from "./controls";

const base = "https://localhost:3000/";
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

/** Ids of the groups: Office keeps what the user does to the ribbon by them. */
const groupIds: Readonly<Record<RibbonGroup, string>> = {
  模板: "Group.Templates",
  填报: "Group.Entries",
  汇集: "Group.Collection",
  统计: "Group.Statistics",
  上报: "Group.Reporting",
  助手: "Group.Assistant",
};

/** Texts and pages beside those of the controls. */
const otherTexts = [
  ["Tab.label", "组织生活"],
  ["GetStarted.title", "组织生活助手已就绪"],
] as const;
const getStarted = ["GetStarted.text", "在“组织生活”选项卡中添加表格、检查填报、统计等次、生成汇总。"] as const;

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function urlId(view: string): string {
  return view === "home" ? "Taskpane.Url" : `View.${view}.Url`;
}

function iconLines(name: string): string[] {
  return ["<Icon>", ...sizes.map((size) => `  <bt:Image size="${size}" resid="icon.${name}.${size}" />`), "</Icon>"];
}

function indent(lines: readonly string[], by = "  "): string[] {
  return lines.map((line) => by + line);
}

function actionLines({ does }: RibbonControl): string[] {
  if (does.kind === "function") {
    return ['<Action xsi:type="ExecuteFunction">', `  <FunctionName>${does.name}</FunctionName>`, "</Action>"];
  }
  if (does.kind === "menu") return [];
  return [
    '<Action xsi:type="ShowTaskpane">',
    "  <TaskpaneId>Assistant</TaskpaneId>",
    `  <SourceLocation resid="${urlId(does.view)}" />`,
    "</Action>",
  ];
}

function wordLines({ id, icon }: RibbonControl): string[] {
  return [
    `<Label resid="${id}.label" />`,
    "<Supertip>",
    `  <Title resid="${id}.label" />`,
    `  <Description resid="${id}.tip" />`,
    "</Supertip>",
    ...iconLines(icon.name),
  ];
}

function controlLines(control: RibbonControl): string[] {
  const { id, items = [], does } = control;
  const itemLines = items.flatMap((item) => [
    `<Item id="${item.id}">`,
    ...indent([...wordLines(item), ...actionLines(item)]),
    "</Item>",
  ]);
  return [
    `<Control xsi:type="${does.kind === "menu" ? "Menu" : "Button"}" id="${id}">`,
    ...indent([
      ...wordLines(control),
      ...(itemLines.length > 0 ? ["<Items>", ...indent(itemLines), "</Items>"] : []),
      ...actionLines(control),
    ]),
    "</Control>",
  ];
}

/** A group bears the icon of its first control. */
function groupLines(group: RibbonGroup, controls: readonly RibbonControl[]): string[] {
  const [first] = controls;
  if (!first) return [];
  return [
    `<Group id="${groupIds[group]}">`,
    ...indent([
      `<Label resid="${groupIds[group]}.label" />`,
      ...iconLines(first.icon.name),
      ...controls.flatMap(controlLines),
    ]),
    "</Group>",
  ];
}

function stringLine([id, text]: readonly [string, string]): string {
  return `<bt:String id="${id}" DefaultValue="${escape(text)}" />`;
}

/** What stands between two tags, made anew; `at` is the indentation of the tags. */
function replaced(text: string, open: RegExp, close: string, lines: readonly string[]): string {
  const found = open.exec(text);
  const from = found ? found.index + found[0].length : -1;
  const to = text.indexOf(close, from);
  const at = /[^\n]*$/.exec(text.slice(0, found?.index))?.[0] ?? "";
  if (from < 0 || to < 0) throw new Error(`The manifest has no ${close}.`);
  return `${text.slice(0, from)}\n${indent(lines, `${at}  `).join("\n")}\n${at}${text.slice(to)}`;
}

/** The manifest with its ribbon as the commands declare it. */
export function renderManifest(manifest: string): string {
  const controls = ribbonControls();
  const each = controls.flatMap((control) => [control, ...(control.items ?? [])]);
  const groups = ribbonGroups.filter((group) => controls.some((control) => control.group === group));
  const views = [...new Set(each.flatMap(({ does }) => (does.kind === "view" ? [does.view] : [])))].sort();
  const images = [...new Set(each.map(({ icon }) => icon.name))]
    .sort()
    .flatMap((name) =>
      sizes.map(
        (size) => `<bt:Image id="icon.${name}.${size}" DefaultValue="${base}assets/icons/${name}-${size}.png" />`,
      ),
    );
  const urls = [
    ["Commands.Url", "commands.html"],
    ["Manual.Url", "manual.html"],
    ...views.map((view) => [urlId(view), view === "home" ? "taskpane.html" : `taskpane.html#${view}`]),
  ].map(([id, path]) => `<bt:Url id="${id ?? ""}" DefaultValue="${base}${path ?? ""}" />`);
  const shortStrings = [
    ...otherTexts,
    ...groups.map((group) => [`${groupIds[group]}.label`, group] as const),
    ...each.map(({ id, label }) => [`${id}.label`, label] as const),
  ].map(stringLine);
  const longStrings = [getStarted, ...each.map(({ id, tip }) => [`${id}.tip`, tip] as const)].map(stringLine);
  const tab = [
    ...groups.flatMap((group) =>
      groupLines(
        group,
        controls.filter((control) => control.group === group),
      ),
    ),
    '<Label resid="Tab.label" />',
  ];
  let text = replaced(manifest, /<CustomTab [^>]*>/, "</CustomTab>", tab);
  text = replaced(text, /<bt:Images>/, "</bt:Images>", images);
  text = replaced(text, /<bt:Urls>/, "</bt:Urls>", urls);
  text = replaced(text, /<bt:ShortStrings>/, "</bt:ShortStrings>", shortStrings);
  return replaced(text, /<bt:LongStrings>/, "</bt:LongStrings>", longStrings);
}

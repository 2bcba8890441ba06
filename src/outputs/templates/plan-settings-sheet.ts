/**
 * The sheet 设置: 项目 | 内容 | 说明 in A:C, the lists from column E on with a defined name each, and the table 规则设置 to
 * the right of them. It travels with the workbook; what a branch fills in or changes here works without the add-in.
 */
import type { SettingDeclaration, Settings } from "../../contract/settings";
import { settingLists, settingsSheet, settingValues } from "../../contract/settings";
import { severities } from "../../domain/finding";
import type { Area, CellStyle, SheetPlan, Validation } from "../../workbook/sheet-plan";
import { areaText, cellText, quotedSheet } from "../../workbook/a1";
import { wrappedLines } from "../../workbook/text-width";
import { settingContent } from "../../domain/setting-text";
import {
  area,
  bodyStyle,
  headerStyle,
  lineStyle,
  numberFormats,
  printSetup,
  quietColor,
  titleStyle,
} from "../layout/sheet-look";

const headerRow = 2;
const firstRow = headerRow + 1;

/** Column of the first list; the defined names start here. */
const firstList = 4;

/** Rows a list may grow to; its dropdown grows along. */
const listRows = 40;

/** Width of a list's column in characters. */
const usualWidth = 20;

/** Rows of the lists that are printed at least, filled or not. */
const listPrintRows = 15;

/** Headers of 规则设置, in which a rule is switched off or given another severity. */
export const ruleTableHeaders = ["规则", "是否启用", "级别"] as const;

const ruleColumn = firstList + settingLists.length + 1;
const ruleRows = 30;

/** Width of 说明 in characters. */
const helpWidth = 58;

const noError = { title: "", text: "", level: "warning" } as const;

function valueFormat({ type }: SettingDeclaration): string {
  if (type === "integer") return numberFormats.integer;
  return type === "date" ? numberFormats.date : numberFormats.text;
}

function valueValidation(setting: SettingDeclaration, cell: Area): Validation {
  const { label, help, type, values } = setting;
  const prompt = { title: label, text: help };
  const title = `${label}填写有误`;
  if (type === "integer") {
    const [min, max] = setting.id === "year" ? [2000, 2099] : [0, 9999];
    const text = setting.id === "year" ? "请填四位年份，如 2025。" : "请填 0 或正整数，不带单位和文字。";
    return { area: cell, rule: { kind: "whole", min, max }, prompt, error: { title, text, level: "stop" } };
  }
  if (type === "date") {
    return {
      area: cell,
      rule: { kind: "date", from: "2000-01-01", to: "2099-12-31" },
      prompt,
      error: { title, text: "请按 2026-01-15 的样式填写日期。", level: "stop" },
    };
  }
  if (type === "list" && values) {
    const error = { title, text: "请从下拉列表选择。", level: "stop" } as const;
    return { area: cell, rule: { kind: "list", items: values }, prompt, error };
  }
  const shares = type === "fraction" || type === "percent" ? `${help}可写作 1/3、33.3% 或 0.333。` : help;
  return { area: cell, rule: { kind: "any" }, prompt: { title: label, text: shares }, error: noError };
}

/** The definition of a list's name: from its first row to the last filled one, gaps included, at least one row. */
function listFormula(column: number): string {
  const sheet = quotedSheet(settingsSheet);
  const cells = `${sheet}!${areaText(area(firstRow, column, listRows, 1), true)}`;
  const at = (row: number) => {
    const reference = cellText(row, column);
    return `${sheet}!$${reference.replace(/\d+$/, "")}$${row + 1}`;
  };
  const last = `SUMPRODUCT(MAX((${cells}<>"")*(ROW(${cells})-ROW(${at(headerRow)}))))`;
  return `=OFFSET(${at(firstRow)},0,0,MAX(1,${last}),1)`;
}

/** Plans 设置 with the present values; what is at its default shows the default. */
export function planSettingsSheet(settings: Settings): SheetPlan {
  const lists = settingLists.map(({ id, label, definedName, width = usualWidth }, index) => ({
    label,
    definedName,
    width,
    column: firstList + index,
    items: settings.lists[id].slice(0, listRows),
  }));
  const rules = [...settings.rules].map(([id, { enabled, severity }]) => [
    id,
    enabled === undefined ? null : enabled ? "是" : "否",
    severity ?? null,
  ]);
  const ruleCount = Math.max(ruleRows, rules.length + 10);
  const ruleArea = (column: number): Area => area(firstRow, ruleColumn + column, ruleCount, 1);
  const longItems = lists.flatMap(({ items, width, column }) =>
    items.flatMap((item, index) => (wrappedLines(item, width) > 1 ? [{ row: firstRow + index, column }] : [])),
  );
  const short = lists.filter(({ width }) => width === usualWidth);
  const longest = settingValues.length;
  const style = (at: Area, look: CellStyle) => ({ area: at, style: look });

  // One beside the other they would print too small to read: each block on a page of its own.
  const printed = [
    area(0, 0, firstRow + longest, 3),
    area(0, firstList, firstRow + Math.max(listPrintRows, ...short.map(({ items }) => items.length)), short.length),
    // Lists of long lines stand at the end, each on a page of its own.
    ...lists.slice(short.length).map(({ column, items }) => area(0, column, firstRow + items.length, 1)),
    ...(rules.length > 0 ? [area(0, ruleColumn, firstRow + rules.length, 3)] : []),
  ];
  return {
    name: settingsSheet,
    blocks: [
      { row: 0, column: 0, cells: [["设置"]] },
      { row: 0, column: firstList, cells: [["列表：各表下拉列表的选项，可在下方增删"]] },
      { row: 0, column: ruleColumn, cells: [["规则设置：停用或调整检查规则"]] },
      {
        row: 1,
        column: 0,
        cells: [["随工作簿下发。各表底色：黄色为必填未填，橙色为整改逾期，红色为数字或等次不符。"]],
      },
      { row: headerRow, column: 0, cells: [["项目", "内容", "说明"]] },
      {
        row: firstRow,
        column: 0,
        cells: settingValues.map((setting) => [
          setting.label,
          settingContent(setting, settings[setting.id]),
          setting.help,
        ]),
      },
      { row: headerRow, column: firstList, cells: [lists.map(({ label }) => label)] },
      ...lists
        .filter(({ items }) => items.length > 0)
        .map(({ column, items }) => ({ row: firstRow, column, cells: items.map((item) => [item]) })),
      { row: headerRow, column: ruleColumn, cells: [ruleTableHeaders] },
      ...(rules.length > 0 ? [{ row: firstRow, column: ruleColumn, cells: rules }] : []),
    ],
    styles: [
      style(area(0, 0, 1, ruleColumn + 3), lineStyle),
      style(area(0, 0, 1, 1), titleStyle),
      style(area(0, firstList, 1, 1), { bold: true }),
      style(area(0, ruleColumn, 1, 1), { bold: true }),
      style(area(1, 0, 1, 1), { ...lineStyle, color: quietColor }),
      style(area(headerRow, 0, 1, 3), headerStyle),
      style(area(headerRow, firstList, 1, lists.length), headerStyle),
      style(area(headerRow, ruleColumn, 1, 3), headerStyle),
      style(area(firstRow, 0, longest, 3), { ...bodyStyle, horizontal: "left" }),
      style(area(firstRow, 1, longest, 1), { horizontal: "center" }),
      ...settingValues.map((setting, index) =>
        style(area(firstRow + index, 1, 1, 1), { numberFormat: valueFormat(setting) }),
      ),
      style(area(firstRow, 2, longest, 1), { color: quietColor }),
      style(area(firstRow, firstList, listRows, lists.length), {
        ...bodyStyle,
        horizontal: "left",
        numberFormat: numberFormats.text,
      }),
      ...longItems.map(({ row, column }) => style(area(row, column, 1, 1), { vertical: "top" })),
      style(area(firstRow, ruleColumn, ruleCount, 3), { ...bodyStyle, numberFormat: numberFormats.text }),
    ],
    columnWidths: [18, 36, helpWidth, 3, ...lists.map(({ width }) => width), 3, 12, 10, 10],
    rowHeights: [
      { row: 0, rowCount: 1, points: 34 },
      { row: 1, rowCount: 1, points: 21 },
      { row: headerRow, rowCount: 1, points: 24 },
      // The rows below stay free: they grow with what the clerk fills in. But the setting beside a long text of a list does
      // not: its first line shows, the rest is read in the cell.
      ...longItems.map(({ row }) => ({ row, rowCount: 1, points: 22 })),
    ],
    validations: [
      ...settingValues.map((setting, index) => valueValidation(setting, area(firstRow + index, 1, 1, 1))),
      {
        area: ruleArea(0),
        rule: { kind: "any" },
        prompt: { title: "规则", text: "填检查结果中“规则”一列的编号，如 GRD-03。" },
        error: noError,
      },
      {
        area: ruleArea(1),
        rule: { kind: "list", items: ["是", "否"] },
        prompt: { title: "是否启用", text: "填“否”即不再检查该规则；留空按默认。" },
        error: { title: "是否启用填写有误", text: "请从下拉列表选择是或否。", level: "stop" },
      },
      {
        area: ruleArea(2),
        rule: { kind: "list", items: severities },
        prompt: { title: "级别", text: "改变该规则所报问题的级别；留空按默认。" },
        error: { title: "级别填写有误", text: "请从下拉列表选择错误、警告或提示。", level: "stop" },
      },
    ],
    freeze: { rows: firstRow, columns: 2 },
    print: {
      ...printSetup(firstRow, false),
      areas: printed,
    },
    names: lists.map(({ definedName, column, items }) => ({
      name: definedName,
      area: area(firstRow, column, Math.max(1, items.length), 1),
      formula: listFormula(column),
    })),
  };
}

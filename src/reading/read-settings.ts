/**
 * Reads 设置: single values by their 项目, lists by the header of their column, and the table 规则设置. A value that
 * cannot be read falls back to the default and is reported; nothing else of the sheet matters.
 */
import type { SettingDeclaration, RuleSetting, Settings } from "../contract/settings";
import { settingLists, settingsSheet, settingValues } from "../contract/settings";
import type { SettingsSource } from "../domain/book";
import type { CellValue } from "../domain/cell";
import { defaultWindowFrom, defaultWindowTo } from "../domain/meeting-window";
import { foldWidth, isNoneMark, withoutBlanks, wordKey } from "../domain/normalise-text";
import type { SheetContent } from "../workbook/port";
import { isBlankCell } from "./blank-cell";
import { readDate } from "./read-date";
import { readFraction, readInteger } from "./read-number";

export interface SettingsRead {
  readonly settings: Settings;
  /** null where the workbook has no such sheet: all defaults. */
  readonly source: SettingsSource | null;
}

const labels: ReadonlyMap<string, SettingDeclaration> = new Map(
  (settingValues as readonly SettingDeclaration[]).map((setting) => [wordKey(setting.label), setting]),
);
const listLabels = new Map(settingLists.map((list) => [wordKey(list.label), list]));
const sheetNames: ReadonlySet<string> = new Set([settingsSheet, "参数设置", "设定", "参数", "基础设置"].map(wordKey));
const longestKey = 24;

function keyOf(value: CellValue | undefined): string {
  return typeof value === "string" && value.length <= longestKey ? wordKey(value) : "";
}

/** One value read; undefined where it cannot be. */
function readValue(setting: SettingDeclaration, raw: CellValue): string | number | undefined {
  const text = typeof raw === "string" ? raw.trim() : String(raw);
  switch (setting.type) {
    case "text":
      return text;
    case "list": {
      const key = withoutBlanks(foldWidth(text));
      return setting.values?.find((value) => value === key);
    }
    case "integer": {
      const plain = typeof raw === "string" ? foldWidth(raw).replace(/\s*年度?\s*$/, "") : raw;
      const { value } = readInteger(plain);
      if (value === null || value < 0 || !Number.isInteger(value)) return undefined;
      return setting.id === "year" && (value < 1950 || value > 2099) ? undefined : value;
    }
    case "date":
      return readDate(raw, { year: null, window: null, deadline: false }).value ?? undefined;
    case "fraction":
    case "percent": {
      const { value } = readFraction(raw);
      return value === null || value < 0 || value > 1 ? undefined : value;
    }
  }
}

/** Number of cells of a sheet that name a setting with something beside it: a sheet of another name needs several. */
function countLabels(sheet: SheetContent): number {
  let count = 0;
  for (const row of sheet.cells.slice(0, 60)) if (row.some((value) => labels.has(keyOf(value)))) count++;
  return count;
}

function findSheet(sheets: readonly SheetContent[]): SheetContent | null {
  return (
    sheets.find(({ name }) => name.trim() === settingsSheet) ??
    sheets.find((sheet) => sheetNames.has(wordKey(sheet.name)) && countLabels(sheet) > 0) ??
    sheets.find((sheet) => hasSettingsHeader(sheet) && countLabels(sheet) >= 4) ??
    null
  );
}

function hasSettingsHeader(sheet: SheetContent): boolean {
  return sheet.cells
    .slice(0, 12)
    .some((row) => row.some((value, column) => keyOf(value) === "项目" && keyOf(row[column + 1]) === "内容"));
}

/** The column the labels stand in: under 项目, else where most labels are. */
function labelColumn(sheet: SheetContent): number {
  const counts = new Map<number, number>();
  for (const row of sheet.cells) {
    for (const [column, value] of row.entries()) {
      const key = keyOf(value);
      if (key === "项目" && keyOf(row[column + 1]) === "内容") return column;
      if (labels.has(key)) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Where 规则设置 stands: header row and columns as indexes into the sheet's cells; -1 where a column is missing. */
export interface RuleTable {
  readonly row: number;
  readonly rule: number;
  readonly enabled: number;
  readonly severity: number;
}

/** The header of 规则设置: 规则 with 是否启用 or 级别 in the same row. */
export function findRuleTable(sheet: SheetContent): RuleTable | null {
  for (const [row, cells] of sheet.cells.entries()) {
    const keys = cells.map(keyOf);
    const rule = keys.findIndex((key) => key === "规则" || key === "规则编号");
    if (rule < 0) continue;
    const enabled = keys.findIndex((key) => key === "是否启用" || key === "启用");
    const severity = keys.findIndex((key) => key === "级别" || key === "严重程度");
    if (enabled >= 0 || severity >= 0) return { row, rule, enabled, severity };
  }
  return null;
}

const ruleId = /^[A-Z]{3}-\d{2}/;

/** The rule that a cell of 规则设置 names; undefined where it names none. */
export function ruleIdIn(value: CellValue | undefined): string | undefined {
  return ruleId.exec(withoutBlanks(foldWidth(String(value ?? ""))).toUpperCase())?.[0];
}

const onWords: ReadonlySet<string> = new Set(["是", "√", "启用", "开", "有"]);
const offWords: ReadonlySet<string> = new Set(["否", "×", "停用", "不启用", "关", "x", "X"]);

function readRules(sheet: SheetContent, table: RuleTable | null): ReadonlyMap<string, RuleSetting> {
  const rules = new Map<string, RuleSetting>();
  if (!table) return rules;
  for (const cells of sheet.cells.slice(table.row + 1)) {
    const id = ruleIdIn(cells[table.rule]);
    if (!id) continue;
    const word = withoutBlanks(String(cells[table.enabled] ?? ""));
    const enabled =
      onWords.has(word) || cells[table.enabled] === true
        ? true
        : offWords.has(word) || cells[table.enabled] === false
          ? false
          : undefined;
    const severity = withoutBlanks(String(cells[table.severity] ?? ""));
    rules.set(id, {
      ...(enabled !== undefined && { enabled }),
      ...((severity === "错误" || severity === "警告" || severity === "提示") && { severity }),
    });
  }
  return rules;
}

function readLists(sheet: SheetContent, values: number, rules: RuleTable | null): Settings["lists"] {
  const lists = new Map<string, readonly string[]>(settingLists.map((list) => [list.id, list.default]));
  for (const [row, cells] of sheet.cells.entries()) {
    for (const [column, value] of cells.entries()) {
      const list = listLabels.get(keyOf(value));
      // Under 项目 and 内容 stand single values, whatever their words.
      if (!list || column === values || column === values + 1) continue;
      const below: string[] = [];
      for (const [index, other] of sheet.cells.entries()) {
        if (index <= row) continue;
        const isRules = rules && index >= rules.row && [rules.rule, rules.enabled, rules.severity].includes(column);
        if (isRules && rules.row > row) break;
        const item = other[column];
        if (!isBlankCell(item)) below.push(String(item).trim());
      }
      if (below.length > 0) lists.set(list.id, [...new Set(below)]);
    }
  }
  return Object.fromEntries(lists) as Settings["lists"];
}

/** The settings of a workbook without 设置: the defaults of the contract. */
export function defaultSettings(): Settings {
  return makeSettings(
    new Map(),
    Object.fromEntries(settingLists.map((list) => [list.id, list.default])) as Settings["lists"],
    new Map(),
  );
}

function makeSettings(
  values: ReadonlyMap<string, string | number>,
  lists: Settings["lists"],
  rules: Settings["rules"],
): Settings {
  const read = Object.fromEntries(
    (settingValues as readonly SettingDeclaration[]).map((setting) => [
      setting.id,
      values.get(setting.id) ?? setting.default,
    ]),
  ) as unknown as Settings;
  const { year } = read;
  return {
    ...read,
    windowFrom: read.windowFrom ?? (year === null ? null : defaultWindowFrom(year)),
    windowTo: read.windowTo ?? (year === null ? null : defaultWindowTo(year)),
    lists,
    rules,
  };
}

/** Reads the settings of a workbook. Without a year nothing is derived from one. */
export function readSettings(sheets: readonly SheetContent[]): SettingsRead {
  const sheet = findSheet(sheets);
  if (!sheet) return { settings: defaultSettings(), source: null };
  const column = labelColumn(sheet);
  const ruleTable = findRuleTable(sheet);
  const values = new Map<string, string | number>();
  const cells = new Map<string, { row: number; column: number }>();
  const problems: SettingsSource["problems"][number][] = [];
  for (const [index, row] of sheet.cells.entries()) {
    const setting = labels.get(keyOf(row[column]));
    if (!setting || cells.has(setting.id)) continue;
    const place = { row: sheet.top + index + 1, column: sheet.left + column + 1 };
    cells.set(setting.id, place);
    const raw = row[column + 1] ?? null;
    if (isBlankCell(raw)) continue;
    if (setting.type !== "text" && typeof raw === "string" && isNoneMark(raw.trim())) continue;
    const value = readValue(setting, raw);
    if (value === undefined) problems.push({ id: setting.id, label: setting.label, ...place, raw });
    else values.set(setting.id, value);
  }
  return {
    settings: makeSettings(values, readLists(sheet, column, ruleTable), readRules(sheet, ruleTable)),
    source: { sheet: sheet.name, cells, problems },
  };
}

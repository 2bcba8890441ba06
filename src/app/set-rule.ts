/** Switches a rule on or off, or changes its severity, in the table 规则设置 of 设置; adds 设置 where it is missing. */
import type { RuleSetting } from "../contract/settings";
import { settingsSheet } from "../contract/settings";
import type { CellValue } from "../domain/cell";
import { rules } from "../domain/checks/registry";
import { isBlankCell } from "../reading/blank-cell";
import { planSettingsSheet, ruleTableHeaders } from "../outputs/templates/plan-settings-sheet";
import { findRuleTable, ruleIdIn } from "../reading/read-settings";
import type { Outcome, Problem } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { CellWrite, SheetContent, WorkbookPort } from "../workbook/port";
import type { CommandDone, RunOptions } from "./command-done";
import type { OpenBook } from "./open-book";
import { openBook } from "./open-book";
import { sameSheetName } from "./own-sheets";
import type { UndoStack } from "./undo";

/** 0-based row in which the table's header goes where the sheet has none; as on the sheet that the add-in plans. */
const headerRow = 2;

/** What was done, in words: `停用`, `启用，级别改为警告`, `恢复默认`. */
function changeText({ enabled, severity }: RuleSetting): string {
  const parts = [
    enabled === undefined ? "" : enabled ? "启用" : "停用",
    severity === undefined ? "" : `级别改为${severity}`,
  ].filter((part) => part !== "");
  return parts.length > 0 ? parts.join("，") : "恢复默认";
}

function enabledWord(enabled: boolean | undefined): string | null {
  return enabled === undefined ? null : enabled ? "是" : "否";
}

/** The first row below the header whose cells in these columns are blank; 0-based index into the cells. */
function firstFreeRow({ cells }: SheetContent, header: number, columns: readonly number[]): number {
  let row = header + 1;
  while (row < cells.length && columns.some((column) => !isBlankCell(cells[row]?.[column]))) row += 1;
  return row;
}

function cellWrite({ name, top, left }: SheetContent, row: number, column: number, values: CellValue[]): CellWrite {
  // Words only, kept as text by their format.
  return {
    sheet: name,
    row: top + row,
    column: left + column,
    cells: [values],
    numberFormats: [values.map(() => "@")],
  };
}

/** A table beside what stands on the sheet: header and one line. */
function newTable(sheet: SheetContent, id: string, setting: RuleSetting): readonly CellWrite[] {
  const beside = { ...sheet, left: sheet.left + (sheet.cells[0]?.length ?? 0) + 1, top: headerRow };
  return [
    cellWrite(beside, 0, 0, [...ruleTableHeaders]),
    cellWrite(beside, 1, 0, [id, enabledWord(setting.enabled), setting.severity ?? null]),
  ];
}

/** The cells of 设置 to write; a problem where the clerk's own table lacks a column. */
function ruleWrites(sheet: SheetContent, id: string, setting: RuleSetting): Outcome<readonly CellWrite[]> {
  const table = findRuleTable(sheet);
  if (!table) return done(newTable(sheet, id, setting));
  const lacking = [
    ...(table.enabled < 0 && setting.enabled !== undefined ? [ruleTableHeaders[1]] : []),
    ...(table.severity < 0 && setting.severity !== undefined ? [ruleTableHeaders[2]] : []),
  ];
  if (lacking.length > 0) {
    const problem: Problem = {
      kind: "nothing-to-do",
      sheet: sheet.name,
      message: `“${sheet.name}”的规则设置缺少“${lacking.join("”“")}”一列，没有改动。请在表头补上该列后再试。`,
    };
    return failed(problem);
  }
  const columns = [table.rule, table.enabled, table.severity].filter((column) => column >= 0);
  const lines = sheet.cells.flatMap((cells, row) =>
    row > table.row && ruleIdIn(cells[table.rule]) === id ? [row] : [],
  );
  const isReset = setting.enabled === undefined && setting.severity === undefined;
  if (isReset) {
    return done(lines.flatMap((row) => columns.map((column) => cellWrite(sheet, row, column, [null]))));
  }
  // The reader takes the last of several lines of a rule.
  const row = lines.at(-1) ?? firstFreeRow(sheet, table.row, columns);
  return done([
    cellWrite(sheet, row, table.rule, [id]),
    ...(table.enabled >= 0 ? [cellWrite(sheet, row, table.enabled, [enabledWord(setting.enabled)])] : []),
    ...(table.severity >= 0 ? [cellWrite(sheet, row, table.severity, [setting.severity ?? null])] : []),
  ]);
}

/** Adds 设置 with the rule's setting. */
async function addSettings(
  port: WorkbookPort,
  { content, book }: OpenBook,
  ruleId: string,
  setting: RuleSetting,
  options: RunOptions,
): Promise<Outcome<unknown>> {
  if (content.sheets.some(({ name }) => sameSheetName(name, settingsSheet))) {
    return failed({
      kind: "nothing-to-do",
      sheet: settingsSheet,
      message: `工作表“${settingsSheet}”里没有可以识别的设置，没有改动。请把它改名，再用“单张表格”添加“${settingsSheet}”。`,
    });
  }
  const plan = planSettingsSheet({ ...book.settings, rules: new Map([[ruleId, setting]]) });
  return port.write({ sheets: [{ plan, mode: "add" }] }, options);
}

/**
 * @param setting - what the rule is to be; `{}` puts it back to its default
 * @throws RangeError for a rule that does not exist (a defect of the caller)
 */
export async function setRule(
  port: WorkbookPort,
  undo: UndoStack,
  ruleId: string,
  setting: RuleSetting,
  options: RunOptions,
): Promise<Outcome<CommandDone>> {
  if (!rules.some(({ id }) => id === ruleId)) throw new RangeError(`There is no rule ${ruleId}.`);
  const opened = await openBook(port, options);
  if (!opened.ok) return opened;
  const { content, book } = opened.value;
  const what = `规则 ${ruleId} ${changeText(setting)}`;
  const sheet = content.sheets.find(({ name }) => name === book.settingsSource?.sheet);
  if (!sheet) {
    const added = await addSettings(port, opened.value, ruleId, setting, options);
    if (!added.ok) return added;
    const message = `${what}：工作簿原来没有“${settingsSheet}”，已添加，写在其中的“规则设置”。`;
    return done({ message, details: [], sheet: settingsSheet });
  }
  const writes = ruleWrites(sheet, ruleId, setting);
  if (!writes.ok) return writes;
  if (writes.value.length > 0) {
    const written = await undo.write(port, content, { cells: writes.value }, { description: what }, options);
    if (!written.ok) return written;
  }
  return done({ message: `${what}，写在“${sheet.name}”的“规则设置”里。`, details: [], sheet: sheet.name });
}

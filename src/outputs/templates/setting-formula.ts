/** Formulas that fetch a value from the sheet 设置, so that the heads of all sheets follow it, also without the add-in. */
import { settingsSheet, settingValues } from "../../contract/settings";
import { quotedSheet } from "../../workbook/a1";

type SettingId = (typeof settingValues)[number]["id"];

/**
 * An expression (without "=") for a setting's value as text, "" where it is blank or the sheet is gone. It looks the
 * value up by its label: clerks insert rows.
 */
export function settingExpression(id: SettingId): string {
  const label = settingValues.find((setting) => setting.id === id)?.label ?? id;
  return `IFERROR(VLOOKUP("${label}",${quotedSheet(settingsSheet)}!$A$4:$B$80,2,FALSE)&"","")`;
}

/** A formula for a title that begins with the year once 设置 names it: 2025年度党员名册. */
export function titleFormula(title: string): string {
  const year = settingExpression("year");
  return `=IF(${year}="","",${year}&"年度")&"${title.replaceAll('"', '""')}"`;
}

/** A formula for `填报单位：…` and the like. */
export function labelledFormula(text: string, id: SettingId): string {
  return `="${text}："&${settingExpression(id)}`;
}

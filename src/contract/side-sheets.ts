/**
 * Sheets beside the forms that the add-in adds and reads back: what lower committees reported, and last year's ledger. They
 * are no forms: their rows are counted as what they are and never as rows of this year.
 */
import { summaryColumns } from "./summary";

/** One row per lower unit, from the 汇总表 it sent. */
export const lowerUnitsSheet = "下级汇总";

/** The rectifications of the year before, with the columns of 整改台账. */
export const lastYearLedgerSheet = "上年度整改台账";

/** Header of the unit's name. */
export const unitHeader = "单位";

/** Header of the system column that names the file a row came from, in every sheet that import adds rows to. */
export const sourceHeader = "来源文件";

/** The columns of 下级汇总 between 单位 and 来源文件: those of 汇总表 from 应召开支部数 on. */
export const lowerUnitColumns = summaryColumns.flatMap((column, index) =>
  index < 2 || column.kind === "no" ? [] : [column],
);

/** Whether a sheet is one of these, by its name: as Excel compares names. */
export function isSideSheet(name: string): boolean {
  return [lowerUnitsSheet, lastYearLedgerSheet].some((one) => one.toLowerCase() === name.trim().toLowerCase());
}

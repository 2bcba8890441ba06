/** The columns of 台账概览 and of the list of urgent items below it, which stand in the same 14 sheet columns. */
import { dueBands, ledgerStates } from "../../domain/ledger-overview";
import type { LedgerCounts } from "../../domain/ledger-overview";

/** Counted columns, in order. */
export const countColumns: readonly (keyof LedgerCounts)[] = ["总数", ...ledgerStates, ...dueBands];

/** Columns of a group of counts; the first is 党支部, 责任部门 or 责任人. */
export const overviewHeaders: readonly string[] = [...countColumns, "整改率", "核对"];

export const columnCount = overviewHeaders.length + 1;

/** Column of a counted number on the sheet, 0-based. */
export function columnOfCount(header: keyof LedgerCounts): number {
  return countColumns.indexOf(header) + 1;
}

export const rateColumn = columnCount - 2;
export const checkColumn = columnCount - 1;

/** Columns of the list. The long texts stand first and last, where the sheet is wide. */
export const itemHeaders = [
  "存在问题",
  "到期情况",
  "整改时限",
  "整改状态",
  "党支部",
  "清单类别",
  "姓名",
  "问题类别",
  "责任部门",
  "责任人",
  "牵头领导",
  "台账序号",
  "定位",
  "整改措施",
] as const;

/** Widths in characters: together what A4 landscape holds at 9 points and more. */
export const widths: readonly number[] = [20, 7.5, 11, 7.5, 8, 7.5, 7.5, 8, 8, 7.5, 7.5, 6.5, 9.5, 18];

/** 口径, as printed under the first table. */
export const ledgerRules: readonly { readonly header: string; readonly rule: string }[] = [
  { header: "总数", rule: "《整改台账》的行数；一个问题占几行的，计一个，状态按最慢的一行" },
  { header: "未启动至已销号", rule: "整改状态为该状态的行数，五项之和等于总数" },
  {
    header: "已超期至无时限",
    rule: "未启动、整改中、延期三种状态的行，按整改时限与截止日期相差的天数分，五项之和等于这三种状态之和",
  },
  { header: "已超期", rule: "整改时限早于截止日期；截止日期当天到期的计入10天内到期" },
  { header: "20天内到期", rule: "第11天至第20天" },
  { header: "无时限", rule: "整改时限空白，或写的不是日期" },
  { header: "整改率", rule: "已销号÷总数，总数为0的显示 —" },
];

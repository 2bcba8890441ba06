/** What the kinds of quick fixes are called, and how cell contents are shown before and after. */
import type { CellValue } from "../../domain/cell";
import type { FixKind } from "../../domain/finding";
import { isoOf } from "../../domain/serial-date";

/** What a fix of a kind does, in words. */
export const fixLabels: Readonly<Record<FixKind, string>> = {
  date: "文字日期改为规范日期",
  number: "全角或文字数字改为数字",
  spaces: "去掉姓名中的空格，统一间隔号",
  "grade-word": "统一等次用语",
  "list-word": "统一选项用语",
  absent: "按应到、实到更正缺席",
  "total-row": "删除数据中间的合计行",
  "not-graded": "预备党员改为不评定等次",
  qualified: "未评定的正式党员批量记为合格",
};

/** Every kind that a rule proposes, in the order in which they are offered where they have as many cells. */
export const fixKinds: readonly FixKind[] = [
  "date",
  "number",
  "spaces",
  "grade-word",
  "list-word",
  "absent",
  "not-graded",
  "total-row",
];

/** A cell's content as a clerk reads it; spaces are made visible, because they are what is mended. */
export function contentText(value: CellValue, numberFormat?: string): string {
  if (value === null || value === "") return "（空）";
  if (typeof value === "number") {
    if (numberFormat !== undefined && /y/i.test(numberFormat)) return isoOf(value);
    if (numberFormat?.endsWith("%")) return `${Number((value * 100).toFixed(1))}%`;
    return String(value);
  }
  return typeof value === "boolean" ? (value ? "是" : "否") : value.replace(/[ 　\u00a0]/g, "␣");
}

/** Conversions of values in words. */
import type { CellValue } from "../../domain/cell";
import type { ReadingKind } from "../../domain/records";
import { isoOf } from "../../domain/serial-date";

/** What was done to values of each kind. */
export const conversionLabels: Readonly<Record<ReadingKind, string>> = {
  "date-as-text": "文字日期改为日期",
  "short-year": "两位年份补全为四位",
  "year-inferred": "没写年份的日期补上年份",
  "month-only": "只写到月的日期按当月最后一天",
  "date-approximate": "“前”“左右”的日期按所写的那一天",
  "serial-number": "显示为数字的日期改为日期",
  "not-a-date": "读不出日期，按原文导入",
  "number-as-text": "文字数字改为数字",
  "chinese-number": "中文数字改为数字",
  "count-with-remark": "人数、条数只取数字，不导入所附说明",
  "full-width": "全角字符改为半角",
  "not-a-number": "读不出数字，按原文导入",
  "not-whole": "人数、票数不是整数，按原值导入",
  negative: "人数、票数小于 0，按原值导入",
  spaces: "去掉多余空格和看不见的字符",
  "name-dot": "姓名中的间隔号统一为“·”",
  "none-mark": "“无”“—”按空白读",
  synonym: "改为下拉列表里的用语",
  "not-in-list": "不在下拉列表中，按原文导入",
  "date-range": "起止日期取其中一天",
  "percent-as-number": "百分数改为比例",
  "error-cell": "公式出错的单元格，没有可用的内容",
  picture: "单元格里的图片不导入，长文本记作“有图片”",
  "filled-down": "合并单元格逐行填上",
};

/** A value as a clerk reads it; `isDate` where a number is a serial number. */
export function valueText(value: CellValue, isDate: boolean): string {
  if (value === null || value === "") return "（空）";
  if (typeof value === "number" && isDate && value > 0 && value < 2_958_466) return isoOf(Math.floor(value));
  return String(value);
}

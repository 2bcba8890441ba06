/** The mistakes planted in the sample workbook, each with the rule that must find it. */
import type { CellValue } from "../../src/domain/cell";
import { serialOf } from "../../src/domain/serial-date";

export interface PlantedMistake {
  /** Rule that finds it, by id. */
  readonly rule: string;
  /** Form id. */
  readonly form: string;
  /** 0-based row among the form's rows; the sheet's row number is 4 more. */
  readonly index: number;
  /** Column id. */
  readonly column: string;
  readonly value: CellValue;
  /** What was done, for whoever shows the sample. */
  readonly note: string;
}

/** Sheet row number (1-based) of a form's row. */
export function sheetRow(index: number): number {
  return index + 4;
}

export const plantedMistakes: readonly PlantedMistake[] = [
  { rule: "RST-02", form: "branches", index: 2, column: "members", value: 10, note: "党员总数比名册多一人" },
  { rule: "MTG-01", form: "meetings", index: 8, column: "recorder", value: null, note: "讲党课缺记录人" },
  { rule: "MTG-03", form: "meetings", index: 18, column: "present", value: 16, note: "实到多于应到" },
  { rule: "DAT-01", form: "meetings", index: 0, column: "date", value: "2025.12.23", note: "日期写成文字" },
  { rule: "RST-09", form: "talks", index: 4, column: "to", value: "郑二十", note: "谈话对象不在名册" },
  {
    rule: "TLK-05",
    form: "talks",
    index: 6,
    column: "date",
    value: serialOf(2026, 2, 10),
    note: "谈话在组织生活会之后",
  },
  { rule: "TLK-06", form: "talks", index: 0, column: "to", value: "张一", note: "谈话人与谈话对象相同" },
  { rule: "POL-03", form: "appraisals", index: 1, column: "qualified", value: 4, note: "各类票之和不等于有效票" },
  { rule: "GRD-01", form: "appraisals", index: 26, column: "grade", value: "合格", note: "预备党员评定了等次" },
  { rule: "GRD-02", form: "appraisals", index: 40, column: "grade", value: null, note: "正式党员没有等次和原因" },
  { rule: "LED-01", form: "rectifications", index: 6, column: "owner", value: null, note: "缺责任人" },
  { rule: "LED-02", form: "rectifications", index: 9, column: "due", value: "长期坚持", note: "整改时限空泛" },
  {
    rule: "LED-03",
    form: "rectifications",
    index: 20,
    column: "due",
    value: serialOf(2026, 1, 5),
    note: "时限早于组织生活会",
  },
  { rule: "LED-06", form: "rectifications", index: 34, column: "evidence", value: null, note: "销号没有佐证" },
  {
    rule: "LED-08",
    form: "rectifications",
    index: 38,
    column: "due",
    value: serialOf(2026, 3, 10),
    note: "整改逾期未完成",
  },
];

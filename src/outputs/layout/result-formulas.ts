/** Formulas that 等次统计 and 汇总表 share. Every cell they read is a number or the dash. */
import { areaText } from "../../workbook/a1";
import { area } from "./sheet-look";
import type { PlanCell } from "../../workbook/sheet-plan";

/** Shown where a rate has no denominator or a number is unknown. */
export const dash = "—";

/** numerator ÷ denominator of two cells; the dash where the denominator is 0 or no number. */
export function rateFormula(numerator: string, denominator: string): PlanCell {
  return { formula: `=IF(N(${denominator})=0,"${dash}",${numerator}/${denominator})` };
}

/** Sum of a column's rows; 0 where there are none. */
export function sumFormula(firstRow: number, rowCount: number, column: number): PlanCell {
  return rowCount === 0 ? 0 : { formula: `=SUM(${areaText(area(firstRow, column, rowCount, 1))})` };
}

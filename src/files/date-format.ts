/** Number formats that show dates: telling them, and those that the file format knows by number only. */

/** Whether a number format shows a date or a time: a part of one outside of quotes and brackets. */
export function isDateFormat(format: string): boolean {
  return format !== "General" && /[ymdhs年月日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

const yearMonth = 'yyyy"年"m"月"';
const monthDay = 'm"月"d"日"';

/** Built-in date formats by id, as a Chinese Excel shows them (ECMA-376, 18.8.30). */
export const builtInDateFormats: ReadonlyMap<number, string> = new Map([
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, yearMonth],
  [28, monthDay],
  [29, monthDay],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [36, yearMonth],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [50, yearMonth],
  [51, monthDay],
  [52, yearMonth],
  [53, monthDay],
  [54, monthDay],
  [57, yearMonth],
  [58, monthDay],
]);

/** The other built-in formats by id, in en-US form (ECMA-376, 18.8.30). */
export const builtInFormats: ReadonlyMap<number, string> = new Map([
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

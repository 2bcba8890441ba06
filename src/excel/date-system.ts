/** Days between the two date systems of Excel, and which number formats show a date. */

/** Day 0 of the 1904 system is day 1462 of the 1900 system. */
export const days1904 = 1462;

/** Whether a number format (en-US form) shows a date: it has y or d outside quotes, brackets and escapes, or a month. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[yd]/i.test(bare) || /m{3,}/i.test(bare);
}

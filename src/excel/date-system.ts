/** Which number formats show a date. */

/** Whether a number format (en-US form) shows a date: it has y or d outside quotes, brackets and escapes, or a month. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[yd]/i.test(bare) || /m{3,}/i.test(bare);
}

/**
 * How the add-in's marks and stamps are kept in a workbook: as hidden defined names, which travel with the file and
 * follow a sheet that is renamed. Every implementation of the port uses these names.
 */

const markPrefix = "OLA_mark_";
const stampPrefix = "OLA_stamp_";

/** Mark of the own sheet that keeps what the clerk decided: the only own sheet that is read back. */
export const memoryMark = "memory";

/** Whether the cells of a sheet with this mark are read: the clerk's own sheets and the memory. */
export function isRead(mark: string | null): boolean {
  return mark === null || mark === memoryMark;
}

/** Name of the mark of an own sheet; its formula refers to A1 of the sheet. */
export function markName(mark: string): string {
  return markPrefix + mark;
}

/** Formula of a mark's name. */
export function markFormula(sheet: string): string {
  return `='${sheet.replaceAll("'", "''")}'!$A$1`;
}

/** The mark a defined name stands for; null for other names. */
export function markOfName(name: string): string | null {
  return name.startsWith(markPrefix) ? name.slice(markPrefix.length) : null;
}

/** The sheet a mark's formula refers to; null when the sheet is gone (`#REF!`) or the formula is something else. */
export function sheetOfMark(formula: string): string | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?A\$?1$/.exec(formula);
  if (!match) return null;
  const name = match[1]?.replaceAll("''", "'") ?? match[2] ?? null;
  return name === null || name.startsWith("#") ? null : name;
}

/** Name of a stamp. */
export function stampName(key: string): string {
  return stampPrefix + key;
}

/** Formula of a stamp's name: the text as a constant. */
export function stampFormula(text: string): string {
  return `="${text.replaceAll('"', '""')}"`;
}

/** The stamp's key a defined name stands for; null for other names. */
export function stampOfName(name: string): string | null {
  return name.startsWith(stampPrefix) ? name.slice(stampPrefix.length) : null;
}

/** The text of a stamp's formula; null when it is no text constant. */
export function textOfStamp(formula: string): string | null {
  const match = /^="((?:[^"]|"")*)"$/.exec(formula);
  return match ? (match[1] ?? "").replaceAll('""', '"') : null;
}

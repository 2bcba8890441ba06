/** Text as the file format stores it. */

/** Text that looks like an escape of the file format is escaped itself; a carriage return would be lost. */
export function storedText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replaceAll("\r", "_x000D_");
}

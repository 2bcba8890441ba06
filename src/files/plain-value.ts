/** The value of a cell of a text format that has no types. */
import type { CellValue } from "../domain/cell";

/**
 * A number only where nothing is lost by it: no leading zero, at most 15 digits. Dates stay the text they are.
 * `="0012"`, the way programs guard digits from Excel, is the text it guards.
 */
export function plainValue(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(trimmed) && trimmed.replace(/\D/g, "").length <= 15) {
    return Number(trimmed);
  }
  return guardedText(trimmed) ?? text;
}

/** The text of `="…"`; null for anything else. */
export function guardedText(text: string): string | null {
  return /^="([^"]*)"$/.exec(text)?.[1] ?? null;
}

/**
 * What is handed to Excel for a cell. `Range.values` reads every string as if a person had typed it: "=1" would become a
 * formula and "1-2" a date. Text therefore gets the number format "@" before it is written, and an apostrophe where it
 * could start a formula; after the write it is read back (platform.md 3.1).
 */
import type { CellValue } from "../domain/cell";
import type { PlanCell } from "../workbook/sheet-plan";

/** An entry as `Range.values` takes it; null leaves the cell alone, "" empties it. */
export type CellEntry = string | number | boolean | null;

/** Longest text that gets the format "@": older versions show longer text in such cells as ####. */
const longestTextFormat = 255;

/** Longest text of a cell: one character more and Excel refuses everything in the request. */
const longestText = 32_767;

/** A text as a cell can hold it. */
function fitting(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`;
}

/** Whether a text could start a formula (OWASP's list) or loses its own apostrophe. */
export function startsLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r']/.test(text);
}

/**
 * Text that Excel takes for nothing but text: it starts with a Chinese character and holds no digit, of whatever script,
 * and no part of a date or a time written in characters (二〇二六年三月八日, 下午三时).
 */
function isPlainText(text: string): boolean {
  const isDate = /[〇○零一二三四五六七八九十廿卅][年月日时点分秒]/u;
  return /^[\p{Script=Han}“《（【]/u.test(text) && !/\p{Nd}/u.test(text) && !isDate.test(text);
}

/** Whether a cell is to be formatted as text before it is written. */
export function wantsTextFormat(cell: PlanCell): boolean {
  return typeof cell === "string" && cell !== "" && cell.length <= longestTextFormat;
}

/** The entry for a cell of a plan, which has the format "@" where `wantsTextFormat` says so. */
export function planEntry(planned: PlanCell): CellEntry {
  if (planned === null || planned === "") return null;
  if (typeof planned === "object") return planned.formula;
  if (typeof planned !== "string") return planned;
  const cell = fitting(planned);
  return startsLikeFormula(cell) || cell.length > longestTextFormat ? `'${cell}` : cell;
}

/**
 * The entry for an existing cell, whose format is not the add-in's to change: there the apostrophe alone keeps text text.
 *
 * @param format number format of the cell as it is when the entry is written
 */
export function existingCellEntry(value: CellValue, format: string): CellEntry {
  if (value === null) return "";
  if (typeof value !== "string" || value === "") return value;
  const text = fitting(value);
  if (startsLikeFormula(text)) return `'${text}`;
  return format === "@" || isPlainText(text) ? text : `'${text}`;
}

/** A cell value as Excel gives it: "" is a blank cell, an error its text. */
export function readCell(value: unknown): CellValue {
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

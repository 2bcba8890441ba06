/** Reads what is typed into a cell, or written as a string through the API, as Excel does: numbers, dates, formulas, text. */
import type { CellValue } from "../../domain/cell";
import { formulaFault } from "./formula-grammar";
import { invalidArgument } from "./host-error";
import type { DateReading } from "./typed-date";
import { typedDate } from "./typed-date";
import { typedNumber } from "./typed-number";

export interface TypedEntry {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly quotePrefix: boolean;
  /** The format the entry brings along, where the cell has none of its own. */
  readonly numberFormat: string | null;
}

function entry(value: CellValue, numberFormat: string | null = null): TypedEntry {
  return { value, formula: null, quotePrefix: false, numberFormat };
}

function formulaEntry(formula: string): TypedEntry {
  return { value: null, formula, quotePrefix: false, numberFormat: null };
}

const errors = new Set(["#N/A", "#NAME?", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NULL!"]);

/** Whether a text is one of Excel's error values. */
export function isErrorText(text: string): boolean {
  return errors.has(text);
}

/** `@SUM(A1)`, as Lotus wrote it, is a formula; whatever else begins with @ Excel refuses as no function. */
function lotusFormula(text: string): string {
  const formula = `=${text.slice(1)}`;
  if (!/^@[\p{L}_][\p{L}\p{N}_.]*\(/u.test(text) || formulaFault(formula) !== null) {
    throw invalidArgument(`"${text.slice(0, 80)}" is no function.`);
  }
  return formula;
}

/**
 * What a text becomes in a cell. A formula is given as it stands, right or wrong.
 *
 * @param format the cell's number format: `@` keeps everything as text
 * @throws HostError InvalidArgument for a text after @ that is no function
 */
export function readTyped(text: string, format: string, reading: DateReading): TypedEntry {
  if (text === "") return entry(null);
  // The apostrophe is the cell's prefix in cells of every format; it is never part of the text.
  if (text.startsWith("'")) return { value: text.slice(1), formula: null, quotePrefix: true, numberFormat: null };
  if (format === "@") return entry(text);
  if (text.startsWith("=") && text.length > 1) return formulaEntry(text);
  const trimmed = text.trim();
  const number = typedNumber(trimmed) ?? typedDate(trimmed, reading);
  if (number) return entry(number.value, number.numberFormat);
  if (/^(true|false)$/i.test(trimmed)) return entry(trimmed.toUpperCase() === "TRUE");
  if (errors.has(trimmed.toUpperCase())) return entry(trimmed.toUpperCase());
  if (/^[+-]./.test(text)) return formulaEntry(`=${text}`);
  if (/^@./.test(text)) return formulaEntry(lotusFormula(text));
  return entry(text);
}

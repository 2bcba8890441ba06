/** Reads what is typed into a cell, or written as a string through the API, as Excel does: numbers, dates, percentages, text. */
import type { CellValue } from "../../domain/cell";
import { serialOf } from "../../domain/serial-date";

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

const errors = new Set(["#N/A", "#NAME?", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NULL!"]);

/** Whether a text is one of Excel's error values. */
export function isErrorText(text: string): boolean {
  return errors.has(text);
}

function dateOf(text: string, thisYear: number): TypedEntry | null {
  const full = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (full) {
    const serial = serialOf(Number(full[1]), Number(full[2]), Number(full[3]));
    return serial === null ? null : entry(serial, "yyyy/m/d");
  }
  const month = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (month) {
    const serial = serialOf(Number(month[1]), Number(month[2]), 1);
    return serial === null ? null : entry(serial, "mmm-yy");
  }
  const day = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (day) {
    const serial = serialOf(thisYear, Number(day[1]), Number(day[2]));
    return serial === null ? null : entry(serial, 'm"月"d"日"');
  }
  return null;
}

/**
 * What a text becomes in a cell.
 * @param format the cell's number format: `@` keeps everything as text
 * @param thisYear the year a date without one belongs to
 */
export function readTyped(text: string, format: string, thisYear: number): TypedEntry {
  if (text === "") return entry(null);
  // The apostrophe is the cell's prefix in cells of every format; it is never part of the text.
  if (text.startsWith("'")) return { value: text.slice(1), formula: null, quotePrefix: true, numberFormat: null };
  if (format === "@") return entry(text);
  if (text.startsWith("=") && text.length > 1)
    return { value: null, formula: text, quotePrefix: false, numberFormat: null };
  const trimmed = text.trim();
  const number = /^([+-]?)\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([+-]?\d+))?$/.exec(trimmed);
  if (number && (number[2] !== undefined || (number[3]?.length ?? 0) > 1)) {
    const value = Number(trimmed.replaceAll(",", "").replaceAll(" ", ""));
    if (Number.isFinite(value)) {
      // Excel keeps 15 significant digits.
      return entry(Number(value.toPrecision(15)), trimmed.includes(",") ? "#,##0" : null);
    }
  }
  const percent = /^([+-]?\d+(?:\.(\d+))?)%$/.exec(trimmed);
  if (percent) return entry(Number((Number(percent[1]) / 100).toPrecision(15)), percent[2] ? "0.00%" : "0%");
  const date = dateOf(trimmed, thisYear);
  if (date) return date;
  if (/^(true|false)$/i.test(trimmed)) return entry(trimmed.toUpperCase() === "TRUE");
  if (errors.has(trimmed.toUpperCase())) return entry(trimmed.toUpperCase());
  if (/^[+-]./.test(text)) return { value: null, formula: `=${text}`, quotePrefix: false, numberFormat: null };
  return entry(text);
}

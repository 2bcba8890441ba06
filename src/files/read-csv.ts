/** Rows of delimited text: comma, semicolon, tab or bar. Digits stay digits; dates stay the text they are. */
import type { CellValue } from "../domain/cell";
import { guardedText, plainValue } from "./plain-value";

/** The sign that parts the fields: the most frequent one outside of quotes in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4000).replace(/"(?:[^"]|"")*"/g, "");
  const count = (sign: string) => head.split(sign).length;
  return [",", "\t", ";", "|"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

export type CsvReading =
  | { readonly ok: true; readonly cells: CellValue[][] }
  /** A quote opens a field and does not close it where a field may end: rows after it cannot be told apart. */
  | { readonly ok: false; readonly line: number };

/** Parses the whole text into rows of equal length. A first line `sep=;` names the delimiter and is no row. */
export function parseCsv(text: string): CsvReading {
  const named = /^sep=(.)(?:\r\n|\r|\n|$)/i.exec(text);
  const delimiter = named?.[1] ?? delimiterOf(text);
  const rows: CellValue[][] = [];
  let row: CellValue[] = [];
  let at = named?.[0].length ?? 0;
  while (at < text.length) {
    const field = fieldAt(text, at, delimiter);
    if (field.quoted && opensInVain(field, rows[0]?.length ?? 0, delimiter))
      return { ok: false, line: lineAt(text, at) };
    row.push(
      field.quoted ? (field.text === "" ? null : (guardedText(field.text) ?? field.text)) : plainValue(field.text),
    );
    at = field.end;
    const sign = text.charAt(at);
    if (sign === delimiter) {
      at += 1;
      if (at >= text.length) row.push(null);
      continue;
    }
    if (sign === "\r" && text.charAt(at + 1) === "\n") at += 1;
    at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  const width = rows.reduce((most, one) => Math.max(most, one.length), 0);
  for (const one of rows) while (one.length < width) one.push(null);
  return { ok: true, cells: rows };
}

interface Field {
  readonly text: string;
  readonly quoted: boolean;
  /** Text between a closing quote and the delimiter. */
  readonly trailing: boolean;
  readonly closed: boolean;
  /** Where the field ends: at a delimiter, a line end or the end of the text. */
  readonly end: number;
}

/**
 * Whether the quote has swallowed rows: it never closes, it closes lines below in the middle of a field, or a line of
 * what it holds is itself as wide as a row.
 */
function opensInVain({ text, trailing, closed }: Field, width: number, delimiter: string): boolean {
  if (!closed) return true;
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length === 1) return false;
  return trailing || (width > 2 && lines.slice(1).some((line) => line.split(delimiter).length >= width));
}

/** 1-based, as an editor of text counts. */
function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/).length;
}

function fieldAt(text: string, start: number, delimiter: string): Field {
  if (text.charAt(start) === '"') {
    const parts: string[] = [];
    let at = start + 1;
    for (;;) {
      const quote = text.indexOf('"', at);
      const end = quote < 0 ? text.length : quote;
      parts.push(text.slice(at, end));
      if (text.charAt(end + 1) !== '"') {
        const rest = plainEnd(text, end + 1, delimiter);
        const trailing = text.slice(end + 1, rest);
        return {
          text: parts.join("") + trailing,
          quoted: true,
          trailing: trailing.trim() !== "",
          closed: quote >= 0,
          end: rest,
        };
      }
      parts.push('"');
      at = end + 2;
    }
  }
  const end = plainEnd(text, start, delimiter);
  return { text: text.slice(start, end), quoted: false, trailing: false, closed: true, end };
}

function plainEnd(text: string, start: number, delimiter: string): number {
  let at = start;
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === delimiter || sign === "\n" || sign === "\r") break;
    at += 1;
  }
  return at;
}

/** Rows of a .csv: UTF-8 or GBK, comma, semicolon or tab. Digits stay digits; dates stay the text they are. */
import type { CellGrid, CellValue } from "../domain/cell";

/** UTF-8 where the bytes are valid UTF-8, else GB18030, which contains GBK and GB2312. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** The sign that parts the fields: the most frequent one outside of quotes in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4000).replace(/"(?:[^"]|"")*"/g, "");
  const count = (sign: string) => head.split(sign).length;
  return [",", "\t", ";"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** A number only where nothing is lost by it: no leading zero, at most 15 digits. */
function csvValue(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/.test(trimmed) && trimmed.replace(/\D/g, "").length <= 15) {
    return Number(trimmed);
  }
  return text;
}

/** Parses the whole text into rows of equal length. */
export function parseCsv(text: string): CellGrid {
  const delimiter = delimiterOf(text);
  const rows: CellValue[][] = [];
  let row: CellValue[] = [];
  let at = 0;
  while (at < text.length) {
    const field = fieldAt(text, at, delimiter);
    row.push(field.quoted ? (field.text === "" ? null : field.text) : csvValue(field.text));
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
  return rows;
}

interface Field {
  readonly text: string;
  readonly quoted: boolean;
  /** Where the field ends: at a delimiter, a line end or the end of the text. */
  readonly end: number;
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
        return { text: parts.join("") + text.slice(end + 1, rest), quoted: true, end: rest };
      }
      parts.push('"');
      at = end + 2;
    }
  }
  const end = plainEnd(text, start, delimiter);
  return { text: text.slice(start, end), quoted: false, end };
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

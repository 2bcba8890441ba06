/**
 * The quick way to the values of an .xlsx: one pass over the text of each sheet, no objects per cell. Knows the plain
 * shape that Excel, WPS and the usual libraries write; anything else it leaves to SheetJS by answering null.
 */
import type { CellValue } from "../../domain/cell";
import type { Outcome } from "../../workbook/outcome";
import { done } from "../../workbook/outcome";
import type { SheetContent } from "../../workbook/port";
import type { FileLimits } from "../check-file";
import { tooLarge } from "../check-file";
import { childrenOf, decodeXml, descend, parseXml } from "../xml";
import type { XmlElement } from "../xml";

/** Parts of a package by path, inflated. */
export type PackageParts = Readonly<Record<string, Uint8Array>>;

/** Not the plain shape. */
class Unusual extends Error {}

function textOf(parts: PackageParts, path: string): string {
  const bytes = Object.hasOwn(parts, path) ? parts[path] : undefined;
  if (!bytes) throw new Unusual(path);
  const text = new TextDecoder().decode(bytes);
  const declared = /^\s*<\?xml[^>]*encoding=["']([^"']+)/.exec(text.slice(0, 200))?.[1] ?? "utf-8";
  if (declared.toLowerCase() !== "utf-8" || /<!/.test(text)) throw new Unusual("encoding, comment or CDATA");
  return text;
}

/** Text as cells have it: references and Excel's own escapes resolved. */
function cellText(raw: string): string {
  let text = raw.includes("&") ? decodeXml(raw) : raw;
  if (text.includes("_x")) {
    text = text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }
  return text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
}

/** The text of a string item: its runs together, without phonetic guides. */
function richText(item: string): string {
  const plain = item.includes("<rPh") ? item.replace(/<rPh[\s>][\s\S]*?<\/rPh>/g, "") : item;
  let text = "";
  for (let at = plain.indexOf("<t"); at >= 0; at = plain.indexOf("<t", at + 2)) {
    const next = plain[at + 2];
    if (next !== ">" && next !== " ") continue;
    const start = plain.indexOf(">", at) + 1;
    if (plain[start - 2] === "/") continue;
    const end = plain.indexOf("</t>", start);
    if (end < 0) throw new Unusual("text without end");
    text += plain.slice(start, end);
    at = end;
  }
  return cellText(text);
}

function sharedStrings(text: string): readonly string[] {
  if (!/<sst[\s>/]/.test(text)) throw new Unusual("sst");
  const strings: string[] = [];
  for (let at = text.indexOf("<si"); at >= 0; at = text.indexOf("<si", at)) {
    const start = text.indexOf(">", at) + 1;
    if (text[start - 2] === "/") {
      strings.push("");
      at = start;
      continue;
    }
    const end = text.indexOf("</si>", start);
    if (start === 0 || end < 0) throw new Unusual("si without end");
    strings.push(richText(text.slice(start, end)));
    at = end;
  }
  return strings;
}

const knownErrors: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** The value of a cell from its type and what stands in it; null for none. */
function valueOf(type: string, body: string, strings: readonly string[]): CellValue {
  if (type === "inlineStr") return richText(body) || null;
  const at = body.indexOf("<v");
  if (at < 0) return null;
  const start = body.indexOf(">", at) + 1;
  const end = body.indexOf("</v>", start);
  if (body[start - 2] === "/" || end === start) return null;
  if (end < 0) throw new Unusual("v without end");
  const raw = body.slice(start, end);
  switch (type) {
    case "s": {
      const text = strings[Number(raw)];
      if (text === undefined) throw new Unusual("no such string");
      return text || null;
    }
    case "str":
      return cellText(raw) || null;
    case "b":
      return raw === "1" || raw === "true";
    case "e":
      if (!knownErrors.has(raw)) throw new Unusual("error");
      return raw;
    case "n": {
      const number = Number(raw);
      if (!Number.isFinite(number) || raw.trim() === "") throw new Unusual("number");
      return number;
    }
    default:
      throw new Unusual("cell type");
  }
}

/** Attributes of a cell: reference and type, in either order, among others. */
const reference = /\sr="([A-Z]{1,3})([1-9]\d{0,6})"/;
const cellType = /\st="(\w+)"/;
const rowNumber = /\sr="([1-9]\d{0,6})"/;

function columnOf(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index += 1) column = column * 26 + letters.charCodeAt(index) - 64;
  return column - 1;
}

interface Found {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The filled cells of a sheet; stops at the first one below `lastRow` (0-based). */
function cellsIn(text: string, from: number, to: number, strings: readonly string[], lastRow: number): Found[] {
  const found: Found[] = [];
  let row = -1;
  let column = -1;
  for (let at = text.indexOf("<", from); at >= 0 && at < to; at = text.indexOf("<", at)) {
    const close = text.indexOf(">", at);
    if (close < 0) throw new Unusual("tag without end");
    const head = text.slice(at, close);
    at = close + 1;
    if (/^<row(?=[\s/]|$)/.test(head)) {
      const number = rowNumber.exec(head)?.[1];
      if (number === undefined && head.includes(" r=")) throw new Unusual("row number");
      row = number === undefined ? row + 1 : Number(number) - 1;
      column = -1;
    } else if (/^<c(?=[\s/]|$)/.test(head)) {
      const place = reference.exec(head);
      if (!place && head.includes(" r=")) throw new Unusual("cell reference");
      if (place && Number(place[2]) - 1 !== row) throw new Unusual("cell outside of its row");
      column = place ? columnOf(place[1] ?? "") : column + 1;
      if (head.endsWith("/")) continue;
      const end = text.indexOf("</c>", at);
      if (end < 0) throw new Unusual("cell without end");
      const body = text.slice(at, end);
      if (body.includes("<extLst")) throw new Unusual("extension");
      at = end + 4;
      const value = valueOf(cellType.exec(head)?.[1] ?? "n", body, strings);
      if (value === null) continue;
      found.push({ row, column, value });
      if (row > lastRow) break;
    } else if (head !== "</row") throw new Unusual("element among rows");
  }
  return found;
}

function mergesIn(tail: string): SheetContent["merges"] {
  return [...tail.matchAll(/<mergeCell\s([^>]*)>/g)].map(([, attributes = ""]) => {
    const [, left, top, right, bottom] = /ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/.exec(attributes) ?? [];
    if (left === undefined || right === undefined) throw new Unusual("merge");
    const [row, column] = [Number(top) - 1, columnOf(left)];
    return { row, column, rowCount: Number(bottom) - row, columnCount: columnOf(right) - column + 1 };
  });
}

function scanSheet(
  text: string,
  strings: readonly string[],
  name: string,
  visible: boolean,
  file: string,
  limits: FileLimits,
): Outcome<SheetContent> {
  const open = /<sheetData\s*(\/?)>/.exec(text);
  if (!open || !/<worksheet[\s>]/.test(text.slice(0, open.index))) throw new Unusual("worksheet");
  const from = open.index + open[0].length;
  const to = open[1] === "/" ? from : text.indexOf("</sheetData>", from);
  if (to < from) throw new Unusual("sheetData without end");
  const found = cellsIn(text, from, to, strings, limits.rows - 1);
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (const { row, column } of found) {
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  const tail = text.slice(to);
  const sheet = { name, visible, protected: tail.includes("<sheetProtection"), merges: mergesIn(tail), mark: null };
  if (bottom < 0) return done({ ...sheet, top: 0, left: 0, cells: [] });
  const [rowCount, columnCount] = [bottom - top + 1, right - left + 1];
  if (bottom + 1 > limits.rows || rowCount * columnCount > limits.cells) {
    return tooLarge(file, `的工作表“${name}”用到第 ${bottom + 1} 行、第 ${right + 1} 列`);
  }
  const cells = Array.from({ length: rowCount }, () => new Array<CellValue>(columnCount).fill(null));
  for (const { row, column, value } of found) {
    const line = cells[row - top];
    if (line) line[column - left] = value;
  }
  return done({ ...sheet, top, left, cells });
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

function relationsOf(parts: PackageParts): ReadonlyMap<string, Relation> {
  const list = childrenOf(parseXml(textOf(parts, "xl/_rels/workbook.xml.rels")), "Relationship");
  return new Map(
    list.map(({ attributes }) => {
      const target = attributes.get("Target") ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      const type = attributes.get("Type") ?? "";
      return [attributes.get("Id") ?? "", { type: type.slice(type.lastIndexOf("/") + 1), path }];
    }),
  );
}

function relationOf({ attributes }: XmlElement): string {
  return [...attributes].find(([name]) => name.endsWith(":id"))?.[1] ?? "";
}

function scan(parts: PackageParts, file: string, limits: FileLimits): Outcome<readonly SheetContent[]> | null {
  const book = parseXml(textOf(parts, "xl/workbook.xml"));
  const date1904 = descend(book, "workbookPr")?.attributes.get("date1904") ?? "0";
  // Only number formats tell dates from numbers.
  if (date1904 !== "0" && date1904 !== "false") return null;
  const relations = relationsOf(parts);
  const shared = [...relations.values()].find(({ type }) => type === "sharedStrings");
  const strings = shared ? sharedStrings(textOf(parts, shared.path)) : [];
  const listed = childrenOf(descend(book, "sheets"), "sheet");
  if (listed.length === 0) return null;
  const sheets: SheetContent[] = [];
  for (const element of listed) {
    const relation = relations.get(relationOf(element));
    if (relation?.type === "chartsheet") continue;
    if (relation?.type !== "worksheet") return null;
    const visible = (element.attributes.get("state") ?? "visible") === "visible";
    const name = element.attributes.get("name") ?? "";
    const sheet = scanSheet(textOf(parts, relation.path), strings, name, visible, file, limits);
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return done(sheets);
}

/** The sheets as `readBookGrids` gives them; null where the package is not of the plain shape. */
export function scanGrids(
  parts: PackageParts,
  file: string,
  limits: FileLimits,
): Outcome<readonly SheetContent[]> | null {
  try {
    return scan(parts, file, limits);
  } catch {
    // Whatever was not understood here, SheetJS judges.
    return null;
  }
}

/**
 * The style sheet of a package, growing: cell formats and conditional looks are added behind those that are there, which
 * keep their numbers. A new format is the old one of the cell with only that changed which was changed.
 */
import type { CellLook } from "../../workbook/workbook-data";
import type { StyleSheet } from "../read-styles";
import { formatAt, readStyles } from "../read-styles";
import { attributes, parseXml } from "../xml";
import { childSpans, openTag, selfClosing, spansBetween, withAttributes } from "../xml-spans";
import type { Span } from "../xml-spans";
import { borderChanged, dxfXml, fillXml, fontChanged } from "./look-xml";
import { OrderedPart, styleSheetOrder } from "./ordered-part";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The style sheet of a package that had none. */
export const plainStyleSheet =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}">` +
  `<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

type ListName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs" | "dxfs";

/** The items of one list, as they stand and as they are added. */
class ItemList {
  readonly #known = new Map<string, number>();
  readonly added: string[] = [];

  constructor(readonly items: readonly string[]) {
    items.forEach((item, index) => {
      if (!this.#known.has(item)) this.#known.set(item, index);
    });
  }

  at(index: number): string | undefined {
    return this.items[index] ?? this.added[index - this.items.length];
  }

  /** Index of an item, added where it is new. */
  indexOf(item: string): number {
    const known = this.#known.get(item);
    if (known !== undefined) return known;
    const index = this.items.length + this.added.push(item) - 1;
    this.#known.set(item, index);
    return index;
  }
}

function lookKey(look: CellLook, quotePrefix: boolean): string {
  return JSON.stringify([quotePrefix, Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

const fontParts = ["fontName", "fontSize", "bold", "italic", "underline", "color"] as const;
const lineParts = ["borders", "edges", "edgeColor"] as const;
const alignmentParts = ["horizontal", "vertical", "wrap", "indent"] as const;

/** First number of formats that are not built in. */
const ownFormats = 164;

export class StyleEditor {
  readonly sheet: StyleSheet;
  readonly #part: OrderedPart<(typeof styleSheetOrder)[number]>;
  readonly #lists: Record<ListName, ItemList>;
  readonly #formats = new Map<string, number>();
  readonly #made = new Map<string, number>();
  #nextFormat: number;

  constructor(xml: string) {
    this.#part = new OrderedPart(xml, styleSheetOrder);
    this.sheet = readStyles(parseXml(xml));
    const items = (name: ListName) => {
      const list = this.#part.child(name);
      return new ItemList(list ? childSpans(xml, list).map(({ start, end }) => xml.slice(start, end)) : []);
    };
    this.#lists = {
      numFmts: items("numFmts"),
      fonts: items("fonts"),
      fills: items("fills"),
      borders: items("borders"),
      cellXfs: items("cellXfs"),
      dxfs: items("dxfs"),
    };
    const numbers = this.#lists.numFmts.items.map((item) => Number(/numFmtId=["'](\d+)/.exec(item)?.[1] ?? 0));
    this.#nextFormat = Math.max(ownFormats - 1, ...numbers) + 1;
    this.sheet.formats.forEach(({ look, quotePrefix }, index) => {
      const key = lookKey(look, quotePrefix);
      if (!this.#formats.has(key)) this.#formats.set(key, index);
    });
  }

  /** The look of a format of the file, or of one made here. */
  lookOf(index: number): CellLook {
    return formatAt(this.sheet, index).look;
  }

  /** Whether a format of the file looks so. */
  looks(index: number, look: CellLook, quotePrefix: boolean): boolean {
    const format = formatAt(this.sheet, index);
    return lookKey(format.look, format.quotePrefix) === lookKey(look, quotePrefix);
  }

  /** A format for a cell that had none: one that looks so, or the plain one with this look laid over it. */
  fresh(look: CellLook, quotePrefix: boolean): number {
    const known = this.#formats.get(lookKey(look, quotePrefix));
    if (known !== undefined) return known;
    return this.changed(0, {}, look, quotePrefix);
  }

  /** The format `base` with what differs between two looks changed. */
  changed(base: number, from: CellLook, to: CellLook, quotePrefix: boolean): number {
    const key = `${base}/${lookKey(from, false)}/${lookKey(to, quotePrefix)}`;
    const made = this.#made.get(key);
    if (made !== undefined) return made;
    const index = this.#lists.cellXfs.indexOf(this.#formatXml(base, from, to, quotePrefix));
    this.#made.set(key, index);
    return index;
  }

  #formatXml(base: number, from: CellLook, to: CellLook, quotePrefix: boolean): string {
    const { prefix } = this.#part;
    const xml =
      this.#lists.cellXfs.at(base) ??
      this.#lists.cellXfs.at(0) ??
      `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
    const differs = (parts: readonly (keyof CellLook)[]) => parts.some((part) => from[part] !== to[part]);
    const span = rootOf(xml);
    const tag = openTag(xml, span);
    const index = (name: string) => Number(new RegExp(`\\s${name}=["'](\\d+)`).exec(tag)?.[1] ?? 0);
    const values: Record<string, string | number | null> = {};
    if (differs(fontParts)) {
      const plain = this.#lists.fonts.at(0) ?? `<${prefix}font/>`;
      const font = fontChanged(this.#lists.fonts.at(index("fontId")) ?? plain, plain, from, to, prefix);
      Object.assign(values, { fontId: this.#lists.fonts.indexOf(font), applyFont: 1 });
    }
    if (from.fill !== to.fill) {
      const fillId = to.fill === undefined ? 0 : this.#lists.fills.indexOf(fillXml(to.fill, prefix));
      Object.assign(values, { fillId, applyFill: 1 });
    }
    if (differs(lineParts)) {
      const border = borderChanged(this.#lists.borders.at(index("borderId")) ?? `<${prefix}border/>`, from, to, prefix);
      Object.assign(values, { borderId: this.#lists.borders.indexOf(border), applyBorder: 1 });
    }
    if (from.numberFormat !== to.numberFormat) {
      Object.assign(values, { numFmtId: this.#formatNumber(to.numberFormat), applyNumberFormat: 1 });
    }
    if (quotePrefix !== formatAt(this.sheet, base).quotePrefix) values.quotePrefix = quotePrefix ? 1 : null;
    const children = new Map(childSpans(xml, span).map((child) => [child.local, xml.slice(child.start, child.end)]));
    if (differs(alignmentParts)) {
      const old = children.get("alignment") ?? `<${prefix}alignment/>`;
      const changes: Record<string, string | number | null> = {};
      if (from.horizontal !== to.horizontal) changes.horizontal = to.horizontal ?? null;
      if (from.vertical !== to.vertical) changes.vertical = to.vertical ?? null;
      if (from.wrap !== to.wrap) changes.wrapText = to.wrap === true ? 1 : null;
      if (from.indent !== to.indent) changes.indent = to.indent ?? null;
      children.set("alignment", withAttributes(old, changes));
      values.applyAlignment = 1;
    }
    if (from.locked !== to.locked) {
      const old = children.get("protection") ?? `<${prefix}protection/>`;
      children.set("protection", withAttributes(old, { locked: to.locked === false ? 0 : null }));
      values.applyProtection = 1;
    }
    const content = ["alignment", "protection", "extLst"].map((name) => children.get(name) ?? "").join("");
    const open = withAttributes(tag, values);
    return content === "" ? selfClosing(open, true) : `${selfClosing(open, false)}${content}</${span.name}>`;
  }

  #formatNumber(format: string | undefined): number {
    if (format === undefined || format === "General") return 0;
    for (const item of this.#lists.numFmts.items.concat(this.#lists.numFmts.added)) {
      const { attributes: found } = parseXml(item);
      if (found.get("formatCode") === format) return Number(found.get("numFmtId"));
    }
    const id = this.#nextFormat++;
    this.#lists.numFmts.indexOf(`<${this.#part.prefix}numFmt${attributes({ numFmtId: id, formatCode: format })}/>`);
    return id;
  }

  /** Index of a look of conditional formats. */
  conditional(look: { readonly fill?: string; readonly color?: string }): number {
    return this.#lists.dxfs.indexOf(dxfXml(look, this.#part.prefix));
  }

  get isChanged(): boolean {
    return Object.values(this.#lists).some(({ added }) => added.length > 0);
  }

  /** The style sheet with what was added. */
  text(): string {
    for (const name of styleSheetOrder) {
      const list = name in this.#lists ? this.#lists[name as ListName] : undefined;
      if (!list || list.added.length === 0) continue;
      const count = list.items.length + list.added.length;
      const span = this.#part.child(name);
      const full = `${this.#part.prefix}${name}`;
      const old = span ? this.#part.xml.slice(span.openEnd, span.closeStart) : "";
      const open = span ? openTag(this.#part.xml, span) : `<${full}>`;
      const tag = selfClosing(withAttributes(open, { count }), false);
      this.#part.put(name, `${tag}${old}${list.added.join("")}</${full}>`);
    }
    return this.#part.text();
  }
}

function rootOf(xml: string): Span {
  for (const span of spansBetween(xml, 0, xml.length)) return span;
  throw new Error("no element");
}

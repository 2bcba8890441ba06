/**
 * XML edited in place: where elements stand in a text, so that one can be changed and every other byte stays. Written by
 * hand because libraries build a tree and write it anew, which changes quotes, prefixes, order and white space of parts
 * that nobody touched.
 */
import { decodeXml, xmlText } from "./xml";

/** An element's place in a text: `[start, end)` is all of it, `[openEnd, closeStart)` what is between its tags. */
export interface Span {
  /** With its prefix. */
  readonly name: string;
  /** Without. */
  readonly local: string;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

interface Tag {
  readonly kind: "open" | "close" | "empty";
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const quote = 34;
const apostrophe = 39;
const greater = 62;
const slash = 47;

/** Where the tag that starts at `at` ends; a ">" inside quotes does not end it. */
function tagEnd(xml: string, at: number): number {
  let open = 0;
  for (let index = at + 1; index < xml.length; index += 1) {
    const code = xml.charCodeAt(index);
    if (open !== 0) {
      if (code === open) open = 0;
    } else if (code === quote || code === apostrophe) open = code;
    else if (code === greater) return index + 1;
  }
  throw new Error("XML is cut off");
}

function endOf(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw new Error("XML is cut off");
  return found + mark.length;
}

const nameEnd = /[\s/>]/g;

/** The next tag from `at` on, before `to`; comments, declarations and CDATA are passed over. */
function nextTag(xml: string, at: number, to: number): Tag | null {
  for (let start = xml.indexOf("<", at); start >= 0 && start < to;) {
    const sign = xml.charAt(start + 1);
    if (sign !== "!" && sign !== "?") {
      const end = tagEnd(xml, start);
      const from = sign === "/" ? start + 2 : start + 1;
      nameEnd.lastIndex = from;
      const stop = nameEnd.exec(xml)?.index ?? end;
      const kind = sign === "/" ? "close" : xml.charCodeAt(end - 2) === slash ? "empty" : "open";
      return { kind, name: xml.slice(from, stop), start, end };
    }
    const after = xml.startsWith("<!--", start)
      ? endOf(xml, "-->", start + 4)
      : xml.startsWith("<![CDATA[", start)
        ? endOf(xml, "]]>", start + 9)
        : endOf(xml, ">", start);
    start = xml.indexOf("<", after);
  }
  return null;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The elements of one level between two places. @throws Error where the text is not well-formed enough */
export function* spansBetween(xml: string, from: number, to: number): Generator<Span> {
  let at = from;
  for (let tag = nextTag(xml, at, to); tag; tag = nextTag(xml, at, to)) {
    const { name, start, end, kind } = tag;
    if (kind === "close") throw new Error(`unexpected end of ${name}`);
    const local = localName(name);
    if (kind === "empty") yield { name, local, start, openEnd: end, closeStart: end, end };
    let close = tag;
    for (let depth = kind === "empty" ? 0 : 1, inner = end; depth > 0; inner = close.end) {
      const next = nextTag(xml, inner, to);
      if (!next) throw new Error(`no end of ${name}`);
      if (next.kind === "open") depth += 1;
      else if (next.kind === "close") depth -= 1;
      close = next;
    }
    at = close.end;
    if (kind !== "empty") yield { name, local, start, openEnd: end, closeStart: close.start, end: close.end };
  }
}

/** The outermost element of a part. */
export function rootSpan(xml: string): Span {
  for (const span of spansBetween(xml, 0, xml.length)) return span;
  throw new Error("no element in XML");
}

/** The elements directly inside another. */
export function childSpans(xml: string, parent: Span): Span[] {
  return [...spansBetween(xml, parent.openEnd, parent.closeStart)];
}

/** The first element of that local name directly inside another. */
export function childSpan(xml: string, parent: Span | undefined, local: string): Span | undefined {
  if (!parent) return undefined;
  for (const span of spansBetween(xml, parent.openEnd, parent.closeStart)) if (span.local === local) return span;
  return undefined;
}

/** All elements of these local names anywhere inside a text, outermost first. */
export function* spansNamed(xml: string, parent: Span, locals: ReadonlySet<string>): Generator<Span> {
  for (const span of spansBetween(xml, parent.openEnd, parent.closeStart)) {
    if (locals.has(span.local)) yield span;
    if (span.openEnd < span.closeStart) yield* spansNamed(xml, span, locals);
  }
}

/** What an element's tag opens with, as it stands. */
export function openTag(xml: string, span: Span): string {
  return xml.slice(span.start, span.openEnd);
}

const attributePattern = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of an opening tag, decoded, by their names as written. */
export function tagAttributes(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single] of tag.matchAll(attributePattern)) {
    if (name !== undefined) found.set(name, decodeXml(double ?? single ?? ""));
  }
  return found;
}

/** One attribute of an element. */
export function attributeOf(xml: string, span: Span, name: string): string | undefined {
  return tagAttributes(openTag(xml, span)).get(name);
}

/** An opening tag with attributes set, or taken away where the value is null; the others stay as they are written. */
export function withAttributes(
  tag: string,
  values: Readonly<Record<string, string | number | null | undefined>>,
): string {
  let result = tag;
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const old = [...result.matchAll(attributePattern)].find((match) => match[1] === name);
    const text = value === null ? "" : ` ${name}="${xmlText(String(value))}"`;
    if (old) result = result.slice(0, old.index) + text + result.slice(old.index + old[0].length);
    else if (text !== "") result = result.replace(/\s*\/?>$/, (end) => text + end);
  }
  return result;
}

/** An opening tag as one that closes itself, or the other way round. */
export function selfClosing(tag: string, closed: boolean): string {
  const plain = tag.replace(/\s*\/?>$/, "");
  return plain + (closed ? "/>" : ">");
}

/** Text of an element, decoded; CDATA counts, child elements do not. */
export function textOf(xml: string, span: Span): string {
  return plainText(xml.slice(span.openEnd, span.closeStart));
}

/** XML content as text. */
export function plainText(content: string): string {
  const text = content.includes("\r") ? content.replaceAll("\r\n", "\n") : content;
  if (!text.includes("<")) return decodeXml(text);
  return text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((part, index) => (index % 2 === 1 ? part.slice(9, -3) : decodeXml(part.replace(/<[^>]*>/g, ""))))
    .join("");
}

/** Replacements of stretches of one text, carried out together. */
export class TextEdits {
  readonly #edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];

  get isEmpty(): boolean {
    return this.#edits.length === 0;
  }

  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove({ start, end }: Pick<Span, "start" | "end">): void {
    this.replace(start, end, "");
  }

  /** Takes over the edits of another list on the same text. */
  take(others: TextEdits): void {
    this.#edits.push(...others.#edits);
  }

  /** The text with all replacements; those at the same place stand in the order they were given. */
  applied(xml: string): string {
    if (this.isEmpty) return xml;
    const sorted = this.#edits
      .map((edit, order) => ({ ...edit, order }))
      .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of sorted) {
      if (start < at) throw new Error("overlapping edits");
      pieces.push(xml.slice(at, start), text);
      at = end;
    }
    pieces.push(xml.slice(at));
    return pieces.join("");
  }
}

/** The prefix of an element with its colon; "" where it has none. */
export function prefixOf({ name }: Pick<Span, "name">): string {
  return name.slice(0, name.indexOf(":") + 1);
}

/** Puts content at the end of an element; one that closed itself gets an end. */
export function appendInside(edits: TextEdits, xml: string, parent: Span, content: string): void {
  if (content === "") return;
  if (parent.openEnd === parent.closeStart && parent.closeStart === parent.end) {
    edits.replace(parent.start, parent.end, `${selfClosing(openTag(xml, parent), false)}${content}</${parent.name}>`);
  } else edits.insert(parent.closeStart, content);
}

/** Gives an element other attributes; see `withAttributes`. */
export function setAttributes(
  edits: TextEdits,
  xml: string,
  span: Span,
  values: Readonly<Record<string, string | number | null | undefined>>,
): void {
  const before = openTag(xml, span);
  const after = withAttributes(before, values);
  if (after !== before) edits.replace(span.start, span.openEnd, after);
}

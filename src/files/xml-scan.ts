/**
 * A small XML reader for the parts of an .xlsx file: elements, attributes, text. Namespace prefixes are dropped, because
 * producers differ in them. Document type declarations are refused, so there are no entities but the five of XML itself.
 */

/** An XML part that is not well-formed, or that declares a document type. */
export class XmlError extends Error {}

/** An element with its children; prefixes are gone from its name and from its attributes' names. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text directly inside the element, joined. */
  readonly text: string;
}

/** What `scanXml` reports. `attributes` is the raw text between the element's name and its end: see `readAttribute`. */
export interface XmlVisitor {
  open(name: string, attributes: string, empty: boolean): void;
  close(name: string): void;
  text(raw: string): void;
}

const entities = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Text with its entities and character references resolved. */
export function decodeXmlText(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(#x[0-9a-fA-F]+|#\d+|[a-z]+);/g, (whole, body: string) => {
    if (!body.startsWith("#")) return entities.get(body) ?? whole;
    const code = body.startsWith("#x") ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** Text made safe for element content and for attributes; line breaks of attributes are kept. */
export function encodeXmlText(text: string): string {
  return text.replace(/[&<>"'\t\r\n]/g, (character) => {
    switch (character) {
      case "&":
        return "&amp;";
      case "<":
        return "&lt;";
      case ">":
        return "&gt;";
      case '"':
        return "&quot;";
      case "'":
        return "&apos;";
      default:
        return `&#${character.charCodeAt(0)};`;
    }
  });
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** End of a tag that starts at `from`: the position of its ">", which may not stand inside a quoted attribute. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  for (let index = from; index < xml.length; index++) {
    const code = xml.charCodeAt(index);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) {
      quote = code;
    } else if (code === 62) {
      return index;
    }
  }
  throw new XmlError("A tag does not end.");
}

/** Walks through the XML between two positions and reports elements and texts in their order. */
export function scanXml(xml: string, visitor: XmlVisitor, from = 0, to = xml.length): void {
  let position = from;
  while (position < to) {
    const start = xml.indexOf("<", position);
    if (start < 0 || start >= to) break;
    if (start > position) visitor.text(decodeXmlText(xml.slice(position, start)));
    const next = xml.charCodeAt(start + 1);
    if (next === 33 || next === 63) {
      position = skipDeclaration(xml, start, visitor);
      continue;
    }
    const end = endOfTag(xml, start + 1);
    if (next === 47) {
      visitor.close(localName(xml.slice(start + 2, end).trim()));
    } else {
      const empty = xml.charCodeAt(end - 1) === 47;
      const tag = xml.slice(start + 1, empty ? end - 1 : end);
      const blank = tag.search(/\s/);
      const name = localName(blank < 0 ? tag : tag.slice(0, blank));
      visitor.open(name, blank < 0 ? "" : tag.slice(blank), empty);
      if (empty) visitor.close(name);
    }
    position = end + 1;
  }
}

/** Steps over a comment, a processing instruction or a CDATA section (whose text is reported). */
function skipDeclaration(xml: string, start: number, visitor: XmlVisitor): number {
  const closing = xml.startsWith("<!--", start)
    ? "-->"
    : xml.startsWith("<![CDATA[", start)
      ? "]]>"
      : xml.startsWith("<?", start)
        ? "?>"
        : null;
  if (closing === null) throw new XmlError("The part declares a document type.");
  const end = xml.indexOf(closing, start + 2);
  if (end < 0) throw new XmlError("The part is cut off.");
  if (closing === "]]>") visitor.text(xml.slice(start + 9, end));
  return end + closing.length;
}

const attributePattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** All attributes of a raw attribute text. */
export function readAttributes(raw: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of raw.matchAll(attributePattern)) {
    if (name === undefined) continue;
    const local = localName(name);
    // r:id and id may stand side by side: the first one stays, the prefixed one is found under its full name as well.
    const value = decodeXmlText(double ?? single ?? "");
    if (!attributes.has(local)) attributes.set(local, value);
    if (local !== name) attributes.set(name, value);
  }
  return attributes;
}

/** One attribute of a raw attribute text, or null. Quicker than `readAttributes` for elements that come by the thousand. */
export function readAttribute(raw: string, name: string): string | null {
  let at = raw.indexOf(name);
  while (at >= 0) {
    const before = raw.charCodeAt(at - 1);
    const equals = at + name.length;
    if (before <= 32 && raw.charCodeAt(equals) === 61) {
      const quote = raw.charAt(equals + 1);
      const end = raw.indexOf(quote, equals + 2);
      if ((quote === '"' || quote === "'") && end >= 0) return decodeXmlText(raw.slice(equals + 2, end));
    }
    at = raw.indexOf(name, at + 1);
  }
  return null;
}

/** Reads a whole part. @throws XmlError where it is not well-formed. */
export function parseXml(xml: string): XmlElement {
  interface Open {
    name: string;
    attributes: Map<string, string>;
    children: XmlElement[];
    text: string;
  }
  const root: Open = { name: "", attributes: new Map(), children: [], text: "" };
  const path: Open[] = [root];
  scanXml(xml, {
    open(name, attributes) {
      const element: Open = { name, attributes: readAttributes(attributes), children: [], text: "" };
      path.at(-1)?.children.push(element);
      path.push(element);
    },
    close(name) {
      const element = path.pop();
      if (element?.name !== name || path.length === 0) throw new XmlError(`</${name}> closes nothing.`);
    },
    text(raw) {
      const element = path.at(-1);
      if (element) element.text += raw;
    },
  });
  const [top] = root.children;
  if (path.length !== 1 || !top) throw new XmlError("The part is cut off.");
  return top;
}

/** First child of this name, or null. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.find((child) => child.name === name) ?? null;
}

/** Children of this name. */
export function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** All elements of this name below an element, in document order. */
export function descendantsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendantsOf(child, name)]);
}

/** Whether an attribute says yes; `fallback` where it is absent. */
export function isOn(element: XmlElement | null, attribute: string, fallback = false): boolean {
  const value = element?.attributes.get(attribute);
  return value === undefined ? fallback : value === "1" || value === "true" || value === "on";
}

/** A number attribute, or null where it is absent or not a number. */
export function numberOf(element: XmlElement | null, attribute: string): number | null {
  const value = element?.attributes.get(attribute);
  if (value === undefined || value.trim() === "") return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

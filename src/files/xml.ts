/** XML for the parts of an .xlsx that exceljs does not handle: escaping, and a small reader that refuses entities. */

/** Characters that XML 1.0 does not know are left out; line breaks in attributes are kept. */
export function xmlText(text: string): string {
  return text

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
}

/** ` name="value"` for every value that is not undefined. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${xmlText(String(value))}"`))
    .join("");
}

/** An element as read: its local name (without prefix), attributes, children, and its own text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text as it stands in XML, its references resolved. */
export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (all, hex, decimal, name) => {
    if (typeof name === "string") return named[name.toLowerCase()] ?? all;
    const code = typeof hex === "string" ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

interface Building {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads a small XML part into elements. A document type is refused, so that no entity can be declared.
 * @throws Error where the text is not well-formed enough to be read.
 */
export function parseXml(xml: string): XmlElement {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new Error("document type in XML");
  const root: Building = { name: "", attributes: new Map(), children: [], text: "" };
  const open: Building[] = [root];
  const token =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s/>]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>|([^<]+)/g;
  for (const match of xml.matchAll(token)) {
    const [, cdata, slash, name, rest, text] = match;
    const top = open[open.length - 1];
    if (!top) throw new Error("XML ends too often");
    if (cdata !== undefined) top.text += cdata;
    else if (text !== undefined) top.text += decodeXml(text);
    else if (name !== undefined && slash === "/") {
      if (open.length < 2 || top.name !== localName(name)) throw new Error(`unexpected end of ${name}`);
      open.pop();
    } else if (name !== undefined) {
      const element: Building = {
        name: localName(name),
        attributes: attributesOf(rest ?? ""),
        children: [],
        text: "",
      };
      top.children.push(element);
      if (!(rest ?? "").endsWith("/")) open.push(element);
    }
  }
  const first = root.children[0];
  if (open.length !== 1 || !first) throw new Error("XML is cut off");
  return first;
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(/([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name !== undefined) found.set(name, decodeXml(double ?? single ?? ""));
  }
  return found;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** All children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

/** Follows child names downwards. */
export function descend(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => child(at, name), element);
}

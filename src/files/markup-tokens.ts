/**
 * Walks over the tags and texts of a page or an XML file in one pass, without building a tree: made for markup that is
 * not well-formed. Comments, instructions and document types are passed over; nothing is fetched or run.
 */
import { decodeXml } from "./xml";

export interface MarkupTag {
  /** Local name, without prefix, in lower case. */
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  /** An attribute by its local name, in lower case; undefined where the tag has none. */
  readonly get: (attribute: string) => string | undefined;
}

export interface MarkupVisitor {
  readonly tag: (tag: MarkupTag) => void;
  /** Text between tags, its references not yet resolved; `plain` where it stood in CDATA and has none. */
  readonly text: (text: string, plain: boolean) => void;
}

/** A tag longer than this is text that only looks like one. */
const longestTag = 100_000;

export function walkMarkup(source: string, { tag, text }: MarkupVisitor): void {
  let at = 0;
  const skipTo = (end: string, from: number) => {
    const found = source.indexOf(end, from);
    return found < 0 ? source.length : found + end.length;
  };
  while (at < source.length) {
    const open = source.indexOf("<", at);
    if (open !== at) text(source.slice(at, open < 0 ? source.length : open), false);
    if (open < 0) return;
    if (source.startsWith("<!--", open)) at = skipTo("-->", open + 4);
    else if (source.startsWith("<![CDATA[", open)) {
      at = skipTo("]]>", open);
      text(source.slice(open + 9, Math.max(open + 9, at - 3)), true);
    } else if (source.startsWith("<!", open) || source.startsWith("<?", open)) at = skipTo(">", open);
    else {
      const name = /^<\/?[a-z][^\s/>]*/i.exec(source.slice(open, open + 200))?.[0];
      if (name === undefined) {
        text("<", true);
        at = open + 1;
        continue;
      }
      const end = tagEnd(source, open + name.length);
      if (end < 0) {
        at = Math.min(source.length, open + longestTag);
        text(source.slice(open, at), true);
        continue;
      }
      const closing = name.startsWith("</");
      const local = name
        .slice(closing ? 2 : 1)
        .replace(/^.*:/, "")
        .toLowerCase();
      const rest = source.slice(open + name.length, end);
      tag({
        name: local,
        kind: closing ? "close" : rest.endsWith("/") ? "empty" : "open",
        get: (attribute) => attributeOf(rest, attribute),
      });
      at = end + 1;
      // What stands in these is no markup.
      if (!closing && (local === "script" || local === "style")) {
        const tail = source.slice(at).search(new RegExp(`</${local}`, "i"));
        at = tail < 0 ? source.length : at + tail;
      }
    }
  }
}

/** Where the tag's ">" stands, outside of quotes; -1 where there is none. */
function tagEnd(source: string, from: number): number {
  let quote = "";
  const last = Math.min(source.length, from + longestTag - 200);
  for (let at = from; at < last; at += 1) {
    const sign = source.charAt(at);
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === ">") return at;
    else if ((sign === '"' || sign === "'") && source.charAt(at - 1) === "=") quote = sign;
  }
  return -1;
}

function attributeOf(text: string, wanted: string): string | undefined {
  let at = 0;
  const whileMatching = (pattern: RegExp) => {
    const start = at;
    while (at < text.length && pattern.test(text.charAt(at))) at += 1;
    return text.slice(start, at);
  };
  while (at < text.length) {
    whileMatching(/[\s/"'=]/);
    const name = whileMatching(/[^\s=/"']/);
    whileMatching(/\s/);
    if (text.charAt(at) !== "=") continue;
    at += 1;
    whileMatching(/\s/);
    const quote = text.charAt(at);
    let value: string;
    if (quote === '"' || quote === "'") {
      const end = text.indexOf(quote, at + 1);
      value = text.slice(at + 1, end < 0 ? text.length : end);
      at = end < 0 ? text.length : end + 1;
    } else value = whileMatching(/[^\s"']/);
    if (name.slice(name.lastIndexOf(":") + 1).toLowerCase() === wanted) return decodeXml(value);
  }
  return undefined;
}

/** Texts of a package: shared strings and texts inside cells, with their formatted runs put together. */
import { plainText, rootSpan, spansBetween } from "./xml-spans";
import type { Span } from "./xml-spans";

/** Characters that the format writes as `_x000D_` (ECMA-376, 22.9.2.19). */
export function unescapedText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The text of an `<si>` or `<is>`: its own or that of its runs; reading aids (phonetic runs) are no text. */
export function itemText(xml: string, item: Span): string {
  let text = "";
  for (const span of spansBetween(xml, item.openEnd, item.closeStart)) {
    if (span.local === "t") text += plainText(xml.slice(span.openEnd, span.closeStart));
    else if (span.local === "r") {
      for (const part of spansBetween(xml, span.openEnd, span.closeStart)) {
        if (part.local === "t") text += plainText(xml.slice(part.openEnd, part.closeStart));
      }
    }
  }
  return unescapedText(text);
}

/** The shared strings of a package, in order. */
export function readStrings(xml: string | undefined): string[] {
  if (xml === undefined) return [];
  const root = rootSpan(xml);
  const strings: string[] = [];
  for (const span of spansBetween(xml, root.openEnd, root.closeStart)) {
    if (span.local === "si") strings.push(itemText(xml, span));
  }
  return strings;
}

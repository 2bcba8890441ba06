/**
 * Text inside an .xlsx file: characters that XML cannot hold are written `_xHHHH_` (ECMA-376 part 1, 22.9.2.19), and
 * a text that looks like that is escaped itself. exceljs knows neither: it drops the characters and revives the escapes.
 */

/** Control characters but tab and line feed, lone surrogates, U+FFFE and U+FFFF, and texts that look like an escape. */
const unsafe =
  // eslint-disable-next-line no-control-regex
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escapeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** A text as an .xlsx file holds it. */
export function toXlsxText(text: string): string {
  return text.replace(unsafe, escapeOf);
}

/** As `toXlsxText`, for attributes (prompts, table headers), where XML would turn line breaks and tabs into blanks. */
export function toXlsxAttributeText(text: string): string {
  return toXlsxText(text).replace(/[\t\n]/g, escapeOf);
}

/** The text that an .xlsx file means. */
export function fromXlsxText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * A style sheet changed so that exceljs reads it without loss: it turns whatever stands under a date format into a Date
 * (texts too), and does not know the leading apostrophe. So formats are wrapped in quotes, which hides them from it, and
 * the apostrophe travels as a hidden formula (see `excelStyle`).
 */
import { builtInDateFormats } from "./date-format";
import { attributes, decodeXml } from "./xml";

const wrapStart = '"wrapped:';

/** Ids of our own for the built-in date formats. */
const ownId = 9000;

function wrapped(format: string): string {
  return `${wrapStart}${encodeURIComponent(format)}"`;
}

/** The format as the file has it. */
export function unwrappedFormat(format: string): string {
  return format.startsWith(wrapStart) ? decodeURIComponent(format.slice(wrapStart.length, -1)) : format;
}

/** `xl/styles.xml` for exceljs. */
export function markedStyles(xml: string): string {
  const custom = [...(/<numFmts[\s>][\s\S]*?<\/numFmts>/.exec(xml)?.[0] ?? "").matchAll(/<numFmt\b[^>]*>/g)].map(
    ([element]) => ({
      numFmtId: /numFmtId="(\d+)"/.exec(element)?.[1] ?? "",
      formatCode: wrapped(decodeXml(/formatCode="([^"]*)"/.exec(element)?.[1] ?? "General")),
    }),
  );
  const redefined = new Set(custom.map(({ numFmtId }) => Number(numFmtId)));
  const builtIn = [...builtInDateFormats].map(([id, format]) => ({
    numFmtId: String(ownId + id),
    formatCode: wrapped(format),
  }));
  const formats = [...custom, ...builtIn].map((format) => `<numFmt${attributes(format)}/>`).join("");
  return xml
    .replace(/<numFmts[\s>][\s\S]*?<\/numFmts>/, "")
    .replace("<fonts", `<numFmts>${formats}</numFmts><fonts`)
    .replace(/<cellXfs[\s\S]*?<\/cellXfs>/, (all) =>
      all.replace(/<xf\b([^>]*?)(?:\/>|>([\s\S]*?)<\/xf>)/g, (_, values: string, content: string | undefined) => {
        const rest = (content ?? "").replace(/<protection\b[^>]*?\/>|<protection\b[^>]*>\s*<\/protection>/g, "");
        const mark = /quotePrefix="(?:1|true)"/.test(values) ? '<protection hidden="1"/>' : "";
        const format = values.replace(/numFmtId="(\d+)"/, (same, text: string) => {
          const id = Number(text);
          return builtInDateFormats.has(id) && !redefined.has(id) ? `numFmtId="${ownId + id}"` : same;
        });
        return `<xf${format}>${rest}${mark}</xf>`;
      }),
    );
}

/** What a file is that is neither a package nor an OLE file: text that holds a table, or something else under a wrong name. */
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { FileKind } from "./file-kind";
import { decodeText, isText } from "./decode-text";
import { noWorkbook, otherThing, sealed } from "./file-refusals";

const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

/** First bytes of what is sent by mistake. */
const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x89, ...ascii("PNG")], "图片"],
  [[0xff, 0xd8, 0xff], "图片"],
  [ascii("GIF8"), "图片"],
  [[0x49, 0x49, 0x2a, 0x00], "图片"],
  [[0x4d, 0x4d, 0x00, 0x2a], "图片"],
  [ascii("%PDF"), "PDF 文件"],
  [ascii("%!PS"), "打印文件"],
  [ascii("{\\rtf"), "Word 文档"],
  [ascii("Rar!"), "压缩包"],
  [[0x37, 0x7a, 0xbc, 0xaf], "压缩包"],
  [[0x1f, 0x8b], "压缩包"],
  [ascii("MZ"), "程序"],
  [ascii("ID3"), "录音"],
  [ascii("SQLite format 3"), "数据库"],
];

/** Headers that the file encryption of offices puts before everything else (亿赛通, and those that write TSD). */
const seals = ["E-SafeNet", "%TSD-Header-"];

function startsWith(bytes: Uint8Array, start: readonly number[], at = 0): boolean {
  return start.every((value, index) => bytes[at + index] === value);
}

/** What the first bytes say; null where they say nothing. */
function otherKind(bytes: Uint8Array): string | null {
  const found = signatures.find(([start]) => startsWith(bytes, start));
  if (found) return found[1];
  if (startsWith(bytes, ascii("RIFF"))) return startsWith(bytes, ascii("WEBP"), 8) ? "图片" : "录音或视频";
  if (startsWith(bytes, ascii("ftyp"), 4)) return startsWith(bytes, ascii("heic"), 8) ? "图片" : "录音或视频";
  // Two letters alone would do for a text too: the header says its own size.
  if (startsWith(bytes, ascii("BM")) && startsWith(bytes, [0, 0, 0, 0], 6)) return "图片";
  return null;
}

/** A record that opens a workbook of Excel 2 to 5 without an OLE file around it. */
function isBareWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && (bytes[2] ?? 0) <= 16 && bytes[3] === 0;
}

export function checkText(bytes: Uint8Array, name: string): Outcome<FileKind> {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const latin = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (seals.some((seal) => latin.includes(seal))) return sealed(name);
  const other = otherKind(bytes);
  if (other !== null) return otherThing(name, other);
  if (isBareWorkbook(bytes)) return done("biff");
  const stated = extension === "" ? "没有扩展名" : `扩展名是 .${extension}，内容不是`;
  if (!isText(bytes)) return noWorkbook(name, extension === "csv" || extension === "txt" ? "不是文本" : stated);

  const head = decodeText(bytes.subarray(0, 65_536))
    .replace(/^\ufeff/, "")
    .trimStart();
  const root = rootName(head);
  if (root === "Workbook" && head.includes("urn:schemas-microsoft-com:office:spreadsheet")) return done("xml");
  if (/^MIME-Version:/i.test(head)) return noWorkbook(name, "内容是单个文件网页");
  if (head.startsWith("<")) {
    if (/<(table|td|tr)[\s>]/i.test(head) || /^<(!doctype html|html|head|meta|style)[\s>]/i.test(head))
      return done("html");
    if (/<w:wordDocument[\s>]|<pkg:package[\s>]/.test(head)) return otherThing(name, "Word 文档");
    if (/^<(\?xml|[\w-]+[:\s>])/.test(head)) return noWorkbook(name, "内容是其他 XML");
  }
  if (extension === "csv" || extension === "txt" || extension === "tsv") return done("csv");
  // What programs write as .xls is often text with tabs, which Excel opens.
  if ((extension === "xls" || extension === "et") && /^[^\r\n]*[\t,][^\r\n]*(\r|\n|$)/.test(head)) return done("csv");
  return noWorkbook(name, stated);
}

/** The name of the first element, without its prefix; null where something else stands first. */
function rootName(text: string): string | null {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    const end = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : null;
    if (end === null) break;
    const found = text.indexOf(end, at + 2);
    if (found < 0) return null;
    at = found + end.length;
  }
  return /^<(?:[\w-]+:)?([\w-]+)/.exec(text.slice(at, at + 100))?.[1] ?? null;
}

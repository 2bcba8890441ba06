/** What a file from outside is, judged before anything parses it. Each refusal is one sentence for the clerk. */
import type { Outcome, ProblemKind } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import { inflateParts, packParts } from "./repack-zip";
import { readZipDirectory } from "./zip-directory";

/** Limits of what is read. */
export interface FileLimits {
  readonly fileBytes: number;
  /** Sum of the inflated sizes in the zip directory. */
  readonly inflatedBytes: number;
  /** Inflated to compressed; counted from `ratioFrom` inflated bytes on. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly parts: number;
  /** Rows of a sheet. */
  readonly rows: number;
  /** Cells of the rectangle that a sheet uses. */
  readonly cells: number;
}

/** Generous for honest workbooks: 100,000 rows of 15 columns pass. */
export const defaultLimits: FileLimits = {
  fileBytes: 50 * 1024 * 1024,
  inflatedBytes: 400 * 1024 * 1024,
  ratio: 100,
  ratioFrom: 30 * 1024 * 1024,
  parts: 5000,
  rows: 200_000,
  cells: 5_000_000,
};

/** How a file is to be read. */
export type FileKind = "xlsx" | "zip-other" | "ole" | "csv";

function refused(message: string, detail?: string, kind: ProblemKind = "file-unreadable") {
  return failed({ kind, message, ...(detail === undefined ? {} : { detail }) });
}

/** The sentence for a file that broke off or is damaged. */
export function damaged(name: string, detail?: string) {
  return refused(`“${name}”不完整或已损坏，没有读取。请让对方重新发送，或用 Excel、WPS 打开后另存再导入。`, detail);
}

/** The sentence for a file that is too large in some way. */
export function tooLarge(name: string, what: string) {
  return refused(
    `“${name}”${what}，超出可读取的范围，没有读取。请只保留要填报的内容，另存为新文件后再导入。`,
    undefined,
    "too-large",
  );
}

export function encrypted(name: string) {
  return refused(`“${name}”设有打开密码，没有读取。请取消密码另存后再导入。`);
}

export function noWorkbook(name: string, reason: string) {
  return refused(`“${name}”不是可读取的工作簿（${reason}），没有读取。请用 Excel 或 WPS 另存为 .xlsx 后再导入。`);
}

/** Looks at name, size, first bytes and zip directory. */
export function checkFile(bytes: Uint8Array, name: string, limits: FileLimits = defaultLimits): Outcome<FileKind> {
  if (bytes.length === 0) return refused(`“${name}”是空文件，没有读取。请让对方重新发送。`);
  if (bytes.length > limits.fileBytes) return tooLarge(name, `有 ${Math.ceil(bytes.length / 1024 / 1024)} MB`);
  if (startsWith(bytes, [0x50, 0x4b])) return checkZip(bytes, name, limits);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return includesWide(bytes, "EncryptedPackage") ? encrypted(name) : checkOle(bytes, name);
  }
  return checkText(bytes, name);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((value, index) => bytes[index] === value);
}

/** Whether the text occurs in UTF-16, as names in an OLE directory do. */
function includesWide(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let matched = 0;
    while (
      matched < text.length &&
      bytes[at + matched * 2] === text.charCodeAt(matched) &&
      bytes[at + matched * 2 + 1] === 0
    ) {
      matched += 1;
    }
    if (matched === text.length) return true;
  }
  return false;
}

function checkOle(bytes: Uint8Array, name: string): Outcome<FileKind> {
  if (includesWide(bytes, "Workbook") || includesWide(bytes, "Book")) return done("ole");
  if (includesWide(bytes, "WordDocument")) return noWorkbook(name, "内容是 Word 文档");
  return damaged(name, "no Workbook stream");
}

function checkZip(bytes: Uint8Array, name: string, limits: FileLimits): Outcome<FileKind> {
  const entries = readZipDirectory(bytes);
  if (!entries) return damaged(name, "no zip directory");
  const names = new Set(entries.map((entry) => entry.name));
  if (entries.some((entry) => entry.encrypted)) return encrypted(name);
  const inflated = entries.reduce((sum, entry) => sum + entry.inflated, 0);
  const compressed = entries.reduce((sum, entry) => sum + entry.compressed, 0);
  if (entries.length > limits.parts) return tooLarge(name, `内含 ${entries.length} 个部件`);
  if (inflated > limits.inflatedBytes || (inflated > limits.ratioFrom && inflated > compressed * limits.ratio)) {
    return tooLarge(name, `展开后有 ${Math.ceil(inflated / 1024 / 1024)} MB`);
  }
  if (names.has("xl/workbook.xml")) return done("xlsx");
  if (names.has("xl/workbook.bin") || names.has("content.xml")) return done("zip-other");
  if (names.has("word/document.xml")) return noWorkbook(name, "内容是 Word 文档");
  // A workbook may name its main part otherwise; whoever reads it will see.
  if (names.has("[Content_Types].xml") && [...names].some((part) => part.startsWith("xl/"))) return done("zip-other");
  return noWorkbook(name, "内容是压缩包");
}

function checkText(bytes: Uint8Array, name: string): Outcome<FileKind> {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (extension === "csv" || extension === "txt") {
    const start = bytes.subarray(0, 4096);
    const wide = startsWith(start, [0xff, 0xfe]);
    return start.includes(0) && !wide ? noWorkbook(name, "不是文本") : done("csv");
  }
  const head = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (head.startsWith("<!doctype html") || head.startsWith("<html")) return noWorkbook(name, "内容是网页");
  if (head.startsWith("%pdf")) return noWorkbook(name, "内容是 PDF");
  return noWorkbook(name, extension === "" ? "没有扩展名" : `扩展名是 .${extension}，内容不是`);
}

/** The parts of a package, inflated within its limits. */
function safeParts(bytes: Uint8Array, name: string): Outcome<Readonly<Record<string, Uint8Array>>> {
  const entries = readZipDirectory(bytes);
  const parts = entries ? inflateParts(bytes, entries) : "damaged";
  switch (parts) {
    case "larger-than-stated":
      return tooLarge(name, "展开后比文件目录写明的大");
    case "document-type":
      return noWorkbook(name, "内含外部定义，可能有风险");
    case "damaged":
      return damaged(name, "zip data");
    default:
      return done(parts);
  }
}

/** The file as it is safe to hand to a parser: a package is inflated within its limits and packed again. */
export function safeBytes(bytes: Uint8Array, name: string, kind: FileKind): Outcome<Uint8Array> {
  if (kind === "ole" || kind === "csv") return done(bytes);
  const parts = safeParts(bytes, name);
  return parts.ok ? done(packParts(parts.value)) : parts;
}

/** What a file from outside is, judged before anything parses it. Each refusal is one sentence for the clerk. */
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import { checkText } from "./check-text";
import type { FileKind } from "./file-kind";
import type { FileLimits } from "./file-limits";
import { defaultLimits } from "./file-limits";
import { damaged, encrypted, noWorkbook, otherThing, refused, tooLarge } from "./file-refusals";
import { oleNamesInside, readOleNames } from "./ole-directory";
import { inflateParts, isWorksheet } from "./repack-zip";
import type { ZipEntry } from "./zip-directory";
import { readZipDirectory } from "./zip-directory";

/** Looks at name, size, first bytes and zip directory. */
export function checkFile(bytes: Uint8Array, name: string, limits: FileLimits = defaultLimits): Outcome<FileKind> {
  if (bytes.length === 0) return refused(`“${name}”是空文件，没有读取。请让对方重新发送。`);
  if (bytes.length > limits.fileBytes) return tooLarge(name, `有 ${Math.ceil(bytes.length / 1024 / 1024)} MB`);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 255) < 9) return checkZip(bytes, name, limits);
  if ([0xd0, 0xcf, 0x11, 0xe0].every((value, index) => bytes[index] === value)) return checkOle(bytes, name);
  return checkText(bytes, name);
}

/** Judged by what stands at the top: a Word document may hold a workbook, and a workbook a Word document. */
function checkOle(bytes: Uint8Array, name: string): Outcome<FileKind> {
  const read = readOleNames(bytes) ?? [];
  // Where the directory cannot be followed the names still stand somewhere in what is left of the file.
  const names = new Set((read.length > 0 ? read : oleNamesInside(bytes)).map((one) => one.toLowerCase()));
  if (names.has("encryptedpackage") || names.has("encryption")) return encrypted(name);
  if (names.has("workbook") || names.has("book")) return done("ole");
  if (names.has("worddocument")) return otherThing(name, "Word 文档");
  if (names.has("powerpoint document")) return otherThing(name, "演示文稿");
  if ([...names].some((one) => one.startsWith("__substg1.0_"))) return otherThing(name, "邮件");
  return damaged(name, "no Workbook stream");
}

/** Parts that tell what a package is, in the order they are looked for. */
const otherPackages: readonly (readonly [string, string])[] = [
  ["word/document.xml", "Word 文档"],
  ["ppt/presentation.xml", "演示文稿"],
  ["OFD.xml", "OFD 版式文件"],
  ["AndroidManifest.xml", "程序"],
];

function checkZip(bytes: Uint8Array, name: string, limits: FileLimits): Outcome<FileKind> {
  const entries = readZipDirectory(bytes);
  if (!entries) return damaged(name, "no zip directory");
  const names = new Set(entries.map((entry) => entry.name));
  if (entries.some((entry) => entry.encrypted) || names.has("encrypted-package")) return encrypted(name);
  const other = otherPackages.find(([part]) => names.has(part));
  if (other) return otherThing(name, other[1]);
  if (entries.length > limits.parts) return tooLarge(name, `内含 ${entries.length} 个部件`);
  const sheets = entries.filter(isWorksheet);
  const others = entries.filter((entry) => !isWorksheet(entry));
  const inflated = sizeOf(others);
  const compressed = others.reduce((sum, entry) => sum + entry.compressed, 0);
  if (
    inflated > limits.inflatedBytes ||
    (inflated > limits.ratioFrom && inflated > compressed * limits.ratio) ||
    sizeOf(sheets) > limits.sheetBytes
  ) {
    return inflatesTooLarge(name, entries);
  }
  if (names.has("xl/workbook.xml")) return done("xlsx");
  if (names.has("xl/workbook.bin")) return done("zip-other");
  if (names.has("content.xml")) return checkOpenDocument(bytes, name, entries, limits);
  // A workbook may name its main part otherwise; whoever reads it will see.
  if (names.has("[Content_Types].xml") && [...names].some((part) => part.startsWith("xl/"))) return done("xlsx");
  if ([...names].some((part) => /^Index\/.*\.iwa$|^Index\.zip$/.test(part)))
    return noWorkbook(name, "内容是苹果的 Numbers 表格");
  return [...names].some((part) => /\.(xlsx?|xlsm|ods|et|csv)$/i.test(part))
    ? refused(`“${name}”的内容是压缩包，没有读取。请解压后选择其中的表格文件。`)
    : otherThing(name, "压缩包");
}

function sizeOf(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.inflated, 0);
}

function inflatesTooLarge(name: string, entries: readonly ZipEntry[]) {
  return tooLarge(name, `展开后有 ${Math.ceil(sizeOf(entries) / 1024 / 1024)} MB`);
}

/** Text documents and slides are packed like sheets; a password is told in the list of parts only. */
function checkOpenDocument(
  bytes: Uint8Array,
  name: string,
  entries: readonly ZipEntry[],
  limits: FileLimits,
): Outcome<FileKind> {
  const told = inflateParts(
    bytes,
    entries.filter((entry) => entry.name === "mimetype" || entry.name === "META-INF/manifest.xml"),
    limits,
  );
  const text = (part: string) =>
    typeof told === "string" || !told[part] ? "" : new TextDecoder().decode(told[part].subarray(0, 1024 * 1024));
  if (/encryption-data[\s>]/.test(text("META-INF/manifest.xml"))) return encrypted(name);
  const kind = /opendocument\.([a-z]+)/.exec(text("mimetype"))?.[1];
  if (kind === "text") return otherThing(name, "文字文档");
  if (kind === "presentation") return otherThing(name, "演示文稿");
  return done("zip-other");
}

/** The parts of a package by path, inflated within the limits; what parses them afterwards meets nothing it could choke on. */
export function safeParts(
  bytes: Uint8Array,
  name: string,
  limits: FileLimits,
): Outcome<Readonly<Record<string, Uint8Array>>> {
  const entries = readZipDirectory(bytes);
  if (!entries) return damaged(name, "no zip directory");
  const parts = inflateParts(bytes, entries, limits);
  switch (parts) {
    case "larger-than-stated":
      return tooLarge(name, "展开后比文件目录写明的大");
    case "too-large":
      return inflatesTooLarge(name, entries);
    case "document-type":
      return noWorkbook(name, "内含外部定义，可能有风险");
    case "damaged":
      return damaged(name, "zip data");
    default:
      return done(parts);
  }
}

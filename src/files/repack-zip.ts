/**
 * A package inflated under control and packed again without compression. What parses it afterwards cannot inflate more
 * than its directory states, and parts that declare a document type never reach a parser.
 */
import { Inflate, inflateSync, zipSync } from "fflate";
import { createRowFilter } from "./drop-empty-rows";
import type { FileLimits } from "./file-limits";
import type { ZipEntry } from "./zip-directory";

export type ZipFault = "larger-than-stated" | "too-large" | "document-type" | "damaged";

/** Parts that nobody here reads: pictures, printer settings, macros, embedded files. */
const unread = /(^|\/)(media|printerSettings|embeddings|Pictures|Thumbnails|ObjectReplacements)\/|vbaProject\.bin$/;

/** Larger parts are inflated in pieces, so that one that lies about its size is given up early. */
const pieceWise = 1024 * 1024;
const piece = 64 * 1024;

/** Larger worksheets lose their empty rows on the way. */
const largeSheet = 8 * 1024 * 1024;

/** Whether the part is a worksheet: its empty rows are not counted. */
export function isWorksheet({ name }: ZipEntry): boolean {
  return /(^|\/)worksheets\/[^/]+\.xml$/i.test(name);
}

/** The parts of the package by path, inflated within what its directory states, or what is wrong with it. */
export function inflateParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: FileLimits,
): Readonly<Record<string, Uint8Array>> | ZipFault {
  const files: Record<string, Uint8Array> = {};
  let sheetBytes = 0;
  for (const entry of entries) {
    if (unread.test(entry.name) || entry.name.endsWith("/")) continue;
    const large = isWorksheet(entry) && entry.method === 8 && entry.inflated > largeSheet;
    const content = large ? sheetContent(bytes, entry, limits) : inflateEntry(bytes, entry);
    if (typeof content === "string") return content;
    if (large) sheetBytes += content.length;
    if (sheetBytes > limits.inflatedBytes) return "too-large";
    if (/\.(xml|rels)$/i.test(entry.name) && declaresType(content)) return "document-type";
    Object.defineProperty(files, entry.name, { value: content, enumerable: true, configurable: true });
  }
  return files;
}

/** Parts as a package again, stored. */
export function packParts(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(parts, { level: 0 });
}

/** Where an entry's own bytes stand, as they are in the package; null where its header is broken. */
export function entryData(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return null;
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  return start + entry.compressed > bytes.length ? null : bytes.subarray(start, start + entry.compressed);
}

/** A large worksheet without its empty rows, given up as soon as what is left is out of proportion. */
function sheetContent(bytes: Uint8Array, entry: ZipEntry, limits: FileLimits): Uint8Array | ZipFault {
  const data = entryData(bytes, entry);
  if (!data) return "damaged";
  const rows = createRowFilter();
  const most = Math.min(limits.inflatedBytes, Math.max(limits.ratioFrom, entry.compressed * limits.ratio));
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    rows.push(chunk);
  });
  try {
    for (let at = 0; at < data.length; at += piece) {
      inflate.push(data.subarray(at, at + piece), at + piece >= data.length);
      if (size > entry.inflated) return "larger-than-stated";
      if (rows.size() > most) return "too-large";
    }
  } catch {
    return "damaged";
  }
  return size < entry.inflated ? "damaged" : rows.finish();
}

/** One part, inflated to no more than its directory states. */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | ZipFault {
  const data = entryData(bytes, entry);
  if (!data) return "damaged";
  if (entry.method === 0) return entry.compressed === entry.inflated ? data : "damaged";
  if (entry.method !== 8) return "damaged";
  try {
    if (data.length > pieceWise && !fits(data, entry.inflated)) return "larger-than-stated";
    // One byte more than stated shows whether there is more.
    const content = inflateSync(data, { out: new Uint8Array(entry.inflated + 1) });
    if (content.length > entry.inflated) return "larger-than-stated";
    return content.length < entry.inflated ? "damaged" : content;
  } catch {
    return "damaged";
  }
}

function fits(data: Uint8Array, stated: number): boolean {
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
  });
  for (let at = 0; at < data.length && size <= stated; at += piece) {
    inflate.push(data.subarray(at, at + piece), at + piece >= data.length);
  }
  return size <= stated;
}

/** A document type stands before the first element. */
function declaresType(content: Uint8Array): boolean {
  const head = new TextDecoder("latin1").decode(content.subarray(0, 1024));
  return /<!DOCTYPE|<!ENTITY/i.test(head);
}

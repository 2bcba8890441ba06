/**
 * A package inflated under control and packed again without compression. What parses it afterwards cannot inflate more
 * than its directory states, and parts that declare a document type never reach a parser.
 */
import { Inflate, inflateSync, zipSync } from "fflate";
import type { ZipEntry } from "./zip-directory";

export type ZipFault = "larger-than-stated" | "document-type" | "damaged";

/** Parts that nobody here reads: pictures, printer settings, macros, embedded files. */
const unread = /(^|\/)(media|printerSettings|embeddings|Pictures|Thumbnails|ObjectReplacements)\/|vbaProject\.bin$/;

/** Larger parts are inflated in pieces, so that one that lies about its size is given up early. */
const pieceWise = 1024 * 1024;
const piece = 64 * 1024;

/** The parts of the package by path, inflated within what its directory states, or what is wrong with it. */
export function inflateParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): Readonly<Record<string, Uint8Array>> | ZipFault {
  const files: Record<string, Uint8Array> = {};
  for (const entry of entries) {
    if (unread.test(entry.name) || entry.name.endsWith("/")) continue;
    const content = inflated(bytes, entry);
    if (typeof content === "string") return content;
    if (/\.(xml|rels)$/i.test(entry.name) && declaresType(content)) return "document-type";
    Object.defineProperty(files, entry.name, { value: content, enumerable: true, configurable: true });
  }
  return files;
}

/** Parts as a package again, stored. */
export function packParts(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(parts, { level: 0 });
}

function inflated(bytes: Uint8Array, entry: ZipEntry): Uint8Array | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return "damaged";
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const data = bytes.subarray(start, start + entry.compressed);
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

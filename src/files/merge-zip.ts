/**
 * A package with some of its parts replaced: entries that stay are copied as they are compressed, so that nothing is
 * inflated that nobody changed. fflate packs the new ones; it cannot take over a compressed entry, hence this file.
 */
import { zipSync } from "fflate";
import { entryData } from "./repack-zip";
import type { ZipEntry } from "./zip-directory";
import { readZipDirectory } from "./zip-directory";

const localSignature = 0x04034b50;
const recordSignature = 0x02014b50;
const endSignature = 0x06054b50;

interface Piece {
  readonly source: Uint8Array;
  readonly entry: ZipEntry;
  /** As it stands in the source, so that odd names stay. */
  readonly name: Uint8Array;
}

function nameOf(source: Uint8Array, { record }: ZipEntry): Uint8Array {
  const length = new DataView(source.buffer, source.byteOffset).getUint16(record + 28, true);
  return source.subarray(record + 46, record + 46 + length);
}

/** Files of one time stamp: the same changes give the same bytes. */
const stamp = new Date(1980, 0, 1);

/**
 * The package with parts replaced, added (a path it does not have) or taken away (null).
 * @throws Error where the package is damaged
 */
export function mergeZip(bytes: Uint8Array, changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const kept = readZipDirectory(bytes);
  const packed = zipSync(
    Object.fromEntries([...changes].flatMap(([path, content]) => (content === null ? [] : [[path, content] as const]))),
    { level: 6, mtime: stamp },
  );
  const fresh = new Map((readZipDirectory(packed) ?? []).map((entry) => [entry.name, entry]));
  if (!kept) throw new Error("no zip directory");
  const pieces: Piece[] = [];
  for (const entry of kept) {
    const name = nameOf(bytes, entry);
    const replacement = fresh.get(entry.name);
    fresh.delete(entry.name);
    if (replacement) pieces.push({ source: packed, entry: replacement, name });
    else if (!changes.has(entry.name)) pieces.push({ source: bytes, entry, name });
  }
  for (const entry of fresh.values()) pieces.push({ source: packed, entry, name: nameOf(packed, entry) });
  return written(pieces);
}

function written(pieces: readonly Piece[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  const push = (chunk: Uint8Array) => {
    chunks.push(chunk);
    at += chunk.length;
  };
  for (const { source, entry, name } of pieces) {
    const data = entryData(source, entry);
    if (!data) throw new Error(`damaged entry ${entry.name}`);
    // Version, flags, method, time, check sum and sizes stand in the same order in both headers.
    const common = source.slice(entry.record + 6, entry.record + 28);
    const flags = new DataView(common.buffer);
    // The sizes are in the header itself: no descriptor follows the data.
    flags.setUint16(2, flags.getUint16(2, true) & ~8, true);
    const header = new Uint8Array(30 + name.length);
    const headerView = new DataView(header.buffer);
    headerView.setUint32(0, localSignature, true);
    header.set(common, 4);
    headerView.setUint16(26, name.length, true);
    header.set(name, 30);
    const record = new Uint8Array(46 + name.length);
    const recordView = new DataView(record.buffer);
    recordView.setUint32(0, recordSignature, true);
    record.set(source.subarray(entry.record + 4, entry.record + 6), 4);
    record.set(common, 6);
    recordView.setUint16(28, name.length, true);
    record.set(source.subarray(entry.record + 36, entry.record + 42), 36);
    recordView.setUint32(42, at, true);
    record.set(name, 46);
    records.push(record);
    push(header);
    push(data);
  }
  const start = at;
  records.forEach(push);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, pieces.length, true);
  view.setUint16(10, pieces.length, true);
  view.setUint32(12, at - start, true);
  view.setUint32(16, start, true);
  push(end);
  const result = new Uint8Array(at);
  let offset = 0;
  for (const chunk of chunks) {
    result.set(chunk, offset);
    offset += chunk.length;
  }
  return result;
}

/** The directory of an OLE file (.xls, .doc, encrypted packages): the names that stand at its top, to judge a file by. */

const endOfChain = 0xfffffffa;
/** Sectors of a directory and entries of it that are followed; honest files have a few dozens. */
const mostSectors = 4096;

/**
 * Names of the streams and storages directly below the root; what embedded documents hold is not among them.
 * null where the directory cannot be followed (a truncated file).
 */
export function readOleNames(bytes: Uint8Array): readonly string[] | null {
  if (bytes.length < 512) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const size = 2 ** shift;
  const offsetOf = (sector: number) => (sector + 1) * size;
  const inside = (sector: number) => offsetOf(sector) < bytes.length;

  /** Sectors of the allocation table: 109 in the header, more in a chain of their own. */
  const tables: number[] = [];
  for (let index = 0; index < 109; index += 1) {
    const sector = view.getUint32(76 + index * 4, true);
    if (sector < endOfChain) tables.push(sector);
  }
  let extra = view.getUint32(68, true);
  while (extra < endOfChain && inside(extra) && offsetOf(extra) + size <= bytes.length && tables.length < mostSectors) {
    for (let at = offsetOf(extra); at < offsetOf(extra) + size - 4; at += 4) {
      const sector = view.getUint32(at, true);
      if (sector < endOfChain) tables.push(sector);
    }
    extra = view.getUint32(offsetOf(extra) + size - 4, true);
  }
  const next = (sector: number): number => {
    const table = tables[Math.floor(sector / (size / 4))];
    const at = table === undefined ? Infinity : offsetOf(table) + (sector % (size / 4)) * 4;
    return at + 4 <= bytes.length ? view.getUint32(at, true) : endOfChain;
  };

  const entries: number[] = [];
  let sector = view.getUint32(48, true);
  for (let count = 0; sector < endOfChain && inside(sector) && count < mostSectors; count += 1) {
    for (let at = offsetOf(sector); at + 128 <= Math.min(bytes.length, offsetOf(sector) + size); at += 128)
      entries.push(at);
    sector = next(sector);
  }
  const root = entries[0];
  return root === undefined ? null : namesBelow(view, entries, view.getUint32(root + 76, true));
}

/** The siblings form a tree: left and right of each entry. */
function namesBelow(view: DataView, entries: readonly number[], first: number): readonly string[] {
  const names: string[] = [];
  const seen = new Set<number>();
  const open = [first];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const at = entries[id];
    if (at === undefined || seen.has(id)) continue;
    seen.add(id);
    const length = Math.min(64, view.getUint16(at + 64, true));
    let name = "";
    for (let sign = 0; sign + 2 < length; sign += 2) name += String.fromCharCode(view.getUint16(at + sign, true));
    if (name !== "") names.push(name);
    open.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true));
  }
  return names;
}

/** Names that tell what an OLE file is. */
const tellingNames = ["EncryptedPackage", "WordDocument", "PowerPoint Document"];

/** Those of the telling names that occur anywhere in the bytes, for files whose directory is broken. */
export function oleNamesInside(bytes: Uint8Array): readonly string[] {
  return tellingNames.filter((name) => includesWide(bytes, name));
}

/** Whether the text occurs in UTF-16, as names in a directory do. */
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

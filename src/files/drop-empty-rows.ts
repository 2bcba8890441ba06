/**
 * Takes the rows that hold nothing out of a worksheet's XML while it is being inflated: a sheet that was formatted down to
 * its last row is hundreds of megabytes of them.
 */

/** A row, with or without content: its name, its attributes, its cells. No start is looked for twice. */
const rowPattern = /<((?:\w+:)?row)((?:\s(?:[^<>/]|\/(?!>))*)?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g;
const holdsSomething = /<(?:\w+:)?(?:f|is)[\s/>]|<(?:\w+:)?v(?:\s[^<>]*)?>[^<]/;
const rowEnd = /<\/(?:\w+:)?row>/g;

function withoutEmptyRows(xml: string): string {
  return xml.replace(rowPattern, (all: string, name: string, attributes: string, cells: string | undefined) => {
    if (cells !== undefined && holdsSomething.test(cells)) return all;
    // A row without a number counts for those below it.
    return /\sr\s*=/.test(attributes) ? "" : `<${name}></${name}>`;
  });
}

export interface RowFilter {
  /** Takes the next piece of the part. */
  readonly push: (piece: Uint8Array) => void;
  /** Bytes that are left so far. */
  readonly size: () => number;
  /** The part without its empty rows. */
  readonly finish: () => Uint8Array;
}

export function createRowFilter(): RowFilter {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const kept: Uint8Array[] = [];
  let keptSize = 0;
  /** Since the last row's end; joined only when the next one is found. */
  let pending: string[] = [];
  let pendingSize = 0;
  const keep = (text: string) => {
    const bytes = encoder.encode(text);
    kept.push(bytes);
    keptSize += bytes.length;
  };
  return {
    push(piece) {
      // An end may stand across two pieces: the last signs of the one before are looked at again.
      const before = pending.pop() ?? "";
      const text = before + decoder.decode(piece, { stream: true });
      let end = -1;
      for (const match of text.matchAll(rowEnd)) end = match.index + match[0].length;
      if (end < 0) {
        const split = Math.max(0, text.length - 32);
        pending.push(text.slice(0, split), text.slice(split));
        pendingSize += piece.length;
        return;
      }
      keep(withoutEmptyRows(pending.join("") + text.slice(0, end)));
      pending = [text.slice(end)];
      pendingSize = text.length - end;
    },
    size: () => keptSize + pendingSize,
    finish() {
      keep(pending.join("") + decoder.decode());
      pending = [];
      const all = new Uint8Array(keptSize);
      let at = 0;
      for (const bytes of kept) {
        all.set(bytes, at);
        at += bytes.length;
      }
      return all;
    },
  };
}

/** Text of files that do not say for certain in which encoding they were written. */

/** What a declared encoding is decoded with; Chinese ones by the encoding that contains them all. */
function labelOf(declared: string): string {
  const label = declared.trim().toLowerCase();
  return /^(gb|cp936|ms936|936$|windows-936|x-gbk|euc-cn)/.test(label) ? "gb18030" : label;
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** UTF-16 with its byte order mark, or told by its zero bytes: delimiters and digits have one each, always on one side. */
function wideLabel(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const head = bytes.subarray(0, 4096);
  for (let at = head.indexOf(0); at >= 0; at = head.indexOf(0, at + 1)) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if ((even === 0) === (odd === 0)) return null;
  const label = even > 0 ? "utf-16be" : "utf-16le";
  // A stray zero in other bytes would give signs from all over the table.
  const text = new TextDecoder(label).decode(head.subarray(0, head.length - (head.length % 2)));
  const plain = text.match(/[\t\r\n\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return plain >= text.length * 0.9 ? label : null;
}

/** Whether the bytes are text of an encoding that is told here, and not those of a picture or a program. */
export function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 4096).includes(0) || wideLabel(bytes) !== null;
}

/**
 * Decodes: by a byte order mark; as UTF-16 where zero bytes tell it; as UTF-8 where the bytes are valid UTF-8 that
 * Chinese text needs; else as declared; else as GB18030, which contains GBK and GB2312. A declaration comes after the
 * bytes because programs often declare one encoding and write another.
 * @param declared - what the file itself says, if it does
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const wide = wideLabel(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  const label = declared === undefined ? null : labelOf(declared);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // Two bytes of GBK can pass for one sign of UTF-8 below U+0800 (联通); three can hardly pass for a Chinese one.
    if (marked || label === "utf-8" || !/[\u0080-\u07ff]/.test(text) || /[\u0800-\uffff]/.test(text)) return text;
  } catch {
    // Not UTF-8.
  }
  const decoder = label === null || label.startsWith("utf") ? null : decoderFor(label);
  return (decoder ?? new TextDecoder("gb18030")).decode(bytes);
}

/**
 * Sizes of requests. Excel on the web refuses more than 5 MB in either direction; requests are cut by bytes, never by rows
 * alone (platform.md 2).
 */

/** Most bytes of a request that the adapter sends. */
export const requestBytes = 2_000_000;

/** Most cells of one read: at about 16 bytes for a cell, blank ones included, within the 5 MB of an answer; see `read-cells.ts`. */
export const cellsPerRead = 250_000;

/** Bytes of a text in the JSON of a request, which travels as a JSON string itself: quotes are escaped twice. */
export function textBytes(text: string): number {
  let bytes = 5;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes += code < 0x80 ? (code === 0x22 || code === 0x5c || code < 0x20 ? 6 : 1) : 3;
  }
  return bytes;
}

/** Bytes of one call with a few short arguments, with its object path: measured at 200 to 400. */
export const callBytes = 400;

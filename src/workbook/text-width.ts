/** How wide a text is in characters of the default font: a Chinese character or full-width mark counts a little over two. */

const wideWidth = 2.1;

/** Dashes, quotation marks and the ellipsis are as wide as a Chinese character in Chinese fonts. */
function isWide(code: number): boolean {
  if (code >= 0x2e80) return code < 0xff61 || (code >= 0xffe0 && code <= 0xffe6);
  return code === 0x2014 || code === 0x2026 || (code >= 0x2018 && code <= 0x201d);
}

/** Width of a text of one line. */
export function textWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // The two halves of a rare character make one wide character.
    if (code >= 0xd800 && code <= 0xdfff) width += wideWidth / 2;
    else width += isWide(code) ? wideWidth : 1;
  }
  return width;
}

/** Lines a wrapped text takes in a cell of this width (characters); at least 1. */
export function wrappedLines(text: string, width: number): number {
  if (!text.includes("\n")) return Math.max(1, Math.ceil(textWidth(text) / width));
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
}

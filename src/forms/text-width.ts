/** How wide a text is in characters of the default font: a Chinese character or full-width mark counts a little over two. */

const wideWidth = 2.1;

/** Dashes, quotation marks and the ellipsis are as wide as a Chinese character in Chinese fonts. */
function isWide(code: number): boolean {
  if (code >= 0x2e80) return code < 0xff61 || (code >= 0xffe0 && code <= 0xffe6);
  return code === 0x2014 || code === 0x2026 || (code >= 0x2018 && code <= 0x201d);
}

/** Width of a text of one line. */
export function textWidth(text: string): number {
  let wide = 0;
  // Code units will do: the halves of a rare character count as one wide character together.
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0xd800 && code <= 0xdfff) wide += 0.5;
    else if (isWide(code)) wide += 1;
  }
  return text.length - wide + wide * wideWidth;
}

/** Lines a wrapped text takes in a cell of this width (characters); at least 1. */
export function wrappedLines(text: string, width: number): number {
  if (!text.includes("\n")) return Math.max(1, Math.ceil(textWidth(text) / width));
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
}

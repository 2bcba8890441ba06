/** How wide a text is in characters of the default font: a Chinese character or full-width mark counts two. */

const wide =
  /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6]/;

export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char.length > 1 || wide.test(char) ? 2.1 : 1;
  return width;
}

/** Lines a wrapped text takes in a cell of this width (characters); at least 1. */
export function wrappedLines(text: string, width: number): number {
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
}

/** How a copied text falls into cells. */

/** Cells of a copied text: tabs part them, quotes hold line breaks and tabs inside one (as Excel copies such cells). */
export function pastedRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=\t|\r|\n|$)|[^\t\r\n]*/y;
  let at = 0;
  for (;;) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    const quoted = found?.[1];
    // Quotes round a text without breaks in it are her own.
    const isQuoted = quoted !== undefined && /[\t\r\n]|""/.test(quoted);
    rows.at(-1)?.push(isQuoted ? quoted.replaceAll('""', '"').replaceAll("\r\n", "\n") : (found?.[0] ?? ""));
    at += found?.[0].length ?? 0;
    if (at >= text.length) break;
    if (text[at] === "\t") at += 1;
    else {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      // The line break behind the last row ends it.
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...new Array<string>(width - row.length).fill("")]);
}

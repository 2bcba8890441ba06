/** Prints a small table to the console; Chinese characters take two columns there. */

function shownWidth(text: string): number {
  return [...text].reduce((width, char) => width + ((char.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1), 0);
}

/** Lines of the table; the first column is aligned left, the others right. */
export function tableLines(headers: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const all = [headers, ...rows];
  const widths = headers.map((_, column) => Math.max(...all.map((row) => shownWidth(row[column] ?? ""))));
  return all.map((row) =>
    row
      .map((text, column) => {
        const space = " ".repeat((widths[column] ?? 0) - shownWidth(text));
        return column === 0 ? text + space : space + text;
      })
      .join("  "),
  );
}

export function printTable(headers: readonly string[], rows: readonly (readonly string[])[]): void {
  for (const line of tableLines(headers, rows)) console.log(line);
}

/**
 * Heights of the rows of a result's table. They are set, not left to the program: LibreOffice does not fit them to wrapped
 * text when it opens a file.
 */
import { wrappedLines } from "../../workbook/text-width";
import type { PlanCell, SheetPlan } from "../../workbook/sheet-plan";

type RowHeights = NonNullable<SheetPlan["rowHeights"]>;

/** Every run of equal heights is a call to Excel; long tables get their heights in blocks. */
const mostRuns = 200;

/** Excel refuses a higher row, and with it everything that is written in the same request. */
export const highestRow = 409;

/** Height in points of a row with so many lines of 11 points. */
export function heightOfLines(lines: number): number {
  return Math.min(highestRow, 7 + 14.5 * lines);
}

/** Height in points of small print (10 points) over so many characters of the default font. */
export function smallPrintHeight(text: string, width: number): number {
  // A little under 11/10 of the width: fonts differ, and a line too many is better than one cut off.
  return Math.min(highestRow, 8 + 14 * wrappedLines(text, width * 1.05));
}

/**
 * Plans the heights.
 *
 * @param firstRow - 0-based sheet row of the first row of `cells`
 * @param widths - column widths in characters
 */
export function planRowHeights(
  cells: readonly (readonly PlanCell[])[],
  firstRow: number,
  widths: readonly number[],
): RowHeights {
  const lines = cells.map((row) =>
    row.reduce<number>((most, cell, column) => {
      // A text shorter than half its column cannot wrap; that spares measuring most of them.
      if (typeof cell !== "string" || cell.length * 2 < (widths[column] ?? 9)) return most;
      return Math.max(most, wrappedLines(cell, (widths[column] ?? 9) - 1));
    }, 1),
  );
  const block = Math.max(1, Math.ceil(lines.length / mostRuns));
  const runs: { row: number; rowCount: number; points: number }[] = [];
  for (let from = 0; from < lines.length; from += block) {
    const part = lines.slice(from, from + block);
    const points = heightOfLines(Math.max(...part));
    const last = runs[runs.length - 1];
    if (last?.points === points) last.rowCount += part.length;
    else runs.push({ row: firstRow + from, rowCount: part.length, points });
  }
  return runs;
}

/** The way back of a write, around what the clerk did since: her cells, rows and sheets stay. */
import type { CellValue } from "../domain/cell";
import type { AreaImage, CellWrite, WriteRequest } from "../workbook/port";
import type { RowsBack } from "../workbook/row-moves";
import { rowsBack } from "../workbook/row-moves";
import type { LaterWork, UndoGround } from "./undo-check";
import type { UndoWords } from "./undo-words";

const none: LaterWork = { cells: new Set(), rows: new Set(), sheets: new Set() };

function formulaOf(formula: CellValue | undefined, value: CellValue | undefined): string | null {
  // Excel gives text in `formulas` too, without its apostrophe: equal to the value it is text.
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

/** One line of an image as a write; the cells that stay cut it into several. */
function lineWrites(
  image: AreaImage,
  down: number,
  row: number,
  stays: (column: number) => boolean,
): readonly CellWrite[] {
  const { sheet, area, values, formulas, numberFormats } = image;
  const writes: CellWrite[] = [];
  const slice = <T>(line: readonly T[] | undefined, from: number, to: number) => [(line ?? []).slice(from, to)];
  for (let from = 0; from < area.columnCount;) {
    if (stays(area.column + from)) {
      from += 1;
      continue;
    }
    let to = from + 1;
    while (to < area.columnCount && !stays(area.column + to)) to += 1;
    const value = values[down] ?? [];
    writes.push({
      sheet,
      row,
      column: area.column + from,
      cells: slice(value, from, to),
      numberFormats: slice(numberFormats[down], from, to),
      formulas: slice(
        (formulas[down] ?? []).map((formula, right) => formulaOf(formula ?? undefined, value[right])),
        from,
        to,
      ),
    });
    from = to;
  }
  return writes;
}

/** Lines of the same columns below each other as one write. */
function stacked(writes: readonly CellWrite[]): readonly CellWrite[] {
  const stacks: CellWrite[] = [];
  for (const write of writes) {
    const last = stacks.at(-1);
    const follows =
      last?.sheet === write.sheet &&
      last.column === write.column &&
      last.row + last.cells.length === write.row &&
      last.cells[0]?.length === write.cells[0]?.length;
    if (!last || !follows) stacks.push(write);
    else {
      stacks[stacks.length - 1] = {
        ...last,
        cells: [...last.cells, ...write.cells],
        numberFormats: [...(last.numberFormats ?? []), ...(write.numberFormats ?? [])],
        formulas: [...(last.formulas ?? []), ...(write.formulas ?? [])],
      };
    }
  }
  return stacks;
}

/** Present row of every row that the write changed, by the row where it stood before. */
function presentRows({ written }: UndoGround, sheet: string): (before: number) => number | null {
  const edits = (written.rows ?? []).filter((edit) => edit.sheet === sheet);
  return (before) => {
    let row: number | null = before;
    for (const { row: at, count, action } of edits) {
      if (row === null) return null;
      if (row < at - 1) continue;
      if (action === "insert") row += count;
      else row = row < at - 1 + count ? null : row - count;
    }
    return row;
  };
}

/**
 * The write that takes another back.
 *
 * @param later - what stays of the clerk's later work; null takes everything back
 */
export function keepingBack(
  entry: UndoGround & { readonly back: UndoWords["back"] },
  later: LaterWork | null,
): WriteRequest {
  const { written, before, back } = entry;
  const { cells, rows, sheets } = later ?? none;
  const names = [...new Set([...(written.rows ?? []), ...before].map(({ sheet }) => sheet))];
  const ways = new Map<string, RowsBack>(
    names.map((sheet) => [
      sheet,
      rowsBack(
        (written.rows ?? []).filter((edit) => edit.sheet === sheet),
        (row) => rows.has(`${row}/${sheet}`),
      ),
    ]),
  );
  const place = (sheet: string, row: number) => ways.get(sheet)?.place(row) ?? row;
  const restored = before.flatMap((image) => {
    const present = presentRows(entry, image.sheet);
    return image.values.flatMap((_, down) => {
      const row = image.area.row + down;
      const now = present(row);
      if (now !== null && rows.has(`${now}/${image.sheet}`)) return [];
      return lineWrites(image, down, place(image.sheet, row), (column) =>
        now === null ? false : cells.has(`${now}/${column}/${image.sheet}`),
      );
    });
  });
  return {
    ...(back?.stamps && { stamps: back.stamps }),
    removeSheets: (back?.removeSheets ?? []).filter(({ sheet }) => !sheets.has(sheet)),
    resizeTables: (back?.resizeTables ?? []).map((resize) => {
      // A table reaches as far as the last of the rows that stay.
      const kept = [...rows].flatMap((key) => {
        const [row = "", ...name] = key.split("/");
        return name.join("/") === resize.sheet ? [Number(row)] : [];
      });
      const end = place(resize.sheet, resize.area.row + resize.area.rowCount - 1) + 1;
      const bottom = kept.length === 0 ? end : Math.max(end, Math.max(...kept) + 1);
      return { ...resize, area: { ...resize.area, rowCount: bottom - resize.area.row } };
    }),
    rows: names.flatMap((sheet) => (ways.get(sheet)?.edits ?? []).map((edit) => ({ sheet, ...edit }))),
    cells: stacked(restored),
  };
}

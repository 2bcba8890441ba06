/**
 * Reads the cells of many areas in as few requests as their size allows. An answer that turns out too large for the host
 * is asked for again in halves.
 */
import type { CellValue } from "../domain/cell";
import type { Outcome } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { WriteOptions } from "../workbook/port";
import type { Area } from "../workbook/sheet-plan";
import { readCell } from "./cell-entries";
import type { Doing } from "./describe-trouble";
import { cancelled } from "./describe-trouble";
import type { ExcelRequests, Queue } from "./excel-requests";
import { cellsPerRead } from "./payload";
import type { Piece } from "./read-pieces";
import { halves, packPieces } from "./read-pieces";

/** An area of a sheet, by the sheet's name or id. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** What can be read of cells besides their values. */
export interface ReadWish {
  readonly formulas?: boolean;
  readonly numberFormats?: boolean;
  /** Something else to ask for, with the last of the cells. */
  readonly along?: Queue<void>;
}

/** Rows that were read; what was not wished for is []. */
export interface ReadRows {
  readonly values: CellValue[][];
  readonly formulas: unknown[][];
  readonly numberFormats: string[][];
}

function formatText(value: unknown): string {
  return typeof value === "string" ? value : "General";
}

function queuePiece(context: Excel.RequestContext, { sheet }: SheetArea, { area }: Piece, wish: ReadWish): Excel.Range {
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
  return range.load({
    values: true,
    ...(wish.formulas ? { formulas: true } : {}),
    ...(wish.numberFormats ? { numberFormat: true } : {}),
  });
}

/** Excel answers null instead of an error for more cells than it can give (office-js issue 6781). */
function rowsOf(block: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(block)) throw Object.assign(new Error("no values"), { code: "ResponsePayloadSizeLimitExceeded" });
  return block as readonly (readonly unknown[])[];
}

/** Reads all areas; the rows come back per area, in its order. */
export async function readAllCells(
  requests: ExcelRequests,
  doing: Doing,
  areas: readonly SheetArea[],
  wish: ReadWish = {},
  options: WriteOptions = {},
): Promise<Outcome<readonly ReadRows[]>> {
  const results: readonly ReadRows[] = areas.map(() => ({ values: [], formulas: [], numberFormats: [] }));
  const cells = wish.formulas || wish.numberFormats ? Math.floor(cellsPerRead / 2) : cellsPerRead;
  // A stack, the next group last: a group that was too large comes back as its two halves.
  const groups = packPieces(
    areas.map(({ area }) => area),
    cells,
  ).slice();
  groups.reverse();
  let total = groups.length;
  let read = 0;
  for (;;) {
    const group = groups.pop();
    if (!group) return done(results);
    if (options.signal?.aborted) return failed(cancelled(doing.what));
    options.progress?.({ done: read, total, text: `正在${doing.what}` });
    const isLast = groups.length === 0;
    const outcome = await requests.send(
      doing,
      (context) => {
        const readAlong = isLast ? wish.along?.(context) : undefined;
        const ranges = group.map((piece) => {
          const place = areas[piece.index];
          return place ? ([piece, queuePiece(context, place, piece, wish)] as const) : null;
        });
        return () => {
          readAlong?.();
          const blocks = ranges.flatMap((entry) =>
            entry
              ? [
                  {
                    index: entry[0].index,
                    values: rowsOf(entry[1].values),
                    formulas: wish.formulas ? rowsOf(entry[1].formulas) : [],
                    formats: wish.numberFormats ? rowsOf(entry[1].numberFormat) : [],
                  },
                ]
              : [],
          );
          for (const { index, values, formulas, formats } of blocks) {
            const rows = results[index];
            for (const row of values) rows?.values.push(row.map(readCell));
            for (const row of formulas) rows?.formulas.push([...row]);
            for (const row of formats) rows?.numberFormats.push(row.map(formatText));
          }
        };
      },
      options,
    );
    if (outcome.ok) {
      read += 1;
      continue;
    }
    const smaller = outcome.problem.kind === "too-large" ? split(group) : null;
    if (!smaller) return outcome;
    groups.push(...smaller);
    total += 1;
  }
}

/** The group in two, second half first; null where it cannot be divided. */
function split(group: readonly Piece[]): readonly (readonly Piece[])[] | null {
  if (group.length > 1) {
    const middle = Math.ceil(group.length / 2);
    return [group.slice(middle), group.slice(0, middle)];
  }
  const pair = group[0] && halves(group[0]);
  return pair ? [[pair[1]], [pair[0]]] : null;
}

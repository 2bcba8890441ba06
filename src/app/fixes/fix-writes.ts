/** The write that carries planned fixes out: neighbouring cells of a column together, rows from the bottom up. */
import type { CellValue } from "../../domain/cell";
import type { CellWrite, WriteRequest } from "../../workbook/port";
import type { FixPlan, ReadyChange } from "./plan-fixes";
import type { RowRemoval } from "./collect-fixes";

interface Run {
  readonly sheet: string;
  readonly column: number;
  /** 1-based. */
  readonly from: number;
  readonly cells: CellValue[][];
  readonly formats: (string | null)[][];
}

/** Rows of a sheet that go, above a row. */
function goneAbove(rows: readonly RowRemoval[], sheet: string, row: number): number {
  return rows.reduce((sum, one) => sum + (one.sheet === sheet && one.row < row ? 1 : 0), 0);
}

/** Cells where they stand once the rows are gone; runs of neighbouring rows of a column are one block. */
function cellWrites(cells: readonly ReadyChange[], rows: readonly RowRemoval[]): readonly CellWrite[] {
  const runs = new Map<string, Run[]>();
  const sorted = [...cells].sort((a, b) => a.fix.row - b.fix.row);
  for (const { fix, written } of sorted) {
    const row = fix.row - (rows.length === 0 ? 0 : goneAbove(rows, fix.sheet, fix.row));
    const key = `${fix.column}/${fix.sheet}`;
    let list = runs.get(key);
    if (!list) runs.set(key, (list = []));
    let run = list.at(-1);
    if (!run || run.from + run.cells.length !== row) {
      run = { sheet: fix.sheet, column: fix.column, from: row, cells: [], formats: [] };
      list.push(run);
    }
    run.cells.push([written]);
    run.formats.push([fix.numberFormat ?? null]);
  }
  return [...runs.values()].flat().map((run) => ({
    sheet: run.sheet,
    row: run.from - 1,
    column: run.column,
    cells: run.cells,
    ...(run.formats.some(([format]) => format !== null) && { numberFormats: run.formats }),
  }));
}

/** The request for a plan. */
export function fixRequest({ cells, rows }: FixPlan): WriteRequest {
  // A cell in a row that goes needs no change.
  const staying = cells.filter(({ fix }) => !rows.some((one) => one.sheet === fix.sheet && one.row === fix.row));
  return {
    // From the bottom up, so that every row has its number of before.
    rows: [...rows]
      .sort((a, b) => b.row - a.row)
      .map(({ sheet, row }) => ({ sheet, row, count: 1, action: "delete" as const })),
    cells: cellWrites(staying, rows),
  };
}

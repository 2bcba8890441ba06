/** Where rows stood before rows of their sheet were inserted and deleted. */
import type { WriteRequest } from "./port";

type RowEdit = NonNullable<WriteRequest["rows"]>[number];

/** A run of rows, 0-based. */
export interface RowRun {
  readonly row: number;
  readonly rowCount: number;
}

/** A run before one edit; rows that the edit inserted are left out. */
function beforeEdit({ row, rowCount }: RowRun, edit: RowEdit): readonly RowRun[] {
  const at = edit.row - 1;
  const end = row + rowCount;
  const above = Math.max(0, Math.min(end, at) - row);
  const runs: RowRun[] = above > 0 ? [{ row, rowCount: above }] : [];
  if (edit.action === "delete") {
    if (end > at) runs.push({ row: Math.max(row, at) + edit.count, rowCount: end - Math.max(row, at) });
  } else {
    const below = Math.max(row, at + edit.count);
    if (end > below) runs.push({ row: below - edit.count, rowCount: end - below });
  }
  return runs;
}

/**
 * The rows of a run as they stood before the edits, in order; rows that an edit inserted were not there.
 *
 * @param edits - edits of that sheet, in the order in which they were carried out
 * @param row - first row of the run after the edits, 0-based
 */
export function rowsBefore(edits: readonly RowEdit[], row: number, rowCount: number): readonly RowRun[] {
  let runs: readonly RowRun[] = [{ row, rowCount }];
  for (const edit of [...edits].reverse()) runs = runs.flatMap((run) => beforeEdit(run, edit));
  return runs;
}

/** How rows are put back where some that were inserted stay. */
export interface RowsBack {
  /** Edits of the sheet as it is now, from the bottom up. */
  readonly edits: readonly Omit<RowEdit, "sheet">[];
  /** Where a row that stood there before the edits stands once they are put back, 0-based. */
  place(row: number): number;
}

type Segment = { readonly from: number; readonly count: number } | { readonly from: null; readonly count: number };

/** The sheet after the edits: runs of rows that were there before, and of rows that were inserted. */
function layoutOf(edits: readonly RowEdit[]): readonly Segment[] {
  let segments: Segment[] = [{ from: 0, count: Infinity }];
  const split = (at: number) => {
    let row = 0;
    segments = segments.flatMap((segment): Segment[] => {
      const start = row;
      row += segment.count;
      if (at <= start || at >= row) return [segment];
      const head = at - start;
      return segment.from === null
        ? [
            { from: null, count: head },
            { from: null, count: segment.count - head },
          ]
        : [
            { from: segment.from, count: head },
            { from: segment.from + head, count: segment.count - head },
          ];
    });
  };
  for (const { row, count, action } of edits) {
    const at = row - 1;
    split(at);
    if (action === "delete") split(at + count);
    let start = 0;
    const kept: Segment[] = [];
    let isIn = false;
    for (const segment of segments) {
      if (action === "insert" && start === at && !isIn) {
        kept.push({ from: null, count });
        isIn = true;
      }
      if (!(action === "delete" && start >= at && start < at + count)) kept.push(segment);
      start += segment.count;
    }
    segments = kept;
  }
  return segments;
}

/**
 * The way back from the edits of one sheet.
 *
 * @param keeps - whether an inserted row stays, by its present 0-based row
 */
export function rowsBack(edits: readonly RowEdit[], keeps: (row: number) => boolean): RowsBack {
  const back: Omit<RowEdit, "sheet">[] = [];
  const kept: number[] = [];
  let [row, next] = [0, 0];
  for (const segment of layoutOf(edits)) {
    if (segment.from !== null) {
      if (segment.from > next) back.push({ row: row + 1, count: segment.from - next, action: "insert" });
      next = segment.from + segment.count;
    } else {
      for (let index = 0; index < segment.count; index += 1) {
        const last = back.at(-1);
        if (keeps(row + index)) kept.push(next);
        else if (last?.action === "delete" && last.row + last.count === row + index + 1) {
          back[back.length - 1] = { ...last, count: last.count + 1 };
        } else back.push({ row: row + index + 1, count: 1, action: "delete" });
      }
    }
    row += segment.count;
  }
  return { edits: back.reverse(), place: (before) => before + kept.filter((one) => one <= before).length };
}

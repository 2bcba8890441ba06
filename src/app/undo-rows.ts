/** Where rows stood before rows of their sheet were inserted and deleted. */
import type { WriteRequest } from "../workbook/port";

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

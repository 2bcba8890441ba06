/** CON-03 for the preview: the total rows of a file that agree with none of the rows they may add up. */
import type { Column, Form } from "../../contract/form";
import type { AnyRecord, FormTable } from "../../domain/records";
import { wrongTotals } from "../../domain/totals";

/**
 * Sentences on the numbers of total rows that `wrongTotals` does not find right.
 *
 * @param records - the records of the table, in sheet order
 */
export function checkTotals(form: Form, table: FormTable, records: readonly AnyRecord[]): readonly string[] {
  const columns: readonly Column[] = form.columns;
  return wrongTotals(table, records).map(({ row, column, typed, expected }) =>
    column === null
      ? `第 ${row} 行写共 ${typed}，表中有 ${expected} 行`
      : `第 ${row} 行合计的“${columns.find(({ id }) => id === column)?.header ?? ""}”为 ${typed}，各行相加为 ${expected}`,
  );
}

/** CON-03: typed 合计 and 小计 rows of a file against the rows they add up. */
import type { Column, Form } from "../../contract/form";
import type { AnyRecord, FormTable } from "../../domain/records";
import { isBlankCell } from "../../reading/blank-cell";
import { readInteger } from "../../reading/read-number";

/** Whole numbers that are counts; 序号 and references to it are none. */
function countColumns(form: Form): readonly Column[] {
  return form.columns.filter(({ id, type }) => type === "integer" && id !== "no" && !id.endsWith("No"));
}

/**
 * Sentences for the total rows that equal neither the sum of the rows since the total before nor that of all rows above.
 *
 * @param records - the records of the table, in sheet order
 */
export function checkTotals(form: Form, table: FormTable, records: readonly AnyRecord[]): readonly string[] {
  const sentences: string[] = [];
  const columns = countColumns(form).filter(({ id }) => table.columns.has(id));
  const valueOf = (record: AnyRecord, id: string) => Number(Reflect.get(record, id) ?? 0);
  let from = 0;
  for (const { row, cells } of table.totalRows) {
    const above = records.filter((record) => record.row < row);
    const since = above.filter((record) => record.row > from);
    from = row;
    for (const { id, header } of columns) {
      const raw = cells[table.columns.get(id) ?? -1];
      if (isBlankCell(raw)) continue;
      const typed = readInteger(raw).value;
      if (typed === null) continue;
      const sum = (rows: readonly AnyRecord[]) => rows.reduce((total, record) => total + valueOf(record, id), 0);
      const [part, all] = [sum(since), sum(above)];
      if (typed === part || typed === all) continue;
      sentences.push(`第 ${row} 行合计的“${header}”为 ${typed}，各行相加为 ${since.length > 0 ? part : all}`);
    }
  }
  return sentences;
}

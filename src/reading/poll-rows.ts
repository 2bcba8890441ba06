/** Votes of several groups on one row (党员互评, 群众测评) as rows of 测评票: one per member and group. */
import { settingLists } from "../contract/settings";
import { polls as pollForm } from "../contract/forms";
import type { CellValue } from "../domain/cell";
import type { AnyRecord, FormTable } from "../domain/records";
import type { Layouts } from "./layouts";
import { readInteger } from "./read-number";

/** Votes without an item are on the member as a whole. */
const overall = settingLists.find(({ id }) => id === "pollItems")?.default[0] ?? "";

/** The table of these rows, at the place of the one they stand in. */
export function pollTable(table: FormTable, polls: Layouts["polls"]): FormTable {
  const columns = new Map<string, number>();
  for (const id of ["no", "branch", "name"]) {
    const column = table.columns.get(id);
    if (column !== undefined) columns.set(id, column);
  }
  for (const [id, column] of polls[0]?.columns ?? []) columns.set(id, column);
  return {
    ...table,
    form: pollForm.id,
    columns,
    extraColumns: [],
    totalRows: [],
    notes: [],
    blankRows: [],
    leftRows: [],
    matches: new Map([...columns.keys()].map((id) => [id, { how: "remembered" as const, score: 1 }])),
    layouts: [],
  };
}

/**
 * The rows.
 *
 * @param valueAt - the cell at a 0-based sheet row and column
 */
export function pollRecords(
  table: FormTable,
  records: readonly AnyRecord[],
  polls: Layouts["polls"],
  valueAt: (row: number, column: number) => CellValue,
): readonly AnyRecord[] {
  return polls.flatMap(({ voters, columns }) =>
    records.map((record): AnyRecord => {
      const vote = (id: string) => {
        const column = columns.get(id);
        return column === undefined ? null : readInteger(valueAt(record.row - 1, column)).value;
      };
      const made = {
        at: table,
        row: record.row,
        readings: [],
        no: null,
        branch: record.branch,
        name: String(Reflect.get(record, "name") ?? ""),
        voters,
        item: overall,
        excellent: vote("excellent"),
        qualified: vote("qualified"),
        basic: vote("basic"),
        unqualified: vote("unqualified"),
        abstained: vote("abstained"),
        note: "",
      };
      return made;
    }),
  );
}

/** Many cells with the same flaw are one finding per column and branch: a clerk mends the column, not each cell. */
import type { AnyRecord, Reading } from "../records";
import type { Book } from "../book";
import { forms } from "../../contract/forms";
import { placeAt } from "./place";
import type { Place } from "./place";

/** Cells of one branch and one flaw, in row order: of one column, or of a sheet where the flaw is told once per sheet. */
export interface CellGroup<K extends string> {
  readonly kind: K;
  /** Column of the first cell. */
  readonly column: string;
  readonly cells: readonly { readonly record: AnyRecord; readonly reading: Reading }[];
}

/**
 * Gathers the readings that `kindOf` names, over all forms, in the order of their first cells.
 *
 * @param kindOf - the flaw a reading stands for; null where it stands for none
 * @param perSheet - flaws that are told once per sheet and branch, not once per column
 */
export function groupReadings<K extends string>(
  book: Book,
  kindOf: (reading: Reading, record: AnyRecord) => K | null,
  perSheet: ReadonlySet<K> = new Set(),
): readonly CellGroup<K>[] {
  const groups = new Map<string, { kind: K; column: string; cells: { record: AnyRecord; reading: Reading }[] }>();
  for (const form of forms) {
    const records: readonly AnyRecord[] = book.records[form.id];
    for (const record of records) {
      for (const reading of record.readings) {
        const kind = kindOf(reading, record);
        if (kind === null) continue;
        const key = [
          record.at.file ?? "",
          record.at.sheet,
          perSheet.has(kind) ? "" : reading.column,
          record.branch,
          kind,
        ].join("\n");
        let group = groups.get(key);
        if (!group) groups.set(key, (group = { kind, column: reading.column, cells: [] }));
        group.cells.push({ record, reading });
      }
    }
  }
  return [...groups.values()];
}

/** The first cell of a group, which its finding points at. */
export function placeOfGroup(group: CellGroup<string>): Place | null {
  const [first] = group.cells;
  return first ? placeAt(first.record, group.column) : null;
}

/** `；本列同类共5格（第4、6、7行等）`; nothing for a single cell. */
export function otherCells(group: CellGroup<string>): string {
  const { cells } = group;
  if (cells.length < 2) return "";
  const rows = cells.slice(0, 5).map(({ record }) => record.row);
  return `；本列同类共${cells.length}格（第${rows.join("、")}行${cells.length > rows.length ? "等" : ""}）`;
}

/** What a finding about a group speaks of, for 已核实: the cells, wherever they stand. */
export function cellsOfGroup(group: CellGroup<string>): readonly string[] {
  return group.cells.map(({ record, reading }) =>
    [record.at.sheet, record.branch, reading.column, String(reading.raw)].join("\n"),
  );
}

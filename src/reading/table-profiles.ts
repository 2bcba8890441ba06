/** What stands in the columns below a header, looked at once however often the header is read. */
import type { CellValue } from "../domain/cell";
import type { SheetContent } from "../workbook/port";
import { isBlankCell } from "./blank-cell";
import { classifyRow } from "./classify-row";
import type { ColumnProfile } from "./columns/column-profile";
import { profileColumn, rowsLookedAt } from "./columns/column-profile";

/** The profiles of some columns, from the rows below the header that look like data. */
export class Profiles {
  readonly #known = new Map<number, ColumnProfile>();
  readonly #rows: readonly (readonly CellValue[])[];
  readonly #left: number;

  constructor(sheet: SheetContent, from: number) {
    this.#left = sheet.left;
    const width = sheet.cells[from - 1]?.length ?? 0;
    const columns = { first: 0, last: width - 1, no: -1, idle: new Set<number>(), labels: [] };
    this.#rows = sheet.cells.slice(from, from + rowsLookedAt).filter((row, below) => {
      if (classifyRow(row, columns, false, below) !== "data") return false;
      // A title or a note of its own says nothing of the columns.
      return row.filter((value) => !isBlankCell(value)).length > 1;
    });
  }

  of(column: number): ColumnProfile {
    let profile = this.#known.get(column);
    if (!profile) {
      profile = profileColumn(this.#rows.map((row) => row[column - this.#left] ?? null));
      this.#known.set(column, profile);
    }
    return profile;
  }
}

const profilesOf = new WeakMap<SheetContent, Map<number, Profiles>>();

/** The profiles below a header; asked for by every reading of it, and by the cards made of a sheet. */
export function profilesFrom(sheet: SheetContent, from: number): Profiles {
  let known = profilesOf.get(sheet);
  if (!known) profilesOf.set(sheet, (known = new Map<number, Profiles>()));
  let profiles = known.get(from);
  if (!profiles) known.set(from, (profiles = new Profiles(sheet, from)));
  return profiles;
}

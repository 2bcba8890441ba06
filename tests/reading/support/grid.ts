// Makes small sheets for the tests of the reader.
import type { CellValue } from "../../../src/domain/cell";
import type { AnyRecord, Reading } from "../../../src/domain/records";
import type { SheetContent } from "../../../src/workbook/port";
import type { Area } from "../../../src/workbook/sheet-plan";

/** A sheet from rows of different lengths; they are filled up with blanks. */
export function sheetOf(
  name: string,
  rows: readonly (readonly CellValue[])[],
  more: { readonly merges?: readonly Area[]; readonly top?: number; readonly left?: number } = {},
): SheetContent {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    name,
    visible: true,
    protected: false,
    top: more.top ?? 0,
    left: more.left ?? 0,
    cells: rows.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill(null)]),
    merges: more.merges ?? [],
    mark: null,
  };
}

/** Kinds of the notes on one column of a record. */
export function notesOn(record: Pick<AnyRecord, "readings"> | undefined, column: string): readonly Reading["kind"][] {
  return (record?.readings ?? []).filter((reading) => reading.column === column).map(({ kind }) => kind);
}

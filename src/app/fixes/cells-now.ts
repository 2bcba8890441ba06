/** Cells exactly as they stand at the moment: value, formula and number format of many single cells in few areas. */
import type { CellValue } from "../../domain/cell";
import type { Outcome } from "../../workbook/outcome";
import { done } from "../../workbook/outcome";
import type { WorkbookPort } from "../../workbook/port";
import type { Area } from "../../workbook/sheet-plan";

/** A cell of a sheet: 1-based row, 0-based column. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What stands in a cell. */
export interface CellNow {
  readonly value: CellValue;
  /** With "="; null where the cell holds none. */
  readonly formula: string | null;
  readonly numberFormat: string;
}

export type CellsNow = (place: CellPlace) => CellNow;

/** Key of a place, for maps. */
export function placeKey({ sheet, row, column }: CellPlace): string {
  return `${row}/${column}/${sheet}`;
}

/** Whether two contents are the same for a clerk: a blank cell and an empty text are. */
export function sameContent(a: CellValue, b: CellValue): boolean {
  return (a ?? "") === (b ?? "");
}

/** A cell's formula, or null. Text that starts with "=" is given as a formula too, but equals its value. */
export function formulaIn(formula: CellValue | undefined, value: CellValue | undefined): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

/** One area per sheet and column, from the first to the last of the places. */
function areasOf(places: readonly CellPlace[]): readonly { readonly sheet: string; readonly area: Area }[] {
  const spans = new Map<string, { sheet: string; column: number; from: number; to: number }>();
  for (const { sheet, row, column } of places) {
    const key = `${column}/${sheet}`;
    const span = spans.get(key);
    if (!span) spans.set(key, { sheet, column, from: row, to: row });
    else {
      span.from = Math.min(span.from, row);
      span.to = Math.max(span.to, row);
    }
  }
  return [...spans.values()].map(({ sheet, column, from, to }) => ({
    sheet,
    area: { row: from - 1, column, rowCount: to - from + 1, columnCount: 1 },
  }));
}

/** Reads the cells at the places. */
export async function readCellsNow(port: WorkbookPort, places: readonly CellPlace[]): Promise<Outcome<CellsNow>> {
  const areas = areasOf(places);
  const cells = new Map<string, CellNow>();
  if (areas.length > 0) {
    const read = await port.readAreas(areas);
    if (!read.ok) return read;
    const wanted = new Set(places.map(placeKey));
    for (const [index, { sheet, area }] of areas.entries()) {
      const image = read.value[index];
      for (let down = 0; image && down < area.rowCount; down += 1) {
        const key = placeKey({ sheet, row: area.row + down + 1, column: area.column });
        if (!wanted.has(key)) continue;
        const value = image.values[down]?.[0] ?? null;
        cells.set(key, {
          value,
          formula: formulaIn(image.formulas[down]?.[0], value),
          numberFormat: image.numberFormats[down]?.[0] ?? "General",
        });
      }
    }
  }
  return done((place) => cells.get(placeKey(place)) ?? { value: null, formula: null, numberFormat: "General" });
}

/** Links from the rows of a result to the places they speak of, as many as there may be. */
import { cellText, quotedSheet } from "../../workbook/a1";
import type { CellLink, CellStyle, PlanCell } from "../../workbook/sheet-plan";

/** A cell of the workbook; row 1-based, null for the sheet's top, column 0-based. */
export interface LinkedPlace {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: number | null;
}

/**
 * Up to this many rows get links proper. Every link is a call of its own to Excel, thousands of them freeze it
 * (office-js #1046); beyond, formulas go in with the block.
 */
const mostLinks = 1000;

export const linkStyle: CellStyle = { color: "#0563C1", underline: true };

/** `转到 G12`. */
export function linkText({ row, column }: LinkedPlace): string {
  return row === null ? "转到该表" : `转到 ${cellText(row - 1, column ?? 0)}`;
}

function linkFormula(place: LinkedPlace): PlanCell {
  const target = `#${quotedSheet(place.sheet)}!${cellText((place.row ?? 1) - 1, place.column ?? 0)}`;
  return { formula: `=HYPERLINK("${target.replaceAll('"', '""')}","${linkText(place)}")` };
}

/**
 * Plans the links of some rows: `cells` go into the table, `links` into the plan.
 *
 * @param places - one per row; null for a row that leads nowhere
 * @param at - 0-based place of the first link
 */
export function planPlaceLinks(
  places: readonly (LinkedPlace | null)[],
  at: { readonly row: number; readonly column: number },
): { readonly cells: readonly PlanCell[]; readonly links: readonly CellLink[] } {
  if (places.length > mostLinks) {
    return { cells: places.map((place) => (place ? linkFormula(place) : null)), links: [] };
  }
  return {
    cells: places.map(() => null),
    links: places.flatMap((place, index) =>
      place
        ? [
            {
              row: at.row + index,
              column: at.column,
              text: linkText(place),
              target: { sheet: place.sheet, row: (place.row ?? 1) - 1, column: place.column ?? 0 },
            },
          ]
        : [],
    ),
  };
}

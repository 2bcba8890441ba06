/**
 * How a table falls on A4: on as many pages side by side as it takes to print its body in legible type. Programs scale a sheet
 * to the number of pages it is said to be wide; this finds the number, by packing the columns as they do.
 */
import { widthInPoints } from "../../workbook/column-width";
import type { PrintSetup } from "../../workbook/sheet-plan";

/** Smallest type on paper, in points: 小五, the size of tables in official forms. */
export const smallestType = 9;

const pointsPerInch = 72;
/** A4, in points. */
const paper = { short: 595.3, long: 841.9 };
/** Excel's side margins where none are set, in inches. */
const usualSide = 0.7;
/** Fonts differ a little from one program to the next: a table that just fits here must fit there. */
const reserve = 0.96;

interface Table {
  /** In characters, from column A on. */
  readonly widths: readonly number[];
  /** Columns at the left that are repeated on every page. */
  readonly titleColumns: number;
  /** Points that fit between the margins. */
  readonly room: number;
}

/** Columns on each page at a scale; null where not even one column fits beside those that are repeated. */
function packed({ widths, titleColumns, room }: Table, scale: number): readonly number[] | null {
  const points = widths.map((width) => widthInPoints(width) * scale);
  const repeated = points.slice(0, titleColumns).reduce((sum, width) => sum + width, 0);
  const pages: number[] = [];
  let used = 0;
  let count = 0;
  for (const [column, width] of points.entries()) {
    if (used + width > room) {
      if (count === 0) return null;
      pages.push(count);
      used = column < titleColumns ? 0 : repeated;
      count = 0;
      if (used + width > room) return null;
    }
    used += width;
    count += 1;
  }
  return [...pages, count];
}

/** The largest scale up to 1 at which the table takes no more than so many pages; 0 where there is none. */
function scaleFor(table: Table, pages: number): number {
  for (let percent = 100; percent >= 10; percent -= 1) {
    const found = packed(table, percent / 100);
    if (found && found.length <= pages) return percent / 100;
  }
  return 0;
}

export interface PaperFit {
  readonly pagesWide: number;
  /** Columns on the first page: what is to be read as one line must not reach further. */
  readonly firstPage: number;
  /** Scale at which the program prints, from 0 to 1. */
  readonly scale: number;
}

/**
 * @param widths - of the columns that are printed, in characters
 * @param bodySize - of the table's type, in points
 * @param titleColumns - columns at the left that are repeated
 */
export function fitPaper(
  widths: readonly number[],
  {
    orientation = "landscape",
    sideMargins = usualSide,
    bodySize = 11,
    titleColumns = 0,
  }: Partial<Pick<PrintSetup, "orientation" | "sideMargins">> & {
    readonly bodySize?: number;
    readonly titleColumns?: number;
  } = {},
): PaperFit {
  const room = ((orientation === "landscape" ? paper.long : paper.short) - 2 * sideMargins * pointsPerInch) * reserve;
  const table = { widths, titleColumns, room };
  for (let pages = 1; pages <= widths.length; pages += 1) {
    const scale = scaleFor(table, pages);
    if (scale * bodySize >= smallestType) {
      return { pagesWide: pages, firstPage: packed(table, scale)?.[0] ?? widths.length, scale };
    }
  }
  // A single column wider than the paper: it is printed as large as it can be.
  return { pagesWide: 1, firstPage: widths.length, scale: scaleFor(table, 1) };
}

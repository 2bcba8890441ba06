/** What a file says about a sheet beside its values, and how it becomes the facts of the sheet's content. */
import type { CellGrid, CellValue } from "../domain/cell";
import type { CellPlace, SheetContent, SheetFacts } from "../workbook/port";

/** From the first to the last, both included, 0-based. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** As the file's format says it, whether or not the places hold anything; 0-based. */
export interface SheetMarks {
  readonly veryHidden?: boolean;
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: readonly Span[];
  /** Formulas without a result of their own, whatever value stands there. */
  readonly unresolved?: readonly CellPlace[];
  /** Cells whose content is a picture, whatever value stands there. */
  readonly pictures?: readonly CellPlace[];
}

/** What a picture's cell reads. */
export const pictureText = "有图片";

/** The longest text of a cell that Excel takes. */
export const longestCellText = 32_767;

/** WPS writes a picture in a cell as this formula, with the same text as its result. */
const wpsPicture = /^=(?:_xlfn\.)?DISPIMG\(/i;

/** The grid of a sheet while it is being read. */
export interface ReadGrid {
  readonly top: number;
  readonly left: number;
  readonly cells: CellValue[][];
}

/**
 * Puts right what cannot stand as a value (pictures, overlong texts, formulas without a result), and tells where it was.
 * Changes the grid. Only lists that are not empty come back; undefined where there is nothing to tell.
 */
export function settleFacts({ top, left, cells }: ReadGrid, marks: SheetMarks = {}): SheetFacts | undefined {
  const pictures: CellPlace[] = [];
  const tooLong: CellPlace[] = [];
  cells.forEach((line, row) => {
    for (let column = 0; column < line.length; column += 1) {
      const value = line[column];
      if (typeof value !== "string") continue;
      if (value.length > longestCellText) {
        line[column] = cutText(value);
        tooLong.push({ row: top + row, column: left + column });
      } else if (value.charCodeAt(0) === 0x3d && wpsPicture.test(value)) {
        line[column] = pictureText;
        pictures.push({ row: top + row, column: left + column });
      }
    }
  });
  const put = (place: CellPlace, value: CellValue) => {
    const line = cells[place.row - top];
    if (line && place.column >= left && place.column - left < line.length) line[place.column - left] = value;
  };
  const unresolved = marks.unresolved ?? [];
  for (const place of unresolved) put(place, null);
  for (const place of marks.pictures ?? []) {
    put(place, pictureText);
    pictures.push(place);
  }
  const facts: SheetFacts = {
    ...(marks.veryHidden === true && { veryHidden: true }),
    ...listed("hiddenRows", heldRows(cells, top, unresolved, marks.hiddenRows)),
    ...listed("hiddenColumns", heldColumns(cells, left, unresolved, marks.hiddenColumns)),
    ...listed("unresolved", unresolved),
    ...listed("pictures", pictures),
    ...listed("tooLong", tooLong),
  };
  return Object.keys(facts).length === 0 ? undefined : facts;
}

function listed<K extends string, T>(key: K, list: readonly T[]): { readonly [name in K]?: readonly T[] } {
  // A computed key of a type parameter is beyond the checker.
  return list.length === 0 ? {} : ({ [key]: list } as { readonly [name in K]: readonly T[] });
}

/** Never between the two halves of a sign outside the basic plane. */
function cutText(text: string): string {
  const last = text.charCodeAt(longestCellText - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? longestCellText - 1 : longestCellText);
}

function heldRows(
  cells: CellGrid,
  top: number,
  unresolved: readonly CellPlace[],
  hidden: ReadonlySet<number> = new Set(),
): readonly number[] {
  if (hidden.size === 0) return [];
  const held = new Set(unresolved.map(({ row }) => row));
  cells.forEach((line, row) => {
    if (hidden.has(top + row) && line.some((value) => value !== null)) held.add(top + row);
  });
  return [...held].filter((row) => hidden.has(row)).sort((a, b) => a - b);
}

function heldColumns(
  cells: CellGrid,
  left: number,
  unresolved: readonly CellPlace[],
  hidden: readonly Span[] = [],
): readonly number[] {
  if (hidden.length === 0) return [];
  const isHidden = (column: number) => hidden.some(({ from, to }) => column >= from && column <= to);
  const held = new Set(unresolved.map(({ column }) => column));
  const width = cells[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    if (isHidden(left + column) && cells.some((line) => (line[column] ?? null) !== null)) held.add(left + column);
  }
  return [...held].filter(isHidden).sort((a, b) => a - b);
}

/** A sheet as read from a file: nothing of ours in it. */
export function fileSheet(
  sheet: Pick<SheetContent, "name" | "visible" | "protected" | "merges">,
  grid: ReadGrid,
  marks?: SheetMarks,
): SheetContent {
  const facts = settleFacts(grid, marks);
  return { ...sheet, ...grid, mark: null, ...(facts && { facts }) };
}

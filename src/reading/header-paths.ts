/**
 * The header cells of one to three rows: each column's words from the top down, groups spread over the columns they stand
 * above. Says nothing about what they mean.
 */
import type { CellValue } from "../domain/cell";
import type { SheetContent } from "../workbook/port";
import { isBlankCell } from "./blank-cell";

/** Longest text that can be a header word: 党籍状态（正式党员或预备党员） is one, an instruction is none. */
const longestWord = 40;

export function headerText(value: CellValue | undefined): string {
  return typeof value === "string" && !isBlankCell(value) ? value.trim().replace(/\s*\n\s*/g, "") : "";
}

export interface ColumnPath {
  /** 0-based sheet column. */
  readonly index: number;
  /** From the top down, blanks left out; [] for a column without a header. */
  readonly words: readonly string[];
}

/** 填报单位：某党支部, 填报时间：2026年1月20日: a line above the table, no group of its columns. */
const lineAbove = /(?:单位|支部|部门|时间|日期|年度|填报人|填表人|负责人|联系人|电话|名称)\s*[:：]/;

/** How far a group reaches to the right: over its merged cells where the sheet says so, else up to the next group. */
function groupReach(sheet: SheetContent, row: number, column: number): number | null {
  for (const area of sheet.merges) {
    if (
      area.row <= row &&
      row < area.row + area.rowCount &&
      area.column <= column &&
      column < area.column + area.columnCount
    ) {
      return area.column + area.columnCount - 1;
    }
  }
  return null;
}

/** True where the sheet tells of merged cells in these rows: groups are then those cells, and nothing else spreads. */
function hasMerges(sheet: SheetContent, from: number, to: number): boolean {
  return sheet.merges.some(({ row, columnCount }) => row >= from && row <= to && columnCount > 1);
}

/**
 * The paths of the columns whose header takes `depth` rows from `index` on; null where these rows are no header: a number
 * or a long text stands in them.
 *
 * @param index - index into the sheet's cells
 */
export function columnPaths(sheet: SheetContent, index: number, depth: number): readonly ColumnPath[] | null {
  const rows = sheet.cells.slice(index, index + depth);
  if (rows.length < depth) return null;
  const width = Math.max(...rows.map((row) => row.length));
  const paths: string[][] = Array.from({ length: width }, () => []);
  for (const [level, row] of rows.entries()) {
    const absolute = sheet.top + index + level;
    const isLowest = level === depth - 1;
    const merged = !isLowest && hasMerges(sheet, absolute, absolute);
    let group = "";
    let until = -1;
    for (let column = 0; column < width; column++) {
      const value = row[column];
      // A number is a row's, not a header's.
      if (typeof value === "number" || typeof value === "boolean") return null;
      const text = headerText(value);
      if (!isLowest && lineAbove.test(text)) return null;
      if (text.length > longestWord) {
        if (level > 0) return null;
        continue;
      }
      const path = paths[column];
      if (!path) continue;
      if (text !== "") {
        group = text;
        const reach = merged ? groupReach(sheet, absolute, sheet.left + column) : null;
        until = isLowest ? column : merged ? (reach === null ? column : reach - sheet.left) : width - 1;
        path.push(text);
      } else if (!isLowest && group !== "" && column <= until && hasWordBelow(rows, level, column)) path.push(group);
    }
  }
  return paths.map((words, column) => ({ index: sheet.left + column, words: withoutRepeats(words) }));
}

/** A group spreads over a column only where the column has a word of its own below. */
function hasWordBelow(rows: readonly (readonly CellValue[])[], level: number, column: number): boolean {
  return rows.slice(level + 1).some((row) => headerText(row[column]) !== "");
}

/** A word that stands in both lines of a cell merged downwards is one word. */
function withoutRepeats(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => word !== words[at - 1]);
}

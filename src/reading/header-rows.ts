/** Which rows may be a header, or its next line, told by their words and blanks alone: cheap, and never the last word. */
import type { Form } from "../contract/form";
import { forms } from "../contract/forms";
import type { CellValue } from "../domain/cell";
import { isBlankCell } from "./blank-cell";
import { headerKeys } from "./columns/header-cell";
import { wordParts } from "./columns/word-parts";
import { headerText } from "./header-paths";

/** Header words exactly as declared, for the quick look at rows far down. */
const plainWords = new Set<string>();
for (const { columns } of forms as readonly Form[]) {
  for (const { header, aliases = [] } of columns) for (const word of [header, ...aliases]) plainWords.add(word);
}

/** A word that may head a column: one that is declared, or one with a part that says what a column holds. */
function isHeaderWord(value: CellValue): boolean {
  if (typeof value !== "string" || value.length === 0 || value.length > 40) return false;
  if (plainWords.has(value)) return true;
  const { parts, weight } = wordParts(headerKeys(headerText(value)).at(-1) ?? "");
  // A sentence has known parts too, but mostly unknown ones.
  const known = parts.reduce((sum, part) => sum + (part.meanings.length > 0 ? part.weight : 0), 0);
  return weight > 0 && parts.length <= 7 && known / weight >= 0.6;
}

const formWords = (forms as readonly Form[]).flatMap(({ sheet, title, sheetAliases = [] }) => [
  sheet,
  title,
  ...sheetAliases,
]);

/** The text of a row that is a title: it stands alone in its row and names a form, or ends as titles do; "" for other rows. */
export function titleText(row: readonly CellValue[]): string {
  let text = "";
  for (const value of row) {
    if (isBlankCell(value)) continue;
    if (text !== "" || typeof value !== "string" || value.length > 40) return "";
    text = value.replace(/\s/g, "");
  }
  const isTitle =
    /(?:表|册|单|台账|台帐|记录|汇总|统计|情况)$/.test(text) || formWords.some((word) => text.includes(word));
  return isTitle ? text : "";
}

/** Two words that may head columns. */
export function mayBeHeader(row: readonly CellValue[]): boolean {
  let known = 0;
  for (const value of row) if (isHeaderWord(value) && ++known >= 2) return true;
  return false;
}

/** Where the clerk has said what the sheet is, any row of short texts may be its header. */
export function hasTexts(row: readonly CellValue[]): boolean {
  return row.filter((value) => typeof value === "string" && !isBlankCell(value) && value.length <= 40).length >= 2;
}

/**
 * The same for the many rows far down or below a table, without folding: two known words exactly as declared, among
 * the first two texts of the row or beside the tables found so far.
 */
export function mayBeLaterHeader(row: readonly CellValue[], lastColumn: number): boolean {
  let [known, seen] = [0, 0];
  for (let column = 0; column < row.length; column++) {
    const value = row[column];
    if (typeof value !== "string" || value.length === 0) continue;
    if (column <= lastColumn && seen++ >= 2) {
      if (row.length <= lastColumn + 1) return false;
      column = lastColumn;
      continue;
    }
    if (plainWords.has(value) && ++known >= 2) return true;
  }
  return false;
}

/** True where a row below the first of a header still holds words of columns, not data. */
export function continuesHeader(row: readonly CellValue[]): boolean {
  let [filled, words] = [0, 0];
  for (const value of row) {
    if (isBlankCell(value)) continue;
    filled++;
    if (isHeaderWord(value)) words++;
  }
  return filled > 0 && words > filled * 0.6;
}

/** Longest word of the lower line of a header. */
const longestLower = 14;

/**
 * True where a row can only be the next line of the header above it: short texts, some of them below a group that spreads
 * over blank cells, some cells blank below a word of the line above.
 */
export function liesBelowGroups(row: readonly CellValue[], above: readonly CellValue[]): boolean {
  let [spread, open, filled] = [0, 0, 0];
  let hasGroup = false;
  for (let column = 0; column < Math.max(row.length, above.length); column++) {
    const value = row[column];
    const isBelowBlank = isBlankCell(above[column]);
    if (!isBelowBlank) hasGroup = true;
    if (isBlankCell(value)) {
      if (!isBelowBlank) open++;
      continue;
    }
    if (typeof value !== "string" || value.length > longestLower || /\d/.test(value)) return false;
    filled++;
    if (isBelowBlank && hasGroup) spread++;
  }
  return spread > 0 && open > 0 && filled > spread;
}

/** A formula as it reads some rows down and some columns to the right: conditional formats are written for their first cell. */
import { columnIndex, columnName } from "../../host/a1";

/** String literals and quoted sheet names stay; a reference is not part of a longer word and not a function's name. */
const piece =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<![A-Za-z0-9_.\u4e00-\u9fff$])(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})(?![A-Za-z0-9_.(\u4e00-\u9fff])/g;

/** @param down rows and @param right columns that relative references move; absolute ones stay */
export function shiftedFormula(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  return formula.replace(piece, (text, columnSign?: string, letters?: string, rowSign?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return text;
    const column = columnIndex(letters);
    const row = Number(digits) - 1;
    if (column < 0) return text;
    const newColumn = columnSign ? column : column + right;
    const newRow = rowSign ? row : row + down;
    if (newColumn < 0 || newRow < 0) return "#REF!";
    return `${columnSign ?? ""}${columnName(newColumn)}${rowSign ?? ""}${newRow + 1}`;
  });
}

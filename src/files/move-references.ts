/** Relative references of a formula moved, as copying it to another cell would. */
import { columnLetters, columnOfLetters } from "../workbook/a1";

const reference = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/giu;

/** The formula as it reads `rows` further down and `columns` further right. */
export function movedReferences(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : moved(part, rows, columns)))
    .join("");
}

function moved(part: string, rows: number, columns: number): string {
  return part.replace(
    reference,
    (all: string, fixedColumn: string, letters: string, fixedRow: string, number: string, offset: number) => {
      if (/[\p{L}\p{N}_.$]/u.test(part.charAt(offset - 1))) return all;
      const column = columnOfLetters(letters) + (fixedColumn === "" ? columns : 0);
      const row = Number(number) + (fixedRow === "" ? rows : 0);
      return column < 0 || row < 1 ? "#REF!" : `${fixedColumn}${columnLetters(column)}${fixedRow}${row}`;
    },
  );
}

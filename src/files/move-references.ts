/** Relative references of a formula moved, as copying it to another cell would. */
import { columnLetters, columnOfLetters } from "../workbook/a1";

/** A cell, or whole columns or rows; a cell's corner of a range is moved by itself. */
const reference =
  /(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_.(!$])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/giu;

/** The formula as it reads `rows` further down and `columns` further right. */
export function movedReferences(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : moved(part, rows, columns)))
    .join("");
}

function moved(part: string, rows: number, columns: number): string {
  const column = (fixed: string, letters: string): string | null => {
    const at = columnOfLetters(letters) + (fixed === "" ? columns : 0);
    return at < 0 ? null : fixed + columnLetters(at);
  };
  const row = (fixed: string, number: string): string | null => {
    const at = Number(number) + (fixed === "" ? rows : 0);
    return at < 1 ? null : `${fixed}${at}`;
  };
  const joined = (first: string | null, second: string | null, between: string) =>
    first === null || second === null ? "#REF!" : first + between + second;
  return part.replace(reference, (all: string, ...groups: unknown[]) => {
    const text = (index: number) => {
      const group = groups[index];
      return typeof group === "string" ? group : "";
    };
    const offset = Number(groups[12]);
    if (/[\p{L}\p{N}_.$]/u.test(part.charAt(offset - 1))) return all;
    if (text(1) !== "") return joined(column(text(0), text(1)), column(text(2), text(3)), ":");
    if (text(5) !== "") return joined(row(text(4), text(5)), row(text(6), text(7)), ":");
    return joined(column(text(8), text(9)), row(text(10), text(11)), "");
  });
}

/** Formulas as .xlsx files hold them: moved (shared formulas, second areas of a format) and with their `_xlfn.` prefixes. */
import { columnLetters, columnOfLetters, sheetColumns, sheetRows } from "./xlsx-reference";

/** Texts, quoted sheet names, structured references and error words are stepped over; then comes a name or a reference. */
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|#[A-Z/0!?]+|(?<![\p{L}\p{N}_.\\])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(\\!])/gu;

/**
 * A formula as it reads after being copied some rows down and columns to the right: relative references move, absolute
 * ones stay. A reference pushed off the sheet becomes #REF!, as Excel does.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(token, (whole, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return whole;
    const column = columnOfLetters(letters) + (fixedColumn === "$" ? 0 : columns);
    const row = Number(digits) - 1 + (fixedRow === "$" ? 0 : rows);
    if (columnOfLetters(letters) >= sheetColumns || Number(digits) > sheetRows) return whole;
    if (column < 0 || row < 0 || column >= sheetColumns || row >= sheetRows) return "#REF!";
    return `${fixedColumn ?? ""}${columnLetters(column)}${fixedRow ?? ""}${row + 1}`;
  });
}

/**
 * Functions that came after the file format was fixed: the file names them with `_xlfn.`, the workbook does not. Written
 * without the prefix Excel shows #NAME?.
 */
const futureFunctions = [
  "CONCAT",
  "DAYS",
  "FILTER",
  "IFNA",
  "IFS",
  "ISFORMULA",
  "MAXIFS",
  "MINIFS",
  "NUMBERVALUE",
  "SEQUENCE",
  "SHEET",
  "SHEETS",
  "SORT",
  "SORTBY",
  "SWITCH",
  "TEXTJOIN",
  "UNICHAR",
  "UNICODE",
  "UNIQUE",
  "XLOOKUP",
  "XMATCH",
  "XOR",
];
const futureCall = new RegExp(
  `"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\\p{L}\\p{N}_.])(?:_xlfn\\.)?((?:${futureFunctions.join("|")})\\()`,
  "giu",
);

/** A formula of the workbook (without "=") as a file holds it. */
export function toFileFormula(formula: string): string {
  return formula.replace(futureCall, (whole, call?: string) => (call === undefined ? whole : `_xlfn.${call}`));
}

/** A formula of a file as the workbook shows it, without "=". */
export function fromFileFormula(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|_xlfn\.(?:_xlws\.)?/g, (whole) =>
    whole.startsWith("_xlfn") ? "" : whole,
  );
}

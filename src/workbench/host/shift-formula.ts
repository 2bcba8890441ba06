/** References inside formulas: moved with inserted and deleted rows and columns, and renamed with a sheet. */
import type { Area } from "../../workbook/sheet-plan";
import { areaName, parseArea, quoteSheetName, splitReference } from "./a1";
import type { LineShift } from "./shift-area";
import { shiftArea } from "./shift-area";

/** A reference, with the sheet where one is named; a text literal is matched first, so that it is left alone. */
const referencePattern =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/gu;

/** The corner's dollar signs, put on the moved reference. */
function withDollars(before: string, after: string): string {
  const from = before.split(":");
  return after
    .split(":")
    .map((corner, index) => {
      const pattern = from[index] ?? from[0] ?? "";
      const [, letters = "", digits = ""] = /^([A-Z]*)(\d*)$/.exec(corner) ?? [];
      const column = letters && pattern.startsWith("$") && /[A-Za-z]/.test(pattern) ? "$" : "";
      const row = digits && /\$\d/.test(pattern) ? "$" : "";
      return `${column}${letters}${row}${digits}`;
    })
    .join(":");
}

/** A reference of a formula: the sheet it is on, by name, and its cells. */
export interface FormulaReference {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * The formula with every reference put where `locate` says; null there is `#REF!`, the reference itself leaves it as it is.
 *
 * @param home sheet of the formula, meant by references that name none; null for a defined name
 * @param newHome sheet the formula will stand on
 */
export function mapReferences(
  formula: string,
  home: string | null,
  newHome: string | null,
  locate: (reference: FormulaReference) => FormulaReference | null,
): string {
  return formula.replace(
    referencePattern,
    (match: string, prefix: string | undefined, address: string | undefined, offset: number) => {
      if (address === undefined) return match;
      // Part of a longer word (`TABLE1`, `x.A1`) is no reference.
      if (!prefix && /[\p{L}\p{N}_.!$]/u.test(formula.charAt(offset - 1))) return match;
      const sheet = prefix ? splitReference(`${prefix}A1`).sheet : home;
      const area = parseArea(address);
      if (sheet === null || !area) return match;
      const reference = { sheet, area };
      const located = locate(reference);
      if (!located) return `${prefix ?? ""}#REF!`;
      const isSameSheet = located.sheet.toLowerCase() === sheet.toLowerCase();
      const isAtHome = located.sheet.toLowerCase() === newHome?.toLowerCase();
      const newPrefix = prefix && isSameSheet ? prefix : isAtHome ? "" : `${quoteSheetName(located.sheet)}!`;
      const moved = located === reference ? address : withDollars(address, areaName(located.area));
      return `${newPrefix}${moved}`;
    },
  );
}

/**
 * The formula after rows or columns of a sheet were inserted or deleted.
 * @param home sheet of the formula, meant by references that name none; null for a defined name
 */
export function shiftFormula(formula: string, home: string | null, shifted: string, shift: LineShift): string {
  return mapReferences(formula, home, home, (reference) => {
    if (reference.sheet.toLowerCase() !== shifted.toLowerCase()) return reference;
    const area = shiftArea(reference.area, shift);
    return area && { sheet: reference.sheet, area };
  });
}

/** The formula after a sheet was renamed. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (match: string, name: string | undefined) => {
      if (name === undefined) return match;
      return splitReference(`${name}!A1`).sheet?.toLowerCase() === from.toLowerCase()
        ? `${quoteSheetName(to)}!`
        : match;
    },
  );
}

/** References inside formulas: moved with inserted and deleted rows and columns, and renamed with a sheet. */
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

/**
 * The formula after rows or columns of a sheet were inserted or deleted.
 * @param home sheet of the formula, meant by references that name none; null for a defined name
 */
export function shiftFormula(formula: string, home: string | null, shifted: string, shift: LineShift): string {
  return formula.replace(
    referencePattern,
    (match: string, prefix: string | undefined, address: string | undefined, offset: number) => {
      if (address === undefined) return match;
      // Part of a longer word (`TABLE1`, `x.A1`) is no reference.
      if (!prefix && /[\p{L}\p{N}_.!$]/u.test(formula.charAt(offset - 1))) return match;
      const sheet = prefix ? splitReference(`${prefix}A1`).sheet : home;
      if (sheet?.toLowerCase() !== shifted.toLowerCase()) return match;
      const area = parseArea(address);
      if (!area) return match;
      const moved = shiftArea(area, shift);
      return moved ? `${prefix ?? ""}${withDollars(address, areaName(moved))}` : `${prefix ?? ""}#REF!`;
    },
  );
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

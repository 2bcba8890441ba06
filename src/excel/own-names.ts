/**
 * Marks and stamps, kept as hidden names of the workbook: worksheet custom properties came with ExcelApi 1.12, names work
 * everywhere and travel with the file. A mark is a name that refers to cell A1 of the add-in's own sheet, so it follows a
 * renamed sheet, dies (#REF!) with a deleted one, and is not shared by a copy (Excel gives a copied sheet names of its own
 * scope, and only workbook names count). A stamp is a name for a short text.
 */
import { quotedSheet } from "./cell-address";

export const markPrefix = "OLA_mark_";
export const stampPrefix = "OLA_stamp_";

/** A name as the workbook holds it. */
export interface WorkbookName {
  readonly name: string;
  /** With "=": `='检查结果'!$A$1`, `="text"`. */
  readonly formula: string;
}

export interface OwnNames {
  /** Mark by sheet name in lower case. */
  readonly marks: ReadonlyMap<string, string>;
  readonly stamps: ReadonlyMap<string, string>;
  /** The names that are not the add-in's marks or stamps. */
  readonly others: readonly string[];
}

/** The sheet that a reference like `='a''b'!$A$1` names; null where it is dead or no reference to one sheet. */
export function sheetOfReference(formula: string): string | null {
  const quoted = /^='((?:[^']|'')+)'!/.exec(formula);
  if (quoted) return quoted[1]?.replaceAll("''", "'") ?? null;
  return /^=([^'"!#(]+)!/.exec(formula)?.[1] ?? null;
}

/** `='名'!$A$1`: always quoted, inner apostrophes doubled (platform.md 3.6). */
export function markFormula(sheet: string): string {
  return `=${quotedSheet(sheet)}!$A$1`;
}

export function stampFormula(text: string): string {
  return `="${text.replaceAll('"', '""')}"`;
}

function stampText(formula: string): string | null {
  const text = /^="((?:[^"]|"")*)"$/.exec(formula)?.[1];
  return text === undefined ? null : text.replaceAll('""', '"');
}

/** Sorts the names of a workbook into marks, stamps and the rest. */
export function readOwnNames(names: readonly WorkbookName[]): OwnNames {
  const marks = new Map<string, string>();
  const stamps = new Map<string, string>();
  const others: string[] = [];
  for (const { name, formula } of names) {
    if (name.startsWith(markPrefix)) {
      const sheet = sheetOfReference(formula);
      if (sheet !== null) marks.set(sheet.toLowerCase(), name.slice(markPrefix.length));
    } else if (name.startsWith(stampPrefix)) {
      const text = stampText(formula);
      if (text !== null) stamps.set(name.slice(stampPrefix.length), text);
    } else {
      others.push(name);
    }
  }
  return { marks, stamps, others };
}

/**
 * How the add-in's marks and stamps are kept in a workbook: as hidden defined names. Worksheet custom properties came with
 * ExcelApi 1.12; names work everywhere and travel with the file. A mark is a name that refers to cell A1 of the add-in's
 * own sheet, so it follows a renamed sheet, dies (#REF!) with a deleted one, and is not shared by a copy (Excel gives a
 * copied sheet names of its own scope, and only workbook names count). It also follows a cut cell, so it counts only at A1
 * and together with title and head (`own-faces.ts`). A stamp is a name for a short text. Every
 * implementation of the port uses these names.
 */
import { quotedSheet } from "./a1";

const markPrefix = "OLA_mark_";
const stampPrefix = "OLA_stamp_";

/** Mark of the own sheet that keeps what the clerk decided. */
export const memoryMark = "memory";

/** Mark of 情况报告: its column 修改稿 is the clerk's. */
export const reportMark = "report";

/** Whether the cells of a sheet with this mark are read: the clerk's own sheets, the memory, the report. */
export function isRead(mark: string | null): boolean {
  return mark === null || mark === memoryMark || mark === reportMark;
}

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

/** Name of the mark of an own sheet; its formula refers to A1 of the sheet. */
export function markName(mark: string): string {
  return markPrefix + mark;
}

/** Formula of a mark's name. */
export function markFormula(sheet: string): string {
  return `=${quotedSheet(sheet)}!$A$1`;
}

/** Name of a stamp. */
export function stampName(key: string): string {
  return stampPrefix + key;
}

/** Formula of a stamp's name: the text as a constant. */
export function stampFormula(text: string): string {
  return `="${text.replaceAll('"', '""')}"`;
}

/** The sheet whose A1 a mark's formula names; null where it names another cell or the sheet is gone. */
export function sheetOfMark(formula: string): string | null {
  const quoted = /^='((?:[^']|'')+)'!\$A\$1$/.exec(formula);
  if (quoted) return quoted[1]?.replaceAll("''", "'") ?? null;
  return /^=([^'"!#(]+)!\$A\$1$/.exec(formula)?.[1] ?? null;
}

function textOfStamp(formula: string): string | null {
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
      const sheet = sheetOfMark(formula);
      if (sheet !== null) marks.set(sheet.toLowerCase(), name.slice(markPrefix.length));
    } else if (name.startsWith(stampPrefix)) {
      const text = textOfStamp(formula);
      if (text !== null) stamps.set(name.slice(stampPrefix.length), text);
    } else {
      others.push(name);
    }
  }
  return { marks, stamps, others };
}

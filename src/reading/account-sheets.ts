/**
 * What becomes of every sheet of a file: read, or set aside with the reason: hidden, a copy of another sheet, last year's,
 * not recognised. A clerk may take in what was set aside, or leave out what was read.
 */
import type { FormId } from "../contract/forms";
import { foldWidth, withoutBlanks } from "../domain/normalise-text";
import type { SheetContent } from "../workbook/port";
import { isBlankCell } from "./blank-cell";
import type { SheetTables } from "./find-tables";
import { readLinesAbove } from "./read-lines-above";
import type { CloseForm } from "./recognise-form";

/**
 * Why a sheet is told: `unknown` holds no form, `result` is one of the add-in's own results, `unit` the 汇总表 of a lower
 * unit.
 */
export type SheetReason = "hidden" | "very-hidden" | "copy" | "last-year" | "unknown" | "result" | "unit";

export interface SheetAccount {
  readonly sheet: string;
  readonly reason: SheetReason;
  /** Forms found on it; [] where `unknown`. */
  readonly forms: readonly FormId[];
  /** Rows below the headers that hold something; for `unknown` all such rows. */
  readonly rows: number;
  /** Sheet it is a copy of, year it is of, where that is the reason. */
  readonly of: string;
  /** The form an unknown sheet is most like. */
  readonly close: CloseForm | null;
  /** Its rows are read, by the clerk's answer. */
  readonly taken: boolean;
}

/** A sheet with the forms found on it. */
export interface LocatedSheet {
  readonly sheet: SheetContent;
  readonly found: SheetTables;
  /** The sheet was laid out from cards: its rows are not those of the file. */
  readonly isCard?: true;
}

/** Key of a clerk's answer on a sheet: `take`, `leave`, or the id of the form that it is. */
export function sheetKey(sheet: string): string {
  return `sheet:${sheet}`;
}

const copyName =
  /^(.+?)(?:\(\d+\)|[-_—·]?(?:\(?(?:副本|复制|拷贝|备份|备用|旧版|旧|作废|copy|bak|backup|old)\)?)\d*)$/i;
const copyPrefix = /^(?:副本|复制|备份|作废|copyof|旧)[-_—]?(.+)$/i;
const lastYearWord = /上年度|上一年度|上年(?!.{0,2}末)|去年|往年/;
const yearWord = /((?:19|20)\d{2})\s*年/;

function bareName(name: string): string {
  return withoutBlanks(foldWidth(name)).toLowerCase();
}

function filledRows({ cells }: SheetContent, from = 0): number {
  let count = 0;
  for (let row = from; row < cells.length; row++) if (cells[row]?.some((value) => !isBlankCell(value))) count++;
  return count;
}

function sameCells(a: SheetContent, b: SheetContent): boolean {
  if (a.cells.length !== b.cells.length || a.cells.length < 3) return false;
  return a.cells.every((row, at) => {
    const other = b.cells[at] ?? [];
    return row.length === other.length && row.every((value, column) => value === other[column]);
  });
}

/** The sheet that this one is a copy of: one of the same form before it in name or, to the last cell, in content. */
function originalOf({ sheet, found }: LocatedSheet, all: readonly LocatedSheet[], at: number): string | null {
  const own = bareName(sheet.name);
  const base = copyName.exec(own)?.[1] ?? copyPrefix.exec(own)?.[1];
  const forms = new Set(found.tables.map(({ form }) => form.id));
  for (const [index, other] of all.entries()) {
    if (index === at || !other.found.tables.some(({ form }) => forms.has(form.id))) continue;
    if (base !== undefined && bareName(other.sheet.name) === base) return other.sheet.name;
    if (index < at && sameCells(sheet, other.sheet)) return other.sheet.name;
  }
  return null;
}

/** The year before that a sheet says it is of: 上年度, or a year in its name or title that is over. */
function earlierYear(
  { sheet, found }: LocatedSheet,
  year: number | null,
): { word: string; said: number | null } | null {
  const name = withoutBlanks(foldWidth(sheet.name));
  if (lastYearWord.test(name)) return { word: "上年度", said: null };
  const named = Number(yearWord.exec(`${name}年`)?.[1] ?? 0);
  if (named > 0) return year !== null && named < year ? { word: `${named}年度`, said: named } : null;
  const first = found.tables[0];
  if (!first) return null;
  for (let row = sheet.top; row < first.headerTop; row++) {
    const cells = (sheet.cells[row - sheet.top] ?? []).filter((value) => !isBlankCell(value));
    const [title] = cells;
    // A title stands alone in its row; a line of instructions is longer.
    if (cells.length === 1 && typeof title === "string" && title.length <= 40 && lastYearWord.test(foldWidth(title))) {
      return { word: "上年度", said: null };
    }
  }
  const { year: titled } = readLinesAbove(sheet, first.headerTop, sheet.top);
  return titled !== null && year !== null && titled < year ? { word: `${titled}年度`, said: titled } : null;
}

/**
 * Sheets of last year, by name. Where every sheet that names a year names an earlier one, it is the file that is of another
 * year, and no sheet is set aside for it.
 */
export function lastYearSheets(all: readonly LocatedSheet[], year: number | null): ReadonlyMap<string, string> {
  const earlier = new Map<string, string>();
  let others = 0;
  const byYear: string[] = [];
  for (const located of all) {
    if (located.found.tables.length === 0) continue;
    const said = earlierYear(located, year);
    if (!said) others++;
    else {
      earlier.set(located.sheet.name, said.word);
      if (said.said !== null) byYear.push(located.sheet.name);
    }
  }
  if (others === 0) for (const name of byYear) earlier.delete(name);
  return earlier;
}

/** Tells what becomes of the sheets of a file. Sheets that are simply read, and empty ones, have no account. */
export function accountSheets(
  all: readonly LocatedSheet[],
  year: number | null,
  answers: ReadonlyMap<string, string>,
): readonly SheetAccount[] {
  const earlier = lastYearSheets(all, year);
  return all.flatMap((located, at): SheetAccount[] => {
    const { sheet, found } = located;
    const answer = answers.get(sheetKey(sheet.name));
    if (found.tables.length === 0) {
      const rows = filledRows(sheet);
      if (rows === 0) return [];
      return [{ sheet: sheet.name, reason: "unknown", forms: [], rows, of: "", close: found.close, taken: false }];
    }
    const original = originalOf(located, all, at);
    const year = earlier.get(sheet.name);
    const reason: SheetReason | null =
      year !== undefined
        ? "last-year"
        : original !== null
          ? "copy"
          : sheet.facts?.veryHidden === true
            ? "very-hidden"
            : !sheet.visible
              ? "hidden"
              : null;
    if (reason === null) return [];
    const first = found.tables[0];
    return [
      {
        sheet: sheet.name,
        reason,
        forms: found.tables.map(({ form }) => form.id),
        rows: filledRows(sheet, first ? first.headerRow - sheet.top + 1 : 0),
        of: reason === "last-year" ? (year ?? "") : reason === "copy" ? (original ?? "") : "",
        close: null,
        taken: answer === "take",
      },
    ];
  });
}

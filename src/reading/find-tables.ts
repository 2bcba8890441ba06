/**
 * Finds the forms on a sheet: the header row by its words, wherever it stands, in one line or two, several tables one
 * below the other or side by side. The words decide which form it is; the sheet's name breaks ties. A sheet whose words
 * fit no form (a duty roster, a result sheet of ours) gives none.
 */
import type { Form } from "../contract/form";
import type { AnyForm } from "../contract/forms";
import { forms } from "../contract/forms";
import type { CellValue } from "../domain/cell";
import { wordKey } from "../domain/normalise-text";
import type { SheetContent } from "../workbook/port";
import { isBlankCell } from "./blank-cell";
import type { HeaderMatch, HeaderWord, RememberedHeaders } from "./match-headers";
import { headerKeys, knownKeys, matchHeaders } from "./match-headers";

/** A form found on a sheet. Rows and columns are 0-based and absolute. */
export interface FoundTable {
  readonly form: AnyForm;
  readonly headerTop: number;
  readonly headerRow: number;
  /** First and last sheet column of the header. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly words: readonly HeaderWord[];
  readonly match: HeaderMatch;
}

/** Rows in which a header is looked for with folding; below, only by words exactly as declared. */
const searchedRows = 60;
/** Longest text that can be a header word. */
const longestWord = 24;

/** In how many forms a key is known: 序号 says little, 测评主体 says all. */
const spread = new Map<string, number>();
/** Header words exactly as declared, for the quick look at rows far down. */
const plainWords = new Set<string>();
for (const form of forms as readonly Form[]) {
  for (const key of knownKeys(form)) spread.set(key, (spread.get(key) ?? 0) + 1);
  for (const { header, aliases } of form.columns) for (const word of [header, ...(aliases ?? [])]) plainWords.add(word);
}

function isKnownWord(value: CellValue): boolean {
  if (typeof value !== "string" || value.length === 0 || value.length > longestWord) return false;
  return plainWords.has(value) || headerKeys(value).some((key) => spread.has(key));
}

function headerText(value: CellValue | undefined): string {
  return typeof value === "string" && !isBlankCell(value) ? value.trim() : "";
}

/** Header words of one row. */
function wordsOfRow(row: readonly CellValue[], left: number): HeaderWord[] {
  const words: HeaderWord[] = [];
  row.forEach((value, column) => {
    const text = headerText(value);
    if (text !== "") words.push({ index: left + column, text, keys: headerKeys(text) });
  });
  return words;
}

/** Header words of two rows: the lower word, alone and together with the group it stands under. */
function wordsOfTwoRows(upper: readonly CellValue[], lower: readonly CellValue[], left: number): HeaderWord[] | null {
  const words: HeaderWord[] = [];
  let group = "";
  for (let column = 0; column < upper.length; column++) {
    if (typeof lower[column] === "number" || typeof lower[column] === "boolean") return null;
    const above = headerText(upper[column]);
    const below = headerText(lower[column]);
    if (above !== "") group = above;
    if (below !== "") {
      if (below.length > longestWord) return null;
      words.push({ index: left + column, text: below, keys: [...headerKeys(below), ...headerKeys(group + below)] });
    } else if (above !== "") words.push({ index: left + column, text: above, keys: headerKeys(above) });
  }
  return words;
}

/** Splits the words of a row where a new table begins beside the first: at a word that would come twice. */
function splitTables(words: readonly HeaderWord[]): HeaderWord[][] {
  const parts: HeaderWord[][] = [];
  let part: HeaderWord[] = [];
  let seen = new Set<string>();
  for (const word of words) {
    const key = word.keys[0] ?? "";
    const previous = part[part.length - 1];
    const afterGap = previous !== undefined && word.index > previous.index + 1;
    if (seen.has(key) && (key === "序号" || (afterGap && (key === "党支部" || key === "姓名" || key === "支部")))) {
      parts.push(part);
      part = [];
      seen = new Set();
    }
    part.push(word);
    seen.add(key);
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

function splitAtGaps(words: readonly HeaderWord[]): HeaderWord[][] {
  const parts: HeaderWord[][] = [];
  for (const word of words) {
    const part = parts[parts.length - 1];
    const previous = part?.[part.length - 1];
    if (part && previous && word.index === previous.index + 1) part.push(word);
    else parts.push([word]);
  }
  return parts;
}

/** How well the sheet's name fits the form: 2 the very name, 1 a part of it, 0 not. */
function nameFit(form: Form, sheetKey: string): 0 | 1 | 2 {
  const names = [form.sheet, ...(form.sheetAliases ?? []), form.title].map(wordKey);
  if (names.includes(sheetKey)) return 2;
  return names.some((name) => name.length > 1 && sheetKey.includes(name)) ? 1 : 0;
}

interface Candidate {
  readonly form: AnyForm;
  readonly match: HeaderMatch;
  readonly score: number;
  readonly count: number;
}

/** The form these words are the header of; null where they fit none. */
function recognise(
  words: readonly HeaderWord[],
  sheetKey: string,
  remembered: RememberedHeaders | undefined,
  guessFor?: AnyForm,
): Candidate | null {
  if (words.length < 2) return null;
  let best: Candidate | null = null;
  for (const form of guessFor ? [guessFor] : forms) {
    const match = matchHeaders(form, words, { ...(remembered && { remembered }), guess: guessFor !== undefined });
    const fit = nameFit(form, sheetKey);
    const count = match.columns.size;
    const required = (form.columns as Form["columns"]).filter((column) => column.required && column.id !== "branch");
    const met = required.filter(({ id }) => match.columns.has(id)).length;
    if (count < (fit === 2 ? 2 : 3) || count * 2 < words.length) continue;
    if (met < required.length * (fit === 2 ? 1 / 3 : 1 / 2)) continue;
    let score = fit * 1.5 - 0.7 * (required.length - met);
    for (const word of words) {
      if (![...match.columns.values()].includes(word.index)) continue;
      const shared = Math.min(...word.keys.map((key) => spread.get(key) ?? Infinity));
      score += shared === Infinity ? 0.5 : 1 / shared;
    }
    if (!best || score > best.score) best = { form, match, score, count };
  }
  return best;
}

function makeFound(
  candidate: Candidate,
  words: readonly HeaderWord[],
  top: number,
  row: number,
  remembered: RememberedHeaders | undefined,
): FoundTable {
  const { form } = candidate;
  return {
    form,
    headerTop: top,
    headerRow: row,
    firstColumn: words[0]?.index ?? 0,
    lastColumn: words[words.length - 1]?.index ?? 0,
    words,
    match: matchHeaders(form, words, { ...(remembered && { remembered }), guess: true }),
  };
}

/** The tables whose header stands in this row, and in the next where the header has two lines. */
function tablesAt(
  sheet: SheetContent,
  index: number,
  sheetKey: string,
  remembered: RememberedHeaders | undefined,
): FoundTable[] {
  const row = sheet.cells[index] ?? [];
  const below = sheet.cells[index + 1];
  const top = sheet.top + index;
  const recogniseAll = (words: readonly HeaderWord[]) => {
    const parts = splitTables(words);
    const whole = parts.map((part) => ({ words: part, candidate: recognise(part, sheetKey, remembered) }));
    if (whole.some(({ candidate }) => candidate)) return whole;
    return splitAtGaps(words).map((part) => ({ words: part, candidate: recognise(part, sheetKey, remembered) }));
  };
  const countOf = (parts: ReturnType<typeof recogniseAll>) =>
    parts.reduce((sum, { candidate }) => sum + (candidate?.count ?? 0), 0);
  const single = recogniseAll(wordsOfRow(row, sheet.left));
  const twoRows = below ? wordsOfTwoRows(row, below, sheet.left) : null;
  if (twoRows && below) {
    const double = recogniseAll(twoRows);
    if (countOf(double) > countOf(single) && countOf(double) > countOf(recogniseAll(wordsOfRow(below, sheet.left)))) {
      return double.flatMap(({ candidate, words }) =>
        candidate ? [makeFound(candidate, words, top, top + 1, remembered)] : [],
      );
    }
  }
  return single.flatMap(({ candidate, words }) =>
    candidate ? [makeFound(candidate, words, top, top, remembered)] : [],
  );
}

/** True where the row may be a header: two known words. */
function mayBeHeader(row: readonly CellValue[]): boolean {
  let known = 0;
  for (const value of row) if (isKnownWord(value) && ++known >= 2) return true;
  return false;
}

/**
 * The same for the many rows far down or below a table, without folding: two known words exactly as declared, among
 * the first two texts of the row or beside the tables found so far.
 */
function mayBeLaterHeader(row: readonly CellValue[], lastColumn: number): boolean {
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

/** Last try for a sheet that bears a form's name: match its rows by likeness. */
function guessTable(sheet: SheetContent, sheetKey: string, remembered: RememberedHeaders | undefined): FoundTable[] {
  const form = forms.find((candidate) => nameFit(candidate, sheetKey) === 2);
  if (!form) return [];
  for (let index = 0; index < Math.min(sheet.cells.length, 12); index++) {
    const words = wordsOfRow(sheet.cells[index] ?? [], sheet.left);
    const candidate = words.length < 3 ? null : recognise(words, sheetKey, remembered, form);
    if (candidate) return [makeFound(candidate, words, sheet.top + index, sheet.top + index, remembered)];
  }
  return [];
}

/** Finds every form on a sheet, from top to bottom. */
export function findTables(sheet: SheetContent, remembered?: RememberedHeaders): readonly FoundTable[] {
  const found: FoundTable[] = [];
  const sheetKey = wordKey(sheet.name);
  let lastColumn = -1;
  for (let index = 0; index < sheet.cells.length; index++) {
    const row = sheet.cells[index] ?? [];
    const quick = found.length > 0 || index >= searchedRows;
    if (!(quick ? mayBeLaterHeader(row, lastColumn) : mayBeHeader(row))) continue;
    const here = tablesAt(sheet, index, sheetKey, remembered);
    for (const table of here) {
      found.push(table);
      lastColumn = Math.max(lastColumn, table.lastColumn - sheet.left);
      index = Math.max(index, table.headerRow - sheet.top);
    }
  }
  return found.length > 0 ? found : guessTable(sheet, sheetKey, remembered);
}

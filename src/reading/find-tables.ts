/**
 * Finds the forms on a sheet by their columns: the header wherever it stands, in one to three rows, several tables one
 * below the other or side by side, under any sheet name. A sheet that fits no form gives none; where it comes close, it is
 * told which form it is like.
 */
import type { Form } from "../contract/form";
import type { AnyForm, FormId } from "../contract/forms";
import { forms } from "../contract/forms";
import type { CellValue } from "../domain/cell";
import { wordKey } from "../domain/normalise-text";
import type { SheetContent } from "../workbook/port";
import { isBlankCell } from "./blank-cell";
import { classifyRow } from "./classify-row";
import type { Surroundings } from "./columns/column-fit";
import type { ColumnProfile } from "./columns/column-profile";
import { profileColumn, rowsLookedAt } from "./columns/column-profile";
import type { HeaderCell } from "./columns/header-cell";
import { headerCells, headerKeys } from "./columns/header-cell";
import type { ConfirmedColumns, TableMatch } from "./columns/match-columns";
import { matchColumns, wordScore } from "./columns/match-columns";
import { wordParts } from "./columns/word-parts";
import type { ColumnPath } from "./header-paths";
import { columnPaths, headerText } from "./header-paths";

/** A form found on a sheet. Rows and columns are 0-based and absolute. */
export interface FoundTable {
  readonly form: AnyForm;
  readonly headerTop: number;
  readonly headerRow: number;
  /** First and last sheet column of the table. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly headers: readonly HeaderCell[];
  readonly match: TableMatch;
}

/** A sheet whose columns come close to a form's without being enough. */
export interface CloseForm {
  readonly form: FormId;
  /** Headers of our columns that were recognised, and required ones that are not there. */
  readonly known: readonly string[];
  readonly missing: readonly string[];
  /** 1-based sheet row of the header. */
  readonly headerRow: number;
}

export interface SheetTables {
  readonly tables: readonly FoundTable[];
  /** The form this sheet is most like, where it is none. */
  readonly close: CloseForm | null;
}

export interface FindOptions {
  readonly confirmed?: ConfirmedColumns;
  readonly around?: Surroundings;
  /** The clerk said which form the sheet is. */
  readonly form?: FormId;
  /** Laid out from cards: what a card has besides the form's columns does not count against it. */
  readonly isCard?: boolean;
}

/** Rows in which a header is looked for by meaning; below, only by words exactly as declared. */
const searchedRows = 60;
const deepestHeader = 3;
/** How much better a header must fit without its first line, to be read without it. */
const lowerMargin = 0.6;

/** Header words exactly as declared, for the quick look at rows far down. */
const plainWords = new Set<string>();
/** The same as keys, by form: a row made of them alone needs no closer look. */
const keysOfForm = new Map<FormId, ReadonlySet<string>>();
for (const form of forms as readonly (AnyForm & Form)[]) {
  const keys = new Set<string>();
  for (const { header, aliases } of form.columns) {
    for (const word of [header, ...(aliases ?? [])]) plainWords.add(word);
    keys.add(wordKey(header));
  }
  keysOfForm.set(form.id, keys);
}

/** A word that may head a column: one that is declared, or one with a part that says what a column holds. */
function isHeaderWord(value: CellValue): boolean {
  if (typeof value !== "string" || value.length === 0 || value.length > 40) return false;
  if (plainWords.has(value)) return true;
  const { parts, weight } = wordParts(headerKeys(headerText(value)).at(-1) ?? "");
  // A sentence has known parts too, but mostly unknown ones.
  const known = parts.reduce((sum, part) => sum + (part.meanings.length > 0 ? part.weight : 0), 0);
  return weight > 0 && parts.length <= 7 && known / weight >= 0.6;
}

function mayBeHeader(row: readonly CellValue[]): boolean {
  let known = 0;
  for (const value of row) if (isHeaderWord(value) && ++known >= 2) return true;
  return false;
}

/** Where the clerk has said what the sheet is, any row of short texts may be its header. */
function hasTexts(row: readonly CellValue[]): boolean {
  return row.filter((value) => typeof value === "string" && !isBlankCell(value) && value.length <= 40).length >= 2;
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

/** How well the sheet's name fits the form: 2 the very name, 1 a part of it, 0 not. */
function nameFit(form: Form, sheetKey: string): 0 | 1 | 2 {
  const names = [form.sheet, ...(form.sheetAliases ?? []), form.title].map(wordKey);
  if (names.includes(sheetKey)) return 2;
  return names.some((name) => name.length > 1 && sheetKey.includes(name)) ? 1 : 0;
}

/** Words that begin a table of its own where they come a second time beside the first. */
const tableStarts = new Set(["序号", "党支部", "姓名", "支部"]);

/** Splits the columns where a new table begins beside the first. */
function splitTables(paths: readonly ColumnPath[]): readonly (readonly ColumnPath[])[] {
  const parts: ColumnPath[][] = [];
  let part: ColumnPath[] = [];
  let seen = new Set<string>();
  for (const path of paths) {
    const key = wordKey(path.words.at(-1) ?? "");
    const afterGap = part.length > 0 && (part.at(-1)?.words.length ?? 0) === 0;
    const again = seen.has(key) && (key === "序号" || (afterGap && tableStarts.has(key)));
    if (again) {
      parts.push(part);
      part = [];
      seen = new Set();
    }
    part.push(path);
    if (key !== "") seen.add(key);
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

function splitAtGaps(paths: readonly ColumnPath[]): readonly (readonly ColumnPath[])[] {
  const parts: ColumnPath[][] = [];
  let open: ColumnPath[] | null = null;
  for (const path of paths) {
    if (path.words.length === 0) open = null;
    else if (open) open.push(path);
    else parts.push((open = [path]));
  }
  return parts;
}

/** Without columns at either end that have no header. */
function trimmed(paths: readonly ColumnPath[]): readonly ColumnPath[] {
  let [from, to] = [0, paths.length];
  while (from < to && paths[from]?.words.length === 0) from++;
  while (to > from && paths[to - 1]?.words.length === 0) to--;
  return paths.slice(from, to);
}

/** The profiles of some columns, from the rows below the header that look like data. */
class Profiles {
  readonly #known = new Map<number, ColumnProfile>();
  readonly #rows: readonly (readonly CellValue[])[];
  readonly #left: number;

  constructor(sheet: SheetContent, from: number) {
    this.#left = sheet.left;
    const width = sheet.cells[from - 1]?.length ?? 0;
    const columns = { first: 0, last: width - 1, no: -1, idle: new Set<number>(), labels: [] };
    this.#rows = sheet.cells.slice(from, from + rowsLookedAt).filter((row, below) => {
      if (classifyRow(row, columns, false, below) !== "data") return false;
      // A title or a note of its own says nothing of the columns.
      return row.filter((value) => !isBlankCell(value)).length > 1;
    });
  }

  of(column: number): ColumnProfile {
    let profile = this.#known.get(column);
    if (!profile) {
      profile = profileColumn(this.#rows.map((row) => row[column - this.#left] ?? null));
      this.#known.set(column, profile);
    }
    return profile;
  }
}

const profilesOf = new WeakMap<SheetContent, Map<number, Profiles>>();

/** The profiles below a header; asked for by every reading of it, and by the cards made of a sheet. */
function profilesFrom(sheet: SheetContent, from: number): Profiles {
  let known = profilesOf.get(sheet);
  if (!known) profilesOf.set(sheet, (known = new Map<number, Profiles>()));
  let profiles = known.get(from);
  if (!profiles) known.set(from, (profiles = new Profiles(sheet, from)));
  return profiles;
}

interface Candidate {
  readonly form: AnyForm;
  readonly headers: readonly HeaderCell[];
  readonly match: TableMatch;
  readonly score: number;
  readonly enough: boolean;
}

function met(form: Form, match: TableMatch): { readonly met: number; readonly all: number } {
  const required = form.columns.filter(({ id, required }) => required && id !== "branch");
  return { met: required.filter(({ id }) => match.columns.has(id)).length, all: required.length };
}

/** Whether a form's columns are there: the key ones, and enough of the required ones or of all headers. */
function isEnough(form: Form, headers: readonly HeaderCell[], match: TableMatch, fit: 0 | 1 | 2): boolean {
  // A sheet named 民主评议 with names is one, whatever else it lacks.
  const keys = fit === 2 ? form.keys.slice(0, 1) : form.keys;
  if (!keys.every((one) => one.some((id) => match.likely.has(id)))) return false;
  const known = match.columns.size;
  const named = headers.filter(({ text }) => text !== "").length;
  const { met: there, all } = met(form, match);
  // 姓名 and 等次 alone are enough where the grades stand below.
  const fewest = fit === 2 || (match.evident > 0 && known * 2 > named) ? 2 : 3;
  if (match.solid.size < fewest) return false;
  if (there === all) return known * 4 >= named;
  return known * 2 >= named && there >= all * (fewest === 2 ? 1 / 3 : 1 / 2);
}

/** A card has words of its own beside those of the form: half of the required ones and the key ones are enough. */
function isCardEnough(form: Form, match: TableMatch, there: number, all: number): boolean {
  return match.solid.size >= 3 && there * 2 >= all && form.keys.every((one) => one.some((id) => match.likely.has(id)));
}

/** Forms that a header is compared with closely: those whose words it fits best. */
const mostForms = 6;

function likelyForms(named: readonly HeaderCell[]): readonly AnyForm[] {
  return [...forms]
    .map((form) => ({ form, score: wordScore(form, named) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, mostForms)
    .map(({ form }) => form);
}

/** The form that the columns fit best. */
function recognise(
  headers: readonly HeaderCell[],
  profiles: Profiles,
  sheetKey: string,
  options: FindOptions,
): Candidate | null {
  if (headers.filter(({ text }) => text !== "").length < 2) return null;
  const own = headers.map(({ index }) => profiles.of(index));
  const named = headers.filter(({ text }) => text !== "");
  // The template's own words, all of them: no other form can fit better.
  const plain = forms.find(
    (form) => named.length >= 4 && named.every(({ keys }) => keysOfForm.get(form.id)?.has(keys[0] ?? "") === true),
  );
  const candidates = options.form ? forms.filter(({ id }) => id === options.form) : plain ? forms : likelyForms(named);
  let best: Candidate | null = null;
  for (const form of candidates as readonly (AnyForm & Form)[]) {
    if (plain && !options.form && !sharesPlain(form, named)) continue;
    const fit = options.form ? 2 : nameFit(form, sheetKey);
    const judge = (match: TableMatch): Candidate => {
      const { met: there, all } = met(form, match);
      const unknown = named.filter(({ index }) => match.extra.some((extra) => extra.index === index)).length;
      const score = match.score + fit * 1.5 - 0.7 * (all - there) - 0.5 * unknown;
      const enough = options.form
        ? match.columns.size > 0
        : options.isCard
          ? isCardEnough(form, match, there, all)
          : isEnough(form, headers, match, fit);
      return { form, headers, match, score, enough };
    };
    const around = options.around ? { around: options.around } : {};
    const { confirmed } = options;
    const byEvidence = judge(matchColumns(form, headers, own, around));
    const answered = confirmed?.size ? judge(matchColumns(form, headers, own, { ...around, confirmed })) : byEvidence;
    // What a clerk leaves out makes no other form of the sheet; what she names may make it one.
    const candidate = {
      ...answered,
      score: Math.max(byEvidence.score, answered.score),
      enough: byEvidence.enough || answered.enough,
    };
    const better =
      !best || (candidate.enough && !best.enough) || (candidate.enough === best.enough && candidate.score > best.score);
    if (better) best = candidate;
  }
  return best;
}

function sharesPlain(form: AnyForm & Form, named: readonly HeaderCell[]): boolean {
  const keys = keysOfForm.get(form.id);
  return named.every(({ keys: own }) => keys?.has(own[0] ?? "") === true);
}

interface Band {
  readonly top: number;
  readonly row: number;
  readonly parts: readonly (Candidate | null)[];
  readonly score: number;
}

/** True where a row below the first of a header still holds words of columns, not data. */
function continuesHeader(row: readonly CellValue[]): boolean {
  let [filled, words] = [0, 0];
  for (const value of row) {
    if (isBlankCell(value)) continue;
    filled++;
    if (isHeaderWord(value)) words++;
  }
  return filled > 0 && words > filled * 0.6;
}

/** Longest word of the lower line of a header. */
const longestLower = 14;

/**
 * True where a row can only be the next line of the header above it: short texts, some of them below a group that spreads
 * over blank cells, some cells blank below a word of the line above.
 */
function liesBelowGroups(row: readonly CellValue[], above: readonly CellValue[]): boolean {
  let [spread, open, filled] = [0, 0, 0];
  let hasGroup = false;
  for (let column = 0; column < Math.max(row.length, above.length); column++) {
    const value = row[column];
    const isBelowBlank = isBlankCell(above[column]);
    if (!isBelowBlank) hasGroup = true;
    if (isBlankCell(value)) {
      if (!isBelowBlank) open++;
      continue;
    }
    if (typeof value !== "string" || value.length > longestLower || /\d/.test(value)) return false;
    filled++;
    if (isBelowBlank && hasGroup) spread++;
  }
  return spread > 0 && open > 0 && filled > spread;
}

/** Reads rows `index` to `index + depth - 1` as a header. */
function readBand(
  sheet: SheetContent,
  index: number,
  depth: number,
  sheetKey: string,
  options: FindOptions,
): Band | null {
  const paths = columnPaths(sheet, index, depth);
  if (!paths) return null;
  const profiles = profilesFrom(sheet, index + depth);
  const isBare = (path: ColumnPath) => path.words.length === 0 && profiles.of(path.index).filled === 0;
  const tryAll = (parts: readonly (readonly ColumnPath[])[], whole: boolean) =>
    parts.map((part, at) => {
      // Columns with values and no header belong to the table too; beside the last table they may stand to its right.
      const inner = whole && at === parts.length - 1 ? part : trimmed(part);
      const kept = trimmedStart(inner).filter((path) => !isBare(path));
      return recognise(headerCells(kept), profiles, sheetKey, options);
    });
  let parts = tryAll(splitTables(paths), true);
  if (!parts.some((part) => part?.enough)) {
    const apart = tryAll(splitAtGaps(paths), false);
    if (apart.some((part) => part?.enough)) parts = apart;
  }
  const found = parts.filter((part) => part?.enough);
  return {
    top: sheet.top + index,
    row: sheet.top + index + depth - 1,
    parts,
    score: found.reduce((sum, part) => sum + (part?.score ?? 0), 0),
  };
}

function trimmedStart(paths: readonly ColumnPath[]): readonly ColumnPath[] {
  const from = paths.findIndex(({ words }) => words.length > 0);
  return from < 0 ? [] : paths.slice(from);
}

/** The header that begins at this row or just below, in the depth that fits best. */
function bestBand(sheet: SheetContent, index: number, sheetKey: string, options: FindOptions): Band | null {
  let best: Band | null = null;
  const rowAt = (at: number) => sheet.cells[at] ?? [];
  for (let start = index; start < index + deepestHeader; start++) {
    // Below rows of data a header is one of its own, or the same again on a new page.
    if (start > index && !continuesHeader(rowAt(start))) break;
    const isLower = start > index && best?.parts.some((part) => part?.enough) === true;
    // Lines below a group belong to the header, whatever their words.
    let least = 1;
    while (least < deepestHeader && liesBelowGroups(rowAt(start + least), rowAt(start + least - 1))) least++;
    for (let depth = 1; depth <= deepestHeader; depth++) {
      if (depth > least && !continuesHeader(rowAt(start + depth - 1))) break;
      if (depth < least && readBand(sheet, start, least, sheetKey, options)?.parts.some((part) => part?.enough))
        continue;
      const band = readBand(sheet, start, depth, sheetKey, options);
      if (!band) break;
      const found = band.parts.some((part) => part?.enough);
      const bestFound = best?.parts.some((part) => part?.enough) ?? false;
      if (
        !best ||
        (found && !bestFound) ||
        (found === bestFound && band.score > best.score + (isLower ? lowerMargin : 0.01))
      )
        best = band;
      if (depth === 1 && isPlain(band)) return best;
    }
    // A header found here is not looked for further down, but for the second and third line of its own.
    if (best && start === index && best.top === sheet.top + index && best.score > 0 && best.row > best.top) break;
  }
  return best;
}

/** Every header cell is known to the letter: no deeper reading can be better. */
function isPlain({ parts }: Band): boolean {
  return (
    parts.length > 0 &&
    parts.every(
      (part) =>
        part?.enough === true &&
        part.match.extra.length === 0 &&
        [...part.match.matches.values()].every(({ how }) => how === "exact" || how === "alias"),
    )
  );
}

function makeFound({ form, headers, match }: Candidate, band: Band): FoundTable {
  return {
    form,
    headerTop: band.top,
    headerRow: band.row,
    firstColumn: headers[0]?.index ?? 0,
    lastColumn: headers.at(-1)?.index ?? 0,
    headers,
    match,
  };
}

function closeForm(candidate: Candidate, band: Band): CloseForm | null {
  const form: Form = candidate.form;
  const headerOf = (id: string) => form.columns.find((column) => column.id === id)?.header ?? "";
  const known = [...candidate.match.matches]
    .filter(([, { how, score }]) => how !== "similar" || score >= 0.4)
    .map(([id]) => headerOf(id));
  if (known.length < 3) return null;
  const missing = form.columns
    .filter(({ id, required }) => required && !candidate.match.columns.has(id))
    .map(({ header }) => header);
  return { form: candidate.form.id, known, missing, headerRow: band.row + 1 };
}

/** Finds every form on a sheet, from top to bottom. */
export function findTables(sheet: SheetContent, options: FindOptions = {}): SheetTables {
  const found: FoundTable[] = [];
  const sheetKey = wordKey(sheet.name);
  let lastColumn = -1;
  let nearest: { readonly candidate: Candidate; readonly band: Band } | null = null;
  for (let index = 0; index < sheet.cells.length; index++) {
    const row = sheet.cells[index] ?? [];
    const quick = found.length > 0 || index >= searchedRows;
    const isSaid = options.form !== undefined && found.length === 0;
    if (!(isSaid ? hasTexts(row) : quick ? mayBeLaterHeader(row, lastColumn) : mayBeHeader(row))) continue;
    const band = bestBand(sheet, index, sheetKey, options);
    if (!band) continue;
    const here = band.parts.filter((part): part is Candidate => part?.enough === true);
    for (const candidate of here) {
      const table = makeFound(candidate, band);
      found.push(table);
      lastColumn = Math.max(lastColumn, table.lastColumn - sheet.left);
      index = Math.max(index, table.headerRow - sheet.top);
    }
    if (here.length > 0 || found.length > 0) continue;
    for (const candidate of band.parts) {
      if (candidate && (!nearest || candidate.score > nearest.candidate.score)) nearest = { candidate, band };
    }
  }
  return { tables: found, close: found.length === 0 && nearest ? closeForm(nearest.candidate, nearest.band) : null };
}

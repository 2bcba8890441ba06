/**
 * Finds the forms on a sheet by their columns: the header wherever it stands, in one to three rows, several tables one
 * below the other or side by side, under any sheet name. A sheet that fits no form gives none; where it comes close, it is
 * told which form it is like.
 */
import type { AnyForm } from "../contract/forms";
import { wordKey } from "../domain/normalise-text";
import type { SheetContent } from "../workbook/port";
import type { HeaderCell } from "./columns/header-cell";
import { headerCells } from "./columns/header-cell";
import type { TableMatch } from "./columns/match-columns";
import type { ColumnPath } from "./header-paths";
import { columnPaths } from "./header-paths";
import { continuesHeader, hasTexts, liesBelowGroups, mayBeHeader, mayBeLaterHeader, titleText } from "./header-rows";
import type { Candidate, CloseForm, FindOptions } from "./recognise-form";
import { closeForm, recognise } from "./recognise-form";
import { fromFirstWord, splitAtGaps, splitTables, toLastWord } from "./split-columns";
import { profilesFrom } from "./table-profiles";

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

export interface SheetTables {
  readonly tables: readonly FoundTable[];
  /** The form this sheet is most like, where it is none. */
  readonly close: CloseForm | null;
}

/** Rows in which a header is looked for by meaning; below, only by words exactly as declared. */
const searchedRows = 60;
const deepestHeader = 3;
/** How much better a header must fit without its first line, to be read without it. */
const lowerMargin = 0.6;

interface Band {
  readonly top: number;
  readonly row: number;
  readonly parts: readonly (Candidate | null)[];
  readonly score: number;
}

/** True where a form is recognised in a band. */
function holdsTable(band: Pick<Band, "parts"> | null): boolean {
  return band?.parts.some((part) => part?.enough) === true;
}

/** Rows above a header in which its title may stand. */
const titleRows = 4;

/** The titles just above a row; what stands nearest counts, so that a table further up lends none. */
function titleAbove({ cells }: SheetContent, index: number): string {
  for (let row = index - 1; row >= Math.max(0, index - titleRows); row--) {
    const text = titleText(cells[row] ?? []);
    if (text !== "") return wordKey(text);
  }
  return "";
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
  const names = { sheet: sheetKey, title: titleAbove(sheet, index) };
  const isBare = (path: ColumnPath) => path.words.length === 0 && profiles.of(path.index).filled === 0;
  const tryAll = (parts: readonly (readonly ColumnPath[])[], whole: boolean) =>
    parts.map((part, at) => {
      // Columns with values and no header belong to the table too, also left of the first and right of the last.
      const inner = whole && at === parts.length - 1 ? part : toLastWord(part);
      const own = whole && at === 0 ? inner : fromFirstWord(inner);
      const kept = own.filter((path) => !isBare(path));
      return recognise(headerCells(kept), profiles, names, options);
    });
  let parts = tryAll(splitTables(paths), true);
  if (!holdsTable({ parts })) {
    const apart = tryAll(splitAtGaps(paths), false);
    if (holdsTable({ parts: apart })) parts = apart;
  }
  const found = parts.filter((part) => part?.enough);
  return {
    top: sheet.top + index,
    row: sheet.top + index + depth - 1,
    parts,
    score: found.reduce((sum, part) => sum + (part?.score ?? 0), 0),
  };
}

/** The header that begins at this row or just below, in the depth that fits best. */
function bestBand(sheet: SheetContent, index: number, sheetKey: string, options: FindOptions): Band | null {
  let best: Band | null = null;
  const rowAt = (at: number) => sheet.cells[at] ?? [];
  for (let start = index; start < index + deepestHeader; start++) {
    // Below rows of data a header is one of its own, or the same again on a new page.
    if (start > index && !continuesHeader(rowAt(start))) break;
    const isLower = start > index && holdsTable(best);
    // Lines below a group belong to the header, whatever their words.
    let least = 1;
    while (least < deepestHeader && liesBelowGroups(rowAt(start + least), rowAt(start + least - 1))) least++;
    const whole = least > 1 ? readBand(sheet, start, least, sheetKey, options) : null;
    for (let depth = holdsTable(whole) ? least : 1; depth <= deepestHeader; depth++) {
      if (depth > least && !continuesHeader(rowAt(start + depth - 1))) break;
      const band = depth === least && whole ? whole : readBand(sheet, start, depth, sheetKey, options);
      if (!band) break;
      const [found, bestFound] = [holdsTable(band), holdsTable(best)];
      const isBetter = found === bestFound && band.score > (best?.score ?? 0) + (isLower ? lowerMargin : 0.01);
      if (!best || (found && !bestFound) || isBetter) best = band;
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

/** Finds every form on a sheet, from top to bottom. */
export function findTables(sheet: SheetContent, options: FindOptions = {}): SheetTables {
  const found: FoundTable[] = [];
  const sheetKey = wordKey(sheet.name);
  let lastColumn = -1;
  let titleAt = -1;
  let nearest: Candidate | null = null;
  for (let index = 0; index < sheet.cells.length; index++) {
    const row = sheet.cells[index] ?? [];
    const quick = found.length > 0 || index >= searchedRows;
    const isSaid = options.form !== undefined && found.length === 0;
    if (found.length > 0 && titleText(row) !== "") titleAt = index;
    // Below a title of its own a header is looked for by meaning, wherever it stands.
    const isBelowTitle = titleAt >= 0 && index > titleAt && index - titleAt < titleRows;
    const isLikely =
      quick && !isBelowTitle ? mayBeLaterHeader(row, lastColumn) : isSaid ? hasTexts(row) : mayBeHeader(row);
    if (!isLikely) continue;
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
      if (candidate && (!nearest || candidate.score > nearest.score)) nearest = candidate;
    }
  }
  return {
    tables: found,
    close: found.length === 0 && nearest ? closeForm(nearest) : null,
  };
}

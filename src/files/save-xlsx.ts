/**
 * Saves a workbook by changing the package it was opened from: parts, attributes and relationships that nobody changed
 * stay byte for byte; where nothing was changed at all, the package is what it was.
 */
import { emptySheet } from "../workbook/workbook-data";
import type { SheetData, WorkbookData } from "../workbook/workbook-data";
import { PackageParts } from "./package-parts";
import { kindOf, readWorkbookParts } from "./read-package";
import { drawnOn } from "./read-xlsx";
import { affectedFormulas, cellKey } from "./saving/affected-formulas";
import { movePackage } from "./saving/move-package";
import type { PackageEdit } from "./saving/package-edit";
import { isLineEdit } from "./saving/package-edit";
import { saveSheet } from "./saving/save-sheet";
import { saveWorkbook } from "./saving/save-workbook";
import { cellChanges, Looks } from "./saving/sheet-changes";
import { plainStyleSheet, StyleEditor } from "./saving/style-editor";

export type { PackageEdit };

/** A workbook as it was opened and as it is. */
export interface PackageChanges {
  /** As opened, in the words in which the current one is told, with the edits carried out on it. */
  readonly opened: WorkbookData;
  readonly current: WorkbookData;
  /** For each current sheet the worksheet of the package it is, counted from 0; null for a new one. */
  readonly origins: readonly (number | null)[];
  /** Whole rows and columns inserted and deleted, sheets renamed, in order. Deleted sheets follow from `origins`. */
  readonly edits: readonly PackageEdit[];
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** What the usual names of a package are called in a “strict” one. */
const strictWords: readonly (readonly [string, string])[] = [
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main"],
  ["http://schemas.openxmlformats.org/drawingml/2006/", "http://purl.oclc.org/ooxml/drawingml/"],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ],
];

function strictly(xml: string): string {
  return strictWords.reduce((text, [usual, strict]) => text.replaceAll(usual, strict), xml);
}

const emptyWorksheet =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
  `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData/></worksheet>`;

/**
 * The package with the changes.
 * @throws Error where the package is damaged; it was opened before, so that is a defect
 */
export function saveXlsx(bytes: Uint8Array, changes: PackageChanges): Uint8Array {
  const { opened, current, origins } = changes;
  const parts = new PackageParts(bytes);
  const book = readWorkbookParts(parts);
  const worksheets = book.sheets.filter(({ isWorksheet }) => isWorksheet);
  const isStrict = book.relationshipBase.includes("purl.oclc.org");
  const dialect = (xml: string) => (isStrict ? strictly(xml) : xml);
  const drawn = worksheets.map(({ path }) => drawnOn(parts, path));
  const gone = worksheets.flatMap((sheet, index) =>
    origins.includes(index) ? [] : [{ sheet: index, name: opened.sheets[index]?.name ?? sheet.name }],
  );
  movePackage(parts, book, [...changes.edits, ...gone.map((one) => ({ kind: "delete" as const, ...one }))]);

  const stylesXml = book.stylesPath === null ? undefined : parts.text(book.stylesPath);
  const styles = new StyleEditor(stylesXml ?? dialect(plainStyleSheet));
  const openedLooks = new Looks(opened.styles);
  const looks = new Looks(current.styles);
  const pairs = current.sheets.map((sheet, index) => {
    const origin = origins[index] ?? null;
    const before: SheetData = (origin === null ? undefined : opened.sheets[origin]) ?? emptySheet(sheet.name);
    return { sheet, origin, before, changes: cellChanges(before, openedLooks, sheet, looks) };
  });

  const edited = new Map(
    pairs.map(({ changes: own }, index) => {
      const keys = [...own].flatMap(([row, line]) =>
        [...line].flatMap(([column, { content }]) => (content ? [cellKey(row, column)] : [])),
      );
      return [index, new Set(keys)] as const;
    }),
  );
  // Lines that came or went and names that changed reach further than a cell's dependents tell.
  const everything = changes.edits.some(isLineEdit) || gone.length > 0 || namesDiffer(opened, current);
  const affected = everything ? null : affectedFormulas(current, edited);

  let formulasMoved = changes.edits.some(isLineEdit) || gone.length > 0;
  const places = pairs.map(({ sheet, origin, before, changes: own }, index) => {
    const cells = affected?.get(index);
    const isNew = origin === null;
    const path = isNew ? parts.freePath("xl/worksheets/sheet#.xml") : (worksheets[origin]?.path ?? "");
    let relationshipId = "";
    if (isNew) {
      parts.addPart(path, dialect(emptyWorksheet), `${spreadsheet}worksheet+xml`);
      relationshipId = parts.addRelationship(book.path, `${book.relationshipBase}worksheet`, path);
    }
    const moved = saveSheet({
      parts,
      path,
      relationshipBase: book.relationshipBase,
      dialect,
      opened: before,
      current: sheet,
      changes: own,
      affected: (row, column) => affected === null || cells?.has(cellKey(row, column)) === true,
      isAffected: affected === null || (cells?.size ?? 0) > 0,
      looks,
      styles,
      date1904: book.date1904,
      drawn: origin === null ? [] : (drawn[origin] ?? []),
    });
    formulasMoved ||= moved;
    return isNew ? { relationshipId } : origin;
  });

  for (const { sheet } of gone) {
    const id = worksheets[sheet]?.relationshipId;
    if (id !== undefined) parts.dropping(() => parts.removeRelationship(book.path, id));
  }
  const hasFormulas = current.sheets.some(({ cells }) =>
    [...cells.values()].some((line) => [...line.values()].some(({ formula }) => formula !== undefined)),
  );
  const recalculate =
    hasFormulas && (everything || [...(affected?.values() ?? [])].some(({ size }) => size > 0) || formulasMoved);
  parts.set(
    book.path,
    saveWorkbook({ xml: parts.text(book.path) ?? "", book, opened, current, sheets: places, recalculate }),
  );
  if (styles.isChanged) {
    if (book.stylesPath !== null) parts.set(book.stylesPath, styles.text());
    else {
      const path = parts.freePath("xl/styles#.xml");
      parts.addPart(path, styles.text(), `${spreadsheet}styles+xml`);
      parts.addRelationship(book.path, `${book.relationshipBase}styles`, path);
    }
  }
  if (formulasMoved) {
    // Excel makes the order of calculation anew; one that names cells without a formula is an error.
    const chain = parts.relationships(book.path).filter((one) => kindOf(one) === "calcChain");
    if (chain.length > 0) {
      parts.dropping(() => chain.forEach(({ id }) => parts.removeRelationship(book.path, id)));
    }
  }
  return parts.bytes();
}

function namesDiffer(opened: WorkbookData, current: WorkbookData): boolean {
  const formulas = (data: WorkbookData) =>
    JSON.stringify(
      data.names
        // The add-in's own marks and stamps are no part of any formula.
        .filter(({ name }) => !name.startsWith("OLA_"))
        .map(({ name, formula }) => [name.toLowerCase(), formula])
        .sort(),
    );
  return formulas(opened) !== formulas(current);
}

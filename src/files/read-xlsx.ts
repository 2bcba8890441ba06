/**
 * An .xlsx with everything the workbench shows and saves again, read from its parts: usual and “strict” packages, with or
 * without prefixes. What is not read here stays in the package (`save-xlsx.ts`).
 */
import type { Area } from "../workbook/sheet-plan";
import type { PageSetup, SheetData, WorkbookData } from "../workbook/workbook-data";
import { StyleTable } from "./apply-plan";
import { areaOfText, splitReference } from "../workbook/a1";
import { PackageParts } from "./package-parts";
import { plainFormula } from "./formula-text";
import { readCells } from "./read-cells";
import type { CellContext } from "./read-cells";
import type { DrawnObject } from "./read-chart";
import { readDrawing } from "./read-chart";
import { readConditional } from "./read-conditional";
import { readFixed, readKept } from "./read-kept";
import { emptyPage } from "./read-page";
import type { WorkbookParts } from "./read-package";
import { isTrue, kindOf, partXml, readWorkbookParts } from "./read-package";
import { readSheetParts } from "./read-sheet-parts";
import { readStrings } from "./read-strings";
import type { StyleSheet } from "./read-styles";
import { formatAt, readStyles } from "./read-styles";
import type { XmlElement } from "./xml";
import { child, childrenOf, parseXml } from "./xml";
import { childSpan, rootSpan } from "./xml-spans";

/**
 * Reads the workbook. Dates become serial numbers of the 1900 system, whatever system the file counts in.
 * @throws Error where the bytes are no workbook that can be read this way; check limits first (`checkFile`).
 */
export function readXlsx(bytes: Uint8Array, name: string): Promise<WorkbookData> {
  try {
    return Promise.resolve(readParts(new PackageParts(bytes), name));
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}

/** The workbook of an open package. @throws Error as `readXlsx` */
export function readParts(parts: PackageParts, name: string): WorkbookData {
  const book = readWorkbookParts(parts);
  const styleSheet = readStyles(book.stylesPath === null ? undefined : partXml(parts, book.stylesPath));
  const styles = new StyleTable([]);
  const context: CellContext = {
    strings: readStrings(book.stringsPath === null ? undefined : parts.text(book.stringsPath)),
    formatAt: (index) => formatAt(styleSheet, index),
    styleAt: styleIndex(styleSheet, styles),
    date1904: book.date1904,
  };
  const sheets = book.sheets.flatMap((sheet) =>
    sheet.isWorksheet ? [{ ...readSheet(parts, sheet, styleSheet, context), position: sheet.position }] : [],
  );
  if (sheets.length === 0) throw new Error("no worksheet");
  const locked = child(book.workbook, "workbookProtection")?.attributes.get("lockStructure");
  return {
    name,
    sheets: withPrintNames(sheets, book),
    names: readNames(book),
    styles: styles.list,
    ...(isTrue(locked) ? { structureProtected: true } : {}),
  };
}

function styleIndex(sheet: StyleSheet, styles: StyleTable): CellContext["styleAt"] {
  const known = new Map<number, number | undefined>();
  return (index) => {
    if (!known.has(index)) {
      const { look } = formatAt(sheet, index);
      known.set(index, Object.keys(look).length === 0 ? undefined : styles.indexOf(look));
    }
    return known.get(index);
  };
}

/** The worksheet's text without its cells, as elements: small enough to be read whole. */
export function worksheetFrame(xml: string): XmlElement {
  const data = childSpan(xml, rootSpan(xml), "sheetData");
  return parseXml(data ? xml.slice(0, data.start) + xml.slice(data.end) : xml);
}

/** What the drawings of a sheet hold. */
export function drawnOn(parts: PackageParts, path: string): DrawnObject[] {
  return parts.relationships(path).flatMap((relationship) => {
    if (kindOf(relationship) !== "drawing") return [];
    const drawing = partXml(parts, relationship.target);
    const charts = parts.relationships(relationship.target);
    const chartOf = (id: string) => {
      const target = charts.find((one) => one.id === id)?.target;
      return target === undefined ? undefined : partXml(parts, target);
    };
    return drawing ? readDrawing(drawing, chartOf) : [];
  });
}

function readSheet(
  parts: PackageParts,
  { name, path, visibility }: WorkbookParts["sheets"][number],
  styles: StyleSheet,
  context: CellContext,
): SheetData {
  const xml = parts.text(path) ?? "";
  const data = childSpan(xml, rootSpan(xml), "sheetData");
  const frame = worksheetFrame(xml);
  const relationships = parts.relationships(path);
  const { links, ...said } = readSheetParts(frame, (id) => relationships.find((one) => one.id === id)?.target);
  const cells = data
    ? readCells(xml, data, context, links)
    : { cells: new Map(), rowHeights: new Map(), hiddenRows: new Set<number>() };
  const drawn = drawnOn(parts, path);
  const kept = readKept(parts, path, frame, drawn);
  const fixed = readFixed(parts, path, frame);
  return {
    name,
    visibility,
    ...cells,
    ...said,
    tables: tablesOn(parts, path).map(({ table }) => table),
    conditionalFormats: readConditional(frame, styles).map(({ format }) => format),
    charts: drawn.flatMap(({ plan }) => (plan ? [plan] : [])),
    ...(kept.length === 0 ? {} : { kept }),
    ...(fixed.length === 0 ? {} : { fixed }),
  };
}

/** The tables of a sheet with their parts. */
export function tablesOn(
  parts: PackageParts,
  path: string,
): { readonly table: SheetData["tables"][number]; readonly path: string; readonly id: string }[] {
  return parts.relationships(path).flatMap((relationship) => {
    if (kindOf(relationship) !== "table") return [];
    const table = partXml(parts, relationship.target);
    const area = areaOfText(table?.attributes.get("ref") ?? "");
    const name = table?.attributes.get("displayName") ?? table?.attributes.get("name");
    if (!table || !area || name === undefined) return [];
    const style = child(table, "tableStyleInfo")?.attributes.get("name") ?? "";
    const filterButtons = child(table, "autoFilter") !== undefined;
    const stripes = child(table, "tableStyleInfo")?.attributes.get("showRowStripes");
    const banded = stripes === undefined || isTrue(stripes) ? {} : { bandedRows: false };
    const read = { name, area, style, filterButtons, ...banded };
    return [{ table: read, path: relationship.target, id: relationship.id }];
  });
}

function readNames({ workbook }: WorkbookParts): WorkbookData["names"] {
  return childrenOf(child(workbook, "definedNames"), "definedName").flatMap(({ attributes, text }) => {
    const name = attributes.get("name");
    if (name === undefined || name.startsWith("_xlnm.") || attributes.has("localSheetId")) return [];
    return [{ name, formula: plainFormula(text), visible: !isTrue(attributes.get("hidden")) }];
  });
}

/** Title rows and print areas, which are names of the workbook that belong to a sheet. */
function withPrintNames(
  sheets: readonly (SheetData & { readonly position: number })[],
  { workbook }: WorkbookParts,
): SheetData[] {
  const titles = new Map<number, NonNullable<PageSetup["titleRows"]>>();
  const sides = new Map<number, NonNullable<PageSetup["titleColumns"]>>();
  const printed = new Map<number, Area[]>();
  for (const { attributes, text } of childrenOf(child(workbook, "definedNames"), "definedName")) {
    const name = attributes.get("name");
    const position = Number(attributes.get("localSheetId") ?? NaN);
    if (name !== "_xlnm.Print_Titles" && name !== "_xlnm.Print_Area") continue;
    // A comma inside a quoted sheet name parts nothing.
    for (const part of text.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? []) {
      const reference = splitReference(part)?.reference;
      if (reference === undefined) continue;
      if (name === "_xlnm.Print_Titles") {
        const match = /^\$(\d+):\$(\d+)$/.exec(reference);
        if (match) titles.set(position, { from: Number(match[1]) - 1, to: Number(match[2]) - 1 });
        const columns = /^\$([A-Z]{1,3}):\$([A-Z]{1,3})$/i.exec(reference);
        const side = columns ? areaOfText(`${columns[1]}1:${columns[2]}1`) : null;
        if (side) sides.set(position, { from: side.column, to: side.column + side.columnCount - 1 });
      } else {
        const area = areaOfText(reference);
        if (area) printed.set(position, [...(printed.get(position) ?? []), area]);
      }
    }
  }
  return sheets.map(({ position, ...sheet }) => {
    const titleRows = titles.get(position);
    const titleColumns = sides.get(position);
    const areas = printed.get(position);
    if (!titleRows && !titleColumns && !areas) return sheet;
    const page: PageSetup = {
      ...(sheet.page ?? emptyPage()),
      titleRows: titleRows ?? null,
      titleColumns: titleColumns ?? null,
      printAreas: areas ?? [],
    };
    if (!sheet.print) return { ...sheet, page };
    const print = {
      ...sheet.print,
      ...(titleRows && { titleRows }),
      ...(titleColumns && { titleColumns }),
      ...(areas && { areas }),
    };
    return { ...sheet, page, print };
  });
}

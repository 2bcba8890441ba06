/**
 * An .xlsx with everything the workbench shows and saves again. exceljs reads cells, looks and conditional formats from
 * a package that is cut down to them; names, validations, links, charts, tables and views are read from the parts.
 */
import { days1904 } from "../domain/serial-date";
import ExcelJS from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import type { CellValue } from "../domain/cell";
import type { Area, ConditionalFormat } from "../workbook/sheet-plan";
import type { CellData, SheetData, WorkbookData } from "../workbook/workbook-data";
import { StyleTable } from "./apply-plan";
import { areaOfText, cellText, splitReference } from "../workbook/a1";
import { plainColor, plainStyle } from "./cell-style";
import { isDateFormat } from "./date-format";
import { markedStyles, unwrappedFormat } from "./mark-styles";
import { movedReferences } from "./move-references";
import { plainFormula } from "./formula-text";
import { readCharts } from "./read-chart";
import type { SheetParts } from "./read-sheet-parts";
import { isTrue, readSheetParts } from "./read-sheet-parts";
import { openPackage } from "./read-package";
import type { Package, SheetSource } from "./read-package";
import { withoutFittedHeights } from "./row-heights";
import { child, childrenOf } from "./xml";

/**
 * Reads the workbook. Dates become serial numbers of the 1900 system, whatever system the file counts in.
 * @throws Error where the bytes are no workbook that can be read this way; check limits first (`checkFile`).
 */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<WorkbookData> {
  const source = openPackage(unzipSync(bytes));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(cutDown(source));
  const styles = new StyleTable([]);
  const sheets = source.sheets.map((sheet) => {
    const worksheet = book.getWorksheet(sheet.name);
    if (!worksheet) throw new Error(`sheet ${sheet.name} is missing`);
    return readSheet(source, sheet, worksheet, styles);
  });
  if (sheets.length === 0) throw new Error("no worksheet");
  return { name, sheets: withPrintNames(sheets, source), names: readNames(source), styles: styles.list };
}

/** A package that holds what exceljs shall read and nothing it could stumble over. */
function cutDown(source: Package): ArrayBuffer {
  const files: Record<string, Uint8Array> = {};
  const sheets = source.sheets.map((sheet, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
        `xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">` +
        `${withoutFittedHeights(sheet.dataXml)}${sheet.conditionalXml}</worksheet>`,
    );
    return { name: sheet.name, id: index + 1 };
  });
  const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  files["xl/workbook.xml"] = strToU8(
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
      `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
      `<workbookPr${source.date1904 ? ' date1904="1"' : ""}/><sheets>` +
      sheets.map(({ name, id }) => `<sheet name="${escape(name)}" sheetId="${id}" r:id="rId${id}"/>`).join("") +
      `</sheets></workbook>`,
  );
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  files["xl/_rels/workbook.xml.rels"] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      sheets.map(({ id }) => relation(`rId${id}`, "worksheet", `worksheets/sheet${id}.xml`)).join("") +
      (source.strings ? relation("rIdStrings", "sharedStrings", "sharedStrings.xml") : "") +
      (source.stylesXml === null ? "" : relation("rIdStyles", "styles", "styles.xml")) +
      `</Relationships>`,
  );
  if (source.strings) files["xl/sharedStrings.xml"] = source.strings;
  if (source.stylesXml !== null) files["xl/styles.xml"] = strToU8(markedStyles(source.stylesXml));
  const zipped = zipSync(files, { level: 0 });
  return zipped.buffer.slice(zipped.byteOffset, zipped.byteOffset + zipped.byteLength);
}

function readSheet(source: Package, sheet: SheetSource, worksheet: ExcelJS.Worksheet, styles: StyleTable): SheetData {
  const parts = readSheetParts(sheet.rest, (id) => sheet.relationships.get(id)?.target);
  const cells = new Map<number, Map<number, CellData>>();
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  const seen = new Map<Partial<ExcelJS.Style>, number | undefined>();
  const styleIndex = (style: Partial<ExcelJS.Style>): number | undefined => {
    if (!seen.has(style)) {
      const plain = plainStyle(style);
      seen.set(style, Object.keys(plain).length === 0 ? undefined : styles.indexOf(plain));
    }
    return seen.get(style);
  };
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    // The typings promise a number; a row without a height of its own has none.
    const height: number | undefined = row.height;
    if (typeof height === "number" && height > 0) rowHeights.set(number - 1, height);
    if (row.hidden) hiddenRows.add(number - 1);
    const columns = new Map<number, CellData>();
    for (let column = 1; column <= row.cellCount; column += 1) {
      const cell = row.findCell(column);
      const data = cell ? cellData(cell, styleIndex(cell.style), parts, source.date1904) : null;
      if (data) columns.set(column - 1, data);
    }
    if (columns.size > 0) cells.set(number - 1, columns);
  });
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    rowHeights,
    hiddenRows,
    merges: parts.merges,
    columnWidths: parts.columnWidths,
    hiddenColumns: parts.hiddenColumns,
    validations: parts.validations,
    freeze: parts.freeze,
    gridlines: parts.gridlines,
    protected: parts.protected,
    ...(parts.tabColor === undefined ? {} : { tabColor: parts.tabColor }),
    ...(parts.print ? { print: parts.print } : {}),
    tables: readTables(source, sheet),
    conditionalFormats: readConditionalFormats(worksheet),
    charts: readDrawing(source, sheet),
  };
}

function cellData(
  cell: ExcelJS.Cell,
  style: number | undefined,
  parts: SheetParts,
  date1904: boolean,
): CellData | null {
  const { row, col } = cell.fullAddress;
  const stored = plainValue(cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value);
  const moves = date1904 && typeof stored === "number" && isDateFormat(unwrappedFormat(cell.numFmt ?? "General"));
  const value = moves ? stored + days1904 : stored;
  const formula = cell.type === ExcelJS.ValueType.Formula ? cell.formula : undefined;
  const link = parts.links.get(cellText(row - 1, col - 1));
  if (value === null && formula === undefined && style === undefined && !link) return null;
  return {
    value,
    ...(formula === undefined || formula === "" ? {} : { formula: plainFormula(formula) }),
    ...(style === undefined ? {} : { style }),
    ...(cell.protection?.hidden === true ? { quotePrefix: true } : {}),
    ...(link ? { link } : {}),
  };
}

function plainValue(value: ExcelJS.CellValue | undefined): CellValue {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (value instanceof Date) throw new Error("unexpected date");
  if ("error" in value) return value.error;
  if ("richText" in value) return value.richText.map((run) => run.text).join("");
  if ("text" in value) return value.text;
  return null;
}

function readConditionalFormats(worksheet: ExcelJS.Worksheet): ConditionalFormat[] {
  // The typings leave the property out; it is what `addConditionalFormatting` fills and reading sets.
  const { conditionalFormattings } = worksheet as unknown as {
    readonly conditionalFormattings?: readonly ExcelJS.ConditionalFormattingOptions[];
  };
  const found = (conditionalFormattings ?? []).flatMap(({ ref, rules }) =>
    rules.flatMap((rule) => {
      const formula: unknown = rule.type === "expression" ? rule.formulae?.[0] : undefined;
      if (typeof formula !== "string") return [];
      const areas = ref.split(/\s+/).flatMap((text) => areaOfText(text) ?? []);
      const style: Partial<ExcelJS.Style> = rule.style ?? {};
      const patternFill = style.fill?.type === "pattern" ? style.fill : undefined;
      const fill = plainColor(patternFill?.bgColor ?? patternFill?.fgColor);
      const color = plainColor(style.font?.color);
      const origin = {
        row: Math.min(...areas.map((area) => area.row)),
        column: Math.min(...areas.map((area) => area.column)),
      };
      return areas.map((area) => ({
        priority: rule.priority,
        format: {
          area,
          // Each area is a format of its own here; the formula speaks of the first cell of all of them.
          formula: plainFormula(movedReferences(formula, area.row - origin.row, area.column - origin.column)),
          ...(fill === undefined ? {} : { fill }),
          ...(color === undefined ? {} : { color }),
        },
      }));
    }),
  );
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function readTables(source: Package, sheet: SheetSource): SheetData["tables"] {
  return [...sheet.relationships.values()]
    .filter(({ type }) => type.endsWith("/table"))
    .flatMap(({ target }) => {
      const table = source.xml(target);
      const area = areaOfText(table?.attributes.get("ref") ?? "");
      const name = table?.attributes.get("displayName") ?? table?.attributes.get("name");
      if (!table || !area || name === undefined) return [];
      const style = child(table, "tableStyleInfo")?.attributes.get("name") ?? "";
      return [{ name, area, style, filterButtons: child(table, "autoFilter") !== undefined }];
    });
}

function readDrawing(source: Package, sheet: SheetSource): SheetData["charts"] {
  return [...sheet.relationships.values()]
    .filter(({ type }) => type.endsWith("/drawing"))
    .flatMap(({ target }) => {
      const drawing = source.xml(target);
      const relationships = source.relationships(target);
      return drawing ? readCharts(drawing, (id) => source.xml(relationships.get(id)?.target ?? "")) : [];
    });
}

function readNames(source: Package): WorkbookData["names"] {
  return childrenOf(child(source.workbook, "definedNames"), "definedName").flatMap(({ attributes, text }) => {
    const name = attributes.get("name");
    if (name === undefined || name.startsWith("_xlnm.") || attributes.has("localSheetId")) return [];
    return [{ name, formula: plainFormula(text), visible: !isTrue(attributes.get("hidden")) }];
  });
}

/** Title rows and print areas, which are names of the workbook. */
function withPrintNames(sheets: readonly SheetData[], source: Package): SheetData[] {
  const rows = new Map<string, { readonly from: number; readonly to: number }>();
  const areas = new Map<string, Area[]>();
  for (const { attributes, text } of childrenOf(child(source.workbook, "definedNames"), "definedName")) {
    const name = attributes.get("name");
    if (name !== "_xlnm.Print_Titles" && name !== "_xlnm.Print_Area") continue;
    // A comma inside a quoted sheet name parts nothing.
    for (const part of text.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? []) {
      const split = splitReference(part);
      if (!split) continue;
      if (name === "_xlnm.Print_Titles") {
        const match = /^\$(\d+):\$(\d+)$/.exec(split.reference);
        if (match) rows.set(split.sheet, { from: Number(match[1]) - 1, to: Number(match[2]) - 1 });
      } else {
        const area = areaOfText(split.reference);
        if (area) areas.set(split.sheet, [...(areas.get(split.sheet) ?? []), area]);
      }
    }
  }
  return sheets.map((sheet) => {
    if (!sheet.print) return sheet;
    const titleRows = rows.get(sheet.name);
    const printed = areas.get(sheet.name);
    const print = { ...sheet.print, ...(titleRows && { titleRows }), ...(printed && { areas: printed }) };
    return { ...sheet, print };
  });
}

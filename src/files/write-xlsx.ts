/**
 * A workbook as .xlsx bytes. exceljs writes cells, looks, views and print set-up; what it writes wrongly or not at all
 * (names that are no ranges, charts, tables over existing cells, validations as areas, inner links, leading apostrophes)
 * is put into the finished package.
 */
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { CellValue } from "../domain/cell";
import type { ConditionalFormat } from "../workbook/sheet-plan";
import type { CellData, CellLook, SheetData, WorkbookData } from "../workbook/workbook-data";
import { areaText, quotedSheet } from "../workbook/a1";
import { defaultFont, excelColor, excelStyle } from "./cell-style";
import { isErrorText } from "./error-text";
import { storedFormula } from "./formula-text";
import { fittedHeights, withHeights } from "./row-heights";
import { storedText } from "./stored-text";
import { chartXml, drawingXml } from "./write-chart";
import type { Relationship } from "./write-sheet-parts";
import { columnsPart, insertPart, linksPart, mergesPart, validationsPart } from "./write-sheet-parts";
import { titlesFormula } from "./print-titles";
import { tableHeaders, tableXml } from "./write-table";
import { attributes, xmlText } from "./xml";

const relationshipBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/**
 * Writes the workbook. Dates stay the serial numbers they are (1900 system).
 * @throws Error for data no file can hold (no sheet, a sheet name Excel refuses).
 */
export async function writeXlsx(data: WorkbookData): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const styles = new StyleCache(data.styles);
  data.sheets.forEach((sheet) => addSheet(book, sheet, styles));
  const active = Math.max(
    0,
    data.sheets.findIndex((sheet) => sheet.visibility === "visible"),
  );
  book.views = [
    { x: 0, y: 0, width: 24_000, height: 12_000, firstSheet: active, activeTab: active, visibility: "visible" },
  ];
  book.calcProperties.fullCalcOnLoad = true;
  const written = await book.xlsx.writeBuffer();
  return completed(new Uint8Array(written), data);
}

/** exceljs recognises a style it has seen by the object, so each style becomes one object. */
class StyleCache {
  private readonly made = new Map<string, Partial<ExcelJS.Style>>();
  constructor(private readonly styles: readonly CellLook[]) {}

  get(index: number | undefined, quotePrefix: boolean): Partial<ExcelJS.Style> | undefined {
    if (index === undefined && !quotePrefix) return undefined;
    const key = `${index ?? ""}${quotePrefix ? "'" : ""}`;
    const known = this.made.get(key);
    if (known) return known;
    const style = excelStyle(index === undefined ? {} : (this.styles[index] ?? {}), quotePrefix);
    this.made.set(key, style);
    return style;
  }
}

function addSheet(book: ExcelJS.Workbook, sheet: SheetData, styles: StyleCache): void {
  const { freeze, print } = sheet;
  const frozen = freeze.rows > 0 || freeze.columns > 0;
  const worksheet = book.addWorksheet(sheet.name, {
    state: sheet.visibility,
    ...(sheet.tabColor === undefined ? {} : { properties: { tabColor: excelColor(sheet.tabColor) } }),
    views: [
      {
        showGridLines: sheet.gridlines,
        ...(frozen ? { state: "frozen" as const, xSplit: freeze.columns, ySplit: freeze.rows } : {}),
      },
    ],
    ...(print
      ? {
          pageSetup: {
            paperSize: 9,
            orientation: print.orientation,
            fitToPage: true,
            fitToWidth: print.pagesWide ?? 1,
            fitToHeight: 0,
            ...(print.sideMargins === undefined ? {} : { margins: pageMargins(print.sideMargins) }),
          },
          headerFooter: { oddFooter: footerText(print.footer) },
        }
      : {}),
  });
  for (const [row, cells] of sheet.cells) {
    for (const [column, cell] of cells) {
      const target = worksheet.getCell(row + 1, column + 1);
      const value = excelValue(cell);
      if (value !== null) target.value = value;
      const style = styles.get(cell.style, cell.quotePrefix === true);
      if (style) target.style = style;
    }
  }
  for (const table of sheet.tables) {
    tableHeaders(sheet, table).forEach((name, index) => {
      worksheet.getCell(table.area.row + 1, table.area.column + index + 1).value = storedText(name);
    });
  }
  for (const [row, points] of sheet.rowHeights) worksheet.getRow(row + 1).height = points;
  for (const row of sheet.hiddenRows) {
    worksheet.getRow(row + 1).hidden = true;
    // exceljs leaves out a hidden row without a cell.
    worksheet.getCell(row + 1, 1);
  }
  sheet.conditionalFormats.forEach((format, index) => worksheet.addConditionalFormatting(conditional(format, index)));
}

function conditional(format: ConditionalFormat, index: number): ExcelJS.ConditionalFormattingOptions {
  const formula = format.formula.startsWith("=") ? format.formula : "=" + format.formula;
  return {
    ref: areaText(format.area),
    rules: [
      {
        type: "expression",
        priority: index + 1,
        formulae: [storedFormula(formula)],
        style: {
          ...(format.fill === undefined
            ? {}
            : { fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: excelColor(format.fill) } }),
          ...(format.color === undefined ? {} : { font: { color: excelColor(format.color) } }),
        },
      },
    ],
  };
}

function excelValue(cell: CellData): ExcelJS.CellValue {
  const { formula, value } = cell;
  if (formula !== undefined) {
    const result = resultOf(value);
    return { formula: storedFormula(formula), ...(result === undefined ? {} : { result }) };
  }
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return value;
  if (isErrorText(value) && cell.quotePrefix !== true) return { error: value };
  return storedText(value);
}

function resultOf(value: CellValue): ExcelJS.CellFormulaValue["result"] {
  if (value === null) return undefined;
  return typeof value === "string" && isErrorText(value) ? { error: value } : value;
}

/** Margins in inches; all but the sides are what Excel takes by itself. */
function pageMargins(sides: number) {
  return { left: sides, right: sides, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
}

function footerText(footer: { readonly left?: string; readonly center?: string; readonly right?: string } | undefined) {
  const part = (code: string, text: string | undefined) => (text === undefined || text === "" ? "" : code + text);
  return part("&L", footer?.left) + part("&C", footer?.center) + part("&R", footer?.right);
}

/** Puts into the package what exceljs could not write. */
function completed(bytes: Uint8Array, data: WorkbookData): Uint8Array {
  const files = unzipSync(bytes);
  const change = (path: string, edit: (xml: string) => string) => {
    const file = files[path];
    if (!file) throw new Error(`missing part ${path}`);
    files[path] = strToU8(edit(strFromU8(file)));
  };
  const overrides: string[] = [];
  const addPart = (path: string, xml: string, type: string) => {
    files[path] = strToU8(xml);
    overrides.push(
      `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    );
  };
  const counts = { table: 0, chart: 0, drawing: 0 };

  data.sheets.forEach((sheet, index) => {
    const links = linksPart(sheet);
    const relationships: Relationship[] = [...links.relationships];
    const tableParts = sheet.tables.map((table) => {
      const number = (counts.table += 1);
      const id = `rIdTable${number}`;
      relationships.push({ id, type: "table", target: `../tables/table${number}.xml`, external: false });
      addPart(
        `xl/tables/table${number}.xml`,
        tableXml(table, number, tableHeaders(sheet, table)),
        "spreadsheetml.table",
      );
      return `<tablePart r:id="${id}"/>`;
    });
    let drawing = "";
    if (sheet.charts.length > 0) {
      const number = (counts.drawing += 1);
      const charts = sheet.charts.map((chart, at) => {
        const chartNumber = (counts.chart += 1);
        addPart(`xl/charts/chart${chartNumber}.xml`, chartXml(sheet, chart), "drawingml.chart");
        return { id: `rId${at + 1}`, type: "chart", target: `../charts/chart${chartNumber}.xml`, external: false };
      });
      addPart(`xl/drawings/drawing${number}.xml`, drawingXml(sheet.charts), "drawing");
      files[`xl/drawings/_rels/drawing${number}.xml.rels`] = strToU8(relationshipsXml(charts));
      relationships.push({
        id: "rIdDrawing",
        type: "drawing",
        target: `../drawings/drawing${number}.xml`,
        external: false,
      });
      drawing = `<drawing r:id="rIdDrawing"/>`;
    }
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    change(path, (xml) => {
      let next = withHeights(xml, fittedHeights(sheet, data.styles));
      next = next.replace("<sheetData", columnsPart(sheet) + "<sheetData");
      if (sheet.protected)
        next = insertPart(next, "sheetProtection", `<sheetProtection sheet="1" objects="1" scenarios="1"/>`);
      next = insertPart(next, "mergeCells", mergesPart(sheet.merges));
      next = insertPart(next, "dataValidations", validationsPart(sheet.validations));
      next = insertPart(next, "hyperlinks", links.xml);
      next = insertPart(next, "drawing", drawing);
      return insertPart(
        next,
        "tableParts",
        tableParts.length === 0 ? "" : `<tableParts count="${tableParts.length}">${tableParts.join("")}</tableParts>`,
      );
    });
    if (relationships.length > 0) {
      files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = strToU8(relationshipsXml(relationships));
    }
  });

  change("[Content_Types].xml", (xml) => xml.replace("</Types>", overrides.join("") + "</Types>"));
  change("xl/workbook.xml", (xml) => xml.replace("<calcPr", namesXml(data) + "<calcPr"));
  change("xl/styles.xml", completedStyles);
  return zipSync(files, { level: 6 });
}

function relationshipsXml(relationships: readonly Relationship[]): string {
  const parts = relationships.map(
    ({ id, type, target, external }) =>
      `<Relationship${attributes({ Id: id, Type: relationshipBase + type, Target: target, TargetMode: external ? "External" : undefined })}/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.join("")}</Relationships>`
  );
}

/** `<definedNames>`: the workbook's names, the print areas and the title rows of each printed sheet. */
function namesXml(data: WorkbookData): string {
  const own = data.names.map(({ name, formula, visible }) => {
    const hidden = visible ? undefined : 1;
    return `<definedName${attributes({ name, hidden })}>${xmlText(storedFormula(formula))}</definedName>`;
  });
  const titles = data.sheets.map((sheet, index) => {
    const formula = sheet.print ? titlesFormula(sheet.name, sheet.print) : "";
    if (formula === "") return "";
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(formula)}</definedName>`;
  });
  const areas = data.sheets.map((sheet, index) => {
    const printed = sheet.print?.areas ?? [];
    if (printed.length === 0) return "";
    const formula = printed.map((area) => `${quotedSheet(sheet.name)}!${areaText(area, true)}`).join(",");
    return `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${xmlText(formula)}</definedName>`;
  });
  const all = [...own, ...areas, ...titles].join("");
  return all === "" ? "" : `<definedNames>${all}</definedNames>`;
}

/** The default font, and the leading apostrophe where `excelStyle` left its sign (a hidden formula). */
function completedStyles(xml: string): string {
  return xml
    .replace(/<fonts([^>]*)><font>[\s\S]*?<\/font>/, (_, values: string) => {
      const font = `<font><sz val="${defaultFont.size}"/><color theme="1"/><name val="${defaultFont.name}"/><family val="2"/></font>`;
      return `<fonts${values}>${font}`;
    })
    .replace(/<xf\b[^>]*[^/]>[\s\S]*?<\/xf>/g, (xf) => {
      if (!/<protection [^>]*hidden="1"/.test(xf)) return xf;
      const plain = xf.replace(' hidden="1"', "").replace("<xf ", '<xf quotePrefix="1" ');
      return plain.replace(/<protection ?\/>/, "");
    });
}

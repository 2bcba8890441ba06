/**
 * A new workbook as .xlsx bytes from sheet plans alone: what the pane hands to Excel to open beside the old one. Small and
 * without exceljs, which is not in the pane's bundle; what plans do not say (charts, links out, protection) it does not know.
 */
import { strToU8, zipSync } from "fflate";
import { areaText, cellText, quotedSheet } from "../workbook/a1";
import type { CellStyle, PrintSetup, SheetPlan } from "../workbook/sheet-plan";
import type { CellData, SheetData, WorkbookData } from "../workbook/workbook-data";
import { applyPlan } from "./apply-plan";
import { defaultFont } from "./cell-style";
import { storedFormula } from "./formula-text";
import { fittedHeights } from "./row-heights";
import { columnsPart, linksPart, mergesPart, validationsPart } from "./write-sheet-parts";
import { tableHeaders, tableXml } from "./write-table";
import { titlesFormula } from "./print-titles";
import { attributes, xmlText } from "./xml";

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

/** Parts of the style sheet: equal ones share an index. */
class Pool {
  readonly list: string[];
  constructor(first: readonly string[]) {
    this.list = [...first];
  }
  indexOf(xml: string): number {
    const known = this.list.indexOf(xml);
    return known >= 0 ? known : this.list.push(xml) - 1;
  }
  xml(name: string): string {
    return `<${name} count="${this.list.length}">${this.list.join("")}</${name}>`;
  }
}

function fontXml({ fontName, fontSize, bold, italic, underline, color }: CellStyle): string {
  return (
    `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}${underline ? "<u/>" : ""}` +
    `<sz val="${fontSize ?? defaultFont.size}"/>` +
    (color === undefined ? `<color theme="1"/>` : `<color rgb="${argb(color)}"/>`) +
    `<name val="${xmlText(fontName ?? defaultFont.name)}"/><family val="2"/></font>`
  );
}

const thin = ["left", "right", "top", "bottom"]
  .map((edge) => `<${edge} style="thin"><color rgb="FFBFBFBF"/></${edge}>`)
  .join("");

/** The first number that a format of one's own may have. */
const firstFormat = 164;

/** The style sheet, grown as cells ask for their look. */
class Styles {
  readonly #fonts = new Pool([fontXml({})]);
  readonly #fills = new Pool([
    `<fill><patternFill patternType="none"/></fill>`,
    `<fill><patternFill patternType="gray125"/></fill>`,
  ]);
  readonly #borders = new Pool(["<border><left/><right/><top/><bottom/><diagonal/></border>"]);
  readonly #formats = new Pool([]);
  readonly #looks = new Pool([`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`]);
  readonly #signals = new Pool([]);
  readonly #known = new Map<string, number>();

  constructor(private readonly styles: readonly CellStyle[]) {}

  /** Index of a cell's look. */
  look({ style, quotePrefix }: CellData): number {
    const key = `${style ?? ""}/${quotePrefix === true}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const index = this.#looks.indexOf(
      this.#lookXml(style === undefined ? {} : (this.styles[style] ?? {}), quotePrefix === true),
    );
    this.#known.set(key, index);
    return index;
  }

  #formatId(format: string | undefined): number {
    if (format === undefined || format === "General") return 0;
    if (format === "0") return 1;
    if (format === "@") return 49;
    return firstFormat + this.#formats.indexOf(xmlText(format));
  }

  #lookXml(style: CellStyle, quotePrefix: boolean): string {
    const { fill, horizontal, vertical, wrap, borders } = style;
    const values = {
      numFmtId: this.#formatId(style.numberFormat),
      fontId: this.#fonts.indexOf(fontXml(style)),
      fillId:
        fill === undefined
          ? 0
          : this.#fills.indexOf(
              `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/><bgColor indexed="64"/></patternFill></fill>`,
            ),
      borderId: borders === "thin" ? this.#borders.indexOf(`<border>${thin}<diagonal/></border>`) : 0,
      xfId: 0,
      quotePrefix: quotePrefix ? 1 : undefined,
      applyNumberFormat: 1,
      applyFont: 1,
      applyFill: 1,
      applyBorder: 1,
      applyAlignment: 1,
    };
    const alignment = attributes({ horizontal, vertical, wrapText: wrap ? 1 : undefined });
    return `<xf${attributes(values)}>${alignment === "" ? "" : `<alignment${alignment}/>`}</xf>`;
  }

  /** Index of the look of a conditional format. */
  signal(fill: string | undefined, color: string | undefined): number {
    return this.#signals.indexOf(
      `<dxf>${color === undefined ? "" : `<font><color rgb="${argb(color)}"/></font>`}` +
        `${fill === undefined ? "" : `<fill><patternFill patternType="solid"><bgColor rgb="${argb(fill)}"/></patternFill></fill>`}</dxf>`,
    );
  }

  xml(): string {
    const formats = this.#formats.list.map(
      (code, index) => `<numFmt numFmtId="${firstFormat + index}" formatCode="${code}"/>`,
    );
    return (
      `${head}<styleSheet xmlns="${main}">` +
      (formats.length === 0 ? "" : `<numFmts count="${formats.length}">${formats.join("")}</numFmts>`) +
      this.#fonts.xml("fonts") +
      this.#fills.xml("fills") +
      this.#borders.xml("borders") +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      this.#looks.xml("cellXfs") +
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
      this.#signals.xml("dxfs") +
      `</styleSheet>`
    );
  }
}

/** Text that looks like an escape of the file format is escaped itself; a carriage return would be lost. */
function storedText(text: string): string {
  return xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replaceAll("\r", "_x000D_"));
}

/** The texts of all cells, each once. Not inline: header cells of a table must hold a shared text to be safe from repair. */
class Texts {
  readonly #indexes = new Map<string, number>();
  #uses = 0;

  indexOf(text: string): number {
    this.#uses += 1;
    const index = this.#indexes.get(text) ?? this.#indexes.size;
    this.#indexes.set(text, index);
    return index;
  }

  xml(): string {
    const items = [...this.#indexes.keys()].map((text) => `<si><t xml:space="preserve">${storedText(text)}</t></si>`);
    return `${head}<sst xmlns="${main}"${attributes({ count: this.#uses, uniqueCount: items.length })}>${items.join("")}</sst>`;
  }
}

/** What the sheets of a workbook share. */
interface Shared {
  readonly data: WorkbookData;
  readonly styles: Styles;
  readonly texts: Texts;
}

function cellXml(row: number, column: number, cell: CellData, { styles, texts }: Shared): string {
  const values = { r: cellText(row, column), s: styles.look(cell) };
  const { value, formula } = cell;
  if (formula !== undefined) return `<c${attributes(values)}><f>${xmlText(storedFormula(formula))}</f></c>`;
  if (typeof value === "number" && Number.isFinite(value)) return `<c${attributes(values)}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c${attributes({ ...values, t: "b" })}><v>${value ? 1 : 0}</v></c>`;
  if (typeof value !== "string") return `<c${attributes(values)}/>`;
  return `<c${attributes({ ...values, t: "s" })}><v>${texts.indexOf(value)}</v></c>`;
}

function rowsXml(sheet: SheetData, shared: Shared): string {
  const fitted = fittedHeights(sheet, shared.data.styles);
  const rows = [...new Set([...sheet.cells.keys(), ...sheet.rowHeights.keys()])].sort((a, b) => a - b);
  return rows
    .map((row) => {
      const own = sheet.rowHeights.get(row);
      const height = own ?? fitted.get(row);
      const cells = [...(sheet.cells.get(row) ?? [])].map(([column, cell]) => cellXml(row, column, cell, shared));
      const values = { r: row + 1, ht: height, customHeight: own === undefined ? undefined : 1 };
      return `<row${attributes(values)}>${cells.join("")}</row>`;
    })
    .join("");
}

function viewXml({ freeze, gridlines }: SheetData, active: boolean): string {
  const { rows, columns } = freeze;
  const pane = {
    xSplit: columns > 0 ? columns : undefined,
    ySplit: rows > 0 ? rows : undefined,
    topLeftCell: cellText(rows, columns),
    activePane: rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight",
    state: "frozen",
  };
  const values = { showGridLines: gridlines ? undefined : 0, tabSelected: active ? 1 : undefined, workbookViewId: 0 };
  return (
    `<sheetViews><sheetView${attributes(values)}>` +
    (rows > 0 || columns > 0 ? `<pane${attributes(pane)}/>` : "") +
    `</sheetView></sheetViews>`
  );
}

function footerXml({ footer }: PrintSetup): string {
  const part = (code: string, text: string | undefined) => (text === undefined || text === "" ? "" : code + text);
  const text = part("&L", footer?.left) + part("&C", footer?.center) + part("&R", footer?.right);
  return text === "" ? "" : `<headerFooter><oddFooter>${xmlText(text)}</oddFooter></headerFooter>`;
}

function printXml(print: PrintSetup | undefined): string {
  if (!print) return "";
  const sides = print.sideMargins ?? 0.7;
  const margins = { left: sides, right: sides, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
  const page = { paperSize: 9, orientation: print.orientation, fitToWidth: print.pagesWide ?? 1, fitToHeight: 0 };
  return `<pageMargins${attributes(margins)}/><pageSetup${attributes(page)}/>${footerXml(print)}`;
}

function signalsXml(sheet: SheetData, styles: Styles): string {
  return sheet.conditionalFormats
    .map(({ area, formula, fill, color }, index) => {
      const rule = { type: "expression", dxfId: styles.signal(fill, color), priority: index + 1 };
      const body = xmlText(storedFormula(formula.startsWith("=") ? formula : `=${formula}`));
      return `<conditionalFormatting sqref="${areaText(area)}"><cfRule${attributes(rule)}><formula>${body}</formula></cfRule></conditionalFormatting>`;
    })
    .join("");
}

function sheetXml(sheet: SheetData, shared: Shared, tableIds: readonly string[], active: boolean): string {
  const properties =
    (sheet.tabColor === undefined ? "" : `<tabColor rgb="${argb(sheet.tabColor)}"/>`) +
    (sheet.print ? `<pageSetUpPr fitToPage="1"/>` : "");
  const tables = tableIds.map((id) => `<tablePart r:id="${id}"/>`).join("");
  return (
    `${head}<worksheet xmlns="${main}" xmlns:r="${relations}">` +
    (properties === "" ? "" : `<sheetPr>${properties}</sheetPr>`) +
    viewXml(sheet, active) +
    `<sheetFormatPr defaultRowHeight="15"/>` +
    columnsPart(sheet) +
    `<sheetData>${rowsXml(sheet, shared)}</sheetData>` +
    mergesPart(sheet.merges) +
    signalsXml(sheet, shared.styles) +
    validationsPart(sheet.validations) +
    linksPart(sheet).xml +
    printXml(sheet.print) +
    (tables === "" ? "" : `<tableParts count="${tableIds.length}">${tables}</tableParts>`) +
    `</worksheet>`
  );
}

function namesXml(data: WorkbookData): string {
  const own = data.names.map(({ name, formula, visible }) => {
    return `<definedName${attributes({ name, hidden: visible ? undefined : 1 })}>${xmlText(storedFormula(formula))}</definedName>`;
  });
  const printed = data.sheets.flatMap(({ name, print }, index) => {
    const local = (kind: string, formula: string) =>
      `<definedName name="_xlnm.${kind}" localSheetId="${index}">${xmlText(formula)}</definedName>`;
    const areas = print?.areas ?? [];
    const titles = print ? titlesFormula(name, print) : "";
    return [
      ...(areas.length > 0
        ? [local("Print_Area", areas.map((area) => `${quotedSheet(name)}!${areaText(area, true)}`).join(","))]
        : []),
      ...(titles === "" ? [] : [local("Print_Titles", titles)]),
    ];
  });
  const all = [...own, ...printed].join("");
  return all === "" ? "" : `<definedNames>${all}</definedNames>`;
}

function relationsXml(
  list: readonly { readonly id: string; readonly type: string; readonly target: string }[],
): string {
  const parts = list.map(
    ({ id, type, target }) => `<Relationship${attributes({ Id: id, Type: `${relations}/${type}`, Target: target })}/>`,
  );
  return `${head}<Relationships xmlns="${packageRelations}">${parts.join("")}</Relationships>`;
}

/**
 * @param plans - the sheets in their order, the first of which is shown; at least one
 * @throws RangeError for a plan with a chart, which this writer does not draw
 */
export function writePlans(plans: readonly SheetPlan[]): Uint8Array {
  const charted = plans.find(({ chart }) => chart !== undefined);
  if (charted) throw new RangeError(`The sheet ${charted.name} has a chart.`);
  const empty: WorkbookData = { name: "", sheets: [], names: [], styles: [] };
  const data = plans.reduce((book, plan) => applyPlan(book, plan), empty);
  const styles = new Styles(data.styles);
  const shared: Shared = { data, styles, texts: new Texts() };
  const files: Record<string, Uint8Array> = {};
  const overrides: string[] = [];
  const put = (path: string, xml: string, type?: string) => {
    files[path] = strToU8(xml);
    if (type !== undefined) overrides.push(`<Override PartName="/${path}" ContentType="${types}.${type}+xml"/>`);
  };
  let tables = 0;
  data.sheets.forEach((sheet, index) => {
    const list = sheet.tables.map((table) => {
      tables += 1;
      put(`xl/tables/table${tables}.xml`, tableXml(table, tables, tableHeaders(sheet, table)), "table");
      return { id: `rIdTable${tables}`, type: "table", target: `../tables/table${tables}.xml` };
    });
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    put(
      path,
      sheetXml(
        sheet,
        shared,
        list.map(({ id }) => id),
        index === 0,
      ),
      "worksheet",
    );
    if (list.length > 0) put(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationsXml(list));
  });
  const sheets = data.sheets.map(({ name, visibility }, index) => {
    const state = visibility === "visible" ? undefined : visibility;
    return `<sheet${attributes({ name, sheetId: index + 1, state, "r:id": `rId${index + 1}` })}/>`;
  });
  put(
    "xl/workbook.xml",
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView activeTab="0"/></bookViews>` +
      `<sheets>${sheets.join("")}</sheets>${namesXml(data)}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`,
    "sheet.main",
  );
  put("xl/styles.xml", styles.xml(), "styles");
  put("xl/sharedStrings.xml", shared.texts.xml(), "sharedStrings");
  put(
    "xl/_rels/workbook.xml.rels",
    relationsXml([
      ...data.sheets.map((_, index) => ({
        id: `rId${index + 1}`,
        type: "worksheet",
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      { id: "rIdStyles", type: "styles", target: "styles.xml" },
      { id: "rIdTexts", type: "sharedStrings", target: "sharedStrings.xml" },
    ]),
  );
  put("_rels/.rels", relationsXml([{ id: "rId1", type: "officeDocument", target: "xl/workbook.xml" }]));
  const contentTypes =
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
  return zipSync({ "[Content_Types].xml": strToU8(contentTypes), ...files }, { level: 6 });
}

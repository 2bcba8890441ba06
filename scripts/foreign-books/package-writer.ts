/** Packs a workbook from parts that are written by hand: what neither of the other two writers can write. */
import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelation = "http://schemas.openxmlformats.org/package/2006/relationships";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** Relationship of a part: type (its last word, or a whole address), target as it is to be written. */
export type Relation = readonly [id: string, type: string, target: string, external?: "External"];

export interface SheetParts {
  readonly name: string;
  /** Attributes of its entry in the workbook beside the usual. */
  readonly entry?: string;
  /** Before and behind the cells. */
  readonly before?: string;
  readonly cells: string;
  readonly after?: string;
  /** Further attributes of the root. */
  readonly root?: string;
  readonly relations?: readonly Relation[];
}

export interface PackageText {
  readonly sheets: readonly SheetParts[];
  /** Between workbookPr and sheets, and behind sheets. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  readonly workbookPr?: string;
  /** Further relationships of the workbook. */
  readonly relations?: readonly Relation[];
  /** Further parts by path: content, and content type where the extension does not say it. */
  readonly parts?: Readonly<Record<string, readonly [content: string | Uint8Array, type?: string]>>;
  readonly styles?: string;
  readonly strings?: string;
  /** Changes every text once more: prefixes, other namespaces. */
  readonly dialect?: (xml: string, path: string) => string;
  /** Content type of the workbook part. */
  readonly kind?: string;
}

export const plainStyles =
  `${xmlHead}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>` +
  `<fonts count="2"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/><scheme val="minor"/></font>` +
  `<font><b/><sz val="14"/><color theme="1" tint="-0.25"/><name val="黑体"/></font></fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.6"/><bgColor indexed="64"/></patternFill></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>` +
  `<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><alignment vertical="center"/></xf>` +
  `<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"><alignment vertical="center"/></xf>` +
  `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf>` +
  `<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>` +
  `<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>` +
  `<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

function typeAddress(type: string): string {
  return type.includes("/") ? type : `${relation}/${type}`;
}

export function relationsXml(relations: readonly Relation[]): string {
  const entries = relations.map(([id, type, target, mode]) => {
    const outside = mode === undefined ? "" : ` TargetMode="${mode}"`;
    return `<Relationship Id="${id}" Type="${typeAddress(type)}" Target="${target}"${outside}/>`;
  });
  return `${xmlHead}<Relationships xmlns="${packageRelation}">${entries.join("")}</Relationships>`;
}

/** The package; every entry bears the same day, so that the same parts give the same bytes. */
export function packageOf(text: PackageText): Uint8Array {
  const dialect = text.dialect ?? ((xml: string) => xml);
  const parts = new Map<string, string | Uint8Array>();
  const types: string[] = [];
  const add = (path: string, content: string | Uint8Array, type?: string) => {
    parts.set(path, content);
    if (type !== undefined) types.push(`<Override PartName="/${path}" ContentType="${type}"/>`);
  };
  text.sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    add(
      path,
      `${xmlHead}<worksheet xmlns="${main}" xmlns:r="${relation}"${sheet.root ?? ""}>${sheet.before ?? ""}` +
        `<sheetData>${sheet.cells}</sheetData>${sheet.after ?? ""}</worksheet>`,
      `${spreadsheet}.worksheet+xml`,
    );
    if (sheet.relations) add(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relationsXml(sheet.relations));
  });
  const sheets = text.sheets
    .map(
      ({ name, entry }, index) => `<sheet name="${name}" sheetId="${index + 1}"${entry ?? ""} r:id="rId${index + 1}"/>`,
    )
    .join("");
  add(
    "xl/workbook.xml",
    `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relation}"><workbookPr${text.workbookPr ?? ""}/>` +
      `${text.beforeSheets ?? ""}<sheets>${sheets}</sheets>${text.afterSheets ?? ""}</workbook>`,
    text.kind ?? `${spreadsheet}.sheet.main+xml`,
  );
  const strings: Relation[] = text.strings === undefined ? [] : [["rIdT", "sharedStrings", "sharedStrings.xml"]];
  if (text.strings !== undefined) {
    add(
      "xl/sharedStrings.xml",
      `${xmlHead}<sst xmlns="${main}">${text.strings}</sst>`,
      `${spreadsheet}.sharedStrings+xml`,
    );
  }
  add("xl/styles.xml", text.styles ?? plainStyles, `${spreadsheet}.styles+xml`);
  add(
    "xl/_rels/workbook.xml.rels",
    relationsXml([
      ...text.sheets.map((_, index): Relation => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`]),
      ["rIdS", "styles", "styles.xml"],
      ...strings,
      ...(text.relations ?? []),
    ]),
  );
  for (const [path, [content, type]] of Object.entries(text.parts ?? {})) add(path, content, type);
  parts.set("_rels/.rels", relationsXml([["rId1", "officeDocument", "xl/workbook.xml"]]));
  const usual = [
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
    ["png", "image/png"],
    ["vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"],
    ["bin", "application/octet-stream"],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const list = `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${usual.join("")}${types.join("")}</Types>`;
  const files = [["[Content_Types].xml", list] as const, ...parts].map(([path, content]) => [
    path,
    typeof content === "string" ? strToU8(dialect(content, path)) : content,
  ]);
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: new Date(1980, 0, 1), level: 6 });
}

/** A row of cells from A on: numbers, texts as inline strings, or a whole `<c>` element as it is given. */
export function rowXml(row: number, values: readonly (number | string)[], attributes = ""): string {
  const cells = values.map((value, column) => {
    if (typeof value === "string" && value.startsWith("<c")) return value;
    const address = `${String.fromCharCode(65 + column)}${row}`;
    if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
    return value === "" ? "" : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${row}"${attributes}>${cells.join("")}</row>`;
}

/** Small workbooks from hand-written parts: cells, prefixes and packages as other programs write them. */
import { strToU8 } from "fflate";
import type { ForeignBook } from "./book";
import { ledgerRows } from "./book";
import { drawnBooks } from "./drawn-books";
import type { PackageText } from "./package-writer";
import { packageOf, plainStyles, rowXml } from "./package-writer";
import { ruledBooks } from "./ruled-books";

/** The ledger in rows 1 to 5. */
export const ledger = ledgerRows.map((row, index) => rowXml(index + 1, row)).join("");

const other = { name: "附表", cells: rowXml(1, ["附"]) } as const;

/** One sheet with the ledger and what is given, and a second one. */
export function ledgerBook(
  sheet: Partial<PackageText["sheets"][number]>,
  book: Partial<PackageText> = {},
): PackageText {
  return { sheets: [{ name: "数据", cells: ledger, ...sheet }, other], ...book };
}

const prefixed = (xml: string, path: string) =>
  path.startsWith("xl/") && !path.includes("_rels")
    ? xml.replace(/<(\/?)([A-Za-z])/g, "<$1x:$2").replace(/\sxmlns="/, ' xmlns:x="')
    : xml;

const strictly = (xml: string) =>
  xml
    .replaceAll(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    .replaceAll(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    )
    .replace(/<workbook /, '<workbook conformance="strict" ');

const formula = (address: string, text: string, value: string, attributes = "", type = "") =>
  `<c r="${address}"${type}><f${attributes}>${text}</f><v>${value}</v></c>`;

const chain = `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="E2" i="1"/><c r="E3" i="1"/></calcChain>`;
const chainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml";

const plainTexts: Readonly<Record<string, PackageText>> = {
  内联字符串: ledgerBook({}),
  富文本与注音: ledgerBook(
    {
      cells:
        ledger +
        `<row r="7"><c r="A7" t="s"><v>0</v></c><c r="B7" t="s"><v>1</v></c><c r="C7" t="s"><v>2</v></c></row>`,
    },
    {
      strings:
        `<si><r><rPr><b/><sz val="11"/><rFont val="宋体"/></rPr><t xml:space="preserve">已 </t></r><r><t>整改</t></r></si>` +
        `<si><t>张一</t><rPh sb="0" eb="1"><t>zhang</t></rPh><phoneticPr fontId="1"/></si><si><t>_x000D_&#10;行</t></si>`,
    },
  ),
  没有地址: {
    sheets: [
      {
        name: "数据",
        cells: `<row><c><v>1</v></c><c t="inlineStr"><is><t>甲</t></is></c></row><row/><row><c><v>3</v></c></row>`,
      },
      other,
    ],
  },
  引号与空白: ledgerBook({
    cells: ledger
      .replace(`<c r="A2">`, `<c   r='A2'  s = "1" >`)
      .replace(`<row r="3">`, `<row\n  r="3"\n  spans='1:4' >`),
    after: `<!-- 手写 --><pageMargins left='0.7' right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3" />`,
  }),
  注释与CDATA: ledgerBook({
    cells:
      ledger +
      `<!-- 第六行 --><row r="7"><c r="A7" t="str"><f><![CDATA[IF(A2>0,"是","否")]]></f><v><![CDATA[是]]></v></c></row>`,
  }),
  字节顺序标记: ledgerBook({}, { dialect: (xml) => `\ufeff${xml}` }),
  前缀: ledgerBook({ after: `<mergeCells count="1"><mergeCell ref="F1:G2"/></mergeCells>` }, { dialect: prefixed }),
  严格: ledgerBook(
    { cells: ledger + `<row r="7"><c r="A7" s="4" t="d"><v>2026-03-08</v></c></row>` },
    { dialect: strictly },
  ),
  ISO日期: ledgerBook({
    cells:
      ledger + `<row r="7"><c r="A7" s="4" t="d"><v>2026-03-08T09:30:00</v></c><c r="B7" s="2"><v>46089</v></c></row>`,
  }),
  日期1904: ledgerBook(
    { cells: ledger + `<row r="7"><c r="A7" s="4"><v>44627</v></c></row>` },
    { workbookPr: ` date1904="1"` },
  ),
  不会算的函数: ledgerBook(
    {
      cells:
        ledger.replace("</row>", formula("E1", "_xlfn.XLOOKUP(2,A2:A5,C2:C5)", "李二", "", ` t="str"`) + "</row>") +
        `<row r="7">${formula("A7", "_xlfn.LET(_xlpm.x,D2,_xlpm.x*2)", "24")}${formula("B7", "SUBTOTAL(109,D2:D5)", "43")}${formula("C7", "A7+1", "25")}</row>`,
    },
    {
      relations: [["rIdC", "calcChain", "calcChain.xml"]],
      parts: { "xl/calcChain.xml": [chain.replaceAll("E2", "A7").replaceAll("E3", "C7"), chainType] },
    },
  ),
  共享公式: ledgerBook({
    cells:
      ledger +
      [7, 8, 9]
        .map(
          (row) =>
            `<row r="${row}">${row === 7 ? formula("A7", "D2*2", "24", ` t="shared" ref="A7:A9" si="0"`) : formula(`A${row}`, "", "18", ` t="shared" si="0"`)}</row>`,
        )
        .join(""),
  }),
  数组公式: ledgerBook({
    cells:
      ledger +
      `<row r="7">${formula("A7", "SUM(D2:D5*A2:A5)", "111", ` t="array" ref="A7"`)}<c r="B7" cm="1"><f t="array" ref="B7:B8">_xlfn.UNIQUE(C2:C3)</f><v>9</v></c></row><row r="8"><c r="B8"><v>3</v></c></row>`,
  }),
  模拟运算表: ledgerBook({
    cells:
      ledger +
      `<row r="7"><c r="A7"><f t="dataTable" ref="A7:A8" dt2D="0" dtr="0" r1="D2"/><v>5</v></c></row><row r="8"><c r="A8"><v>6</v></c></row>`,
  }),
  结构化引用: ledgerBook(
    {
      cells: ledger + `<row r="7">${formula("A7", "SUM(台账[得票])", "43")}</row>`,
      after: `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
      relations: [["rId1", "table", "../tables/table1.xml"]],
    },
    {
      parts: {
        "xl/tables/table1.xml": [
          `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="台账" displayName="台账" ref="A1:D5" totalsRowShown="0"><autoFilter ref="A1:D5"><filterColumn colId="3"><customFilters><customFilter operator="greaterThan" val="1"/></customFilters></filterColumn></autoFilter><tableColumns count="4"><tableColumn id="1" name="序号"/><tableColumn id="2" name="问题"/><tableColumn id="3" name="责任人"/><tableColumn id="4" name="得票"><calculatedColumnFormula>台账[[#This Row],[序号]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="1" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
        ],
      },
    },
  ),
  整列引用: ledgerBook({
    cells: ledger + `<row r="7">${formula("F7", "SUM(D:D)", "43")}${formula("G7", "COUNTIF($C:$C,C2)", "1")}</row>`,
  }),
  外部引用: ledgerBook(
    { cells: ledger + `<row r="7">${formula("A7", "[1]汇总!$A$1", "88")}</row>` },
    {
      afterSheets: `<externalReferences><externalReference r:id="rIdX"/></externalReferences>`,
      relations: [["rIdX", "externalLink", "externalLinks/externalLink1.xml"]],
      parts: {
        "xl/externalLinks/externalLink1.xml": [
          `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><externalBook r:id="rId1"><sheetNames><sheetName val="汇总"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>88</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
        ],
        "xl/externalLinks/_rels/externalLink1.xml.rels": [
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="file:///D:/汇总.xlsx" TargetMode="External"/></Relationships>`,
        ],
      },
    },
  ),
  名称: ledgerBook(
    {},
    {
      afterSheets:
        `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">数据!$A$1:$D$5</definedName>` +
        `<definedName name="_xlnm.Print_Titles" localSheetId="0">数据!$A:$A,数据!$1:$1</definedName>` +
        `<definedName name="局部" localSheetId="1" comment="只在附表">附表!$A$1</definedName>` +
        `<definedName name="税率" comment="一个数">0.13</definedName><definedName name="问题">数据!$B$2:$B$5</definedName>` +
        `<definedName name="坏的">#REF!</definedName></definedNames>`,
    },
  ),
  含宏: ledgerBook(
    {},
    {
      kind: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      relations: [["rIdV", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"]],
      parts: { "xl/vbaProject.bin": [strToU8("not really"), "application/vnd.ms-office.vbaProject"] },
    },
  ),
  自定义XML: ledgerBook(
    {},
    {
      relations: [["rIdC", "customXml", "../customXml/item1.xml"]],
      parts: { "customXml/item1.xml": ["<数据 版本='1'>  <保留/> </数据>"] },
    },
  ),
  单元格图片: ledgerBook(
    {
      cells:
        ledger +
        `<row r="7"><c r="A7" t="e" vm="1"><v>#VALUE!</v></c><c r="B7" t="str"><f>DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row>`,
    },
    {
      relations: [["rIdM", "sheetMetadata", "metadata.xml"]],
      parts: {
        "xl/metadata.xml": [
          `<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><metadataTypes count="1"><metadataType name="XLRICHVALUE" minSupportedVersion="120000"/></metadataTypes><valueMetadata count="1"><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>`,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml",
        ],
      },
    },
  ),
  没有样式的单元格与行样式: ledgerBook({
    before: `<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="3" width="12" customWidth="1" style="1"/><col min="6" max="16384" width="9" style="3"/></cols>`,
    cells:
      ledger + `<row r="8" s="1" customFormat="1" ht="30" customHeight="1" spans="1:4" x:odd="1" xmlns:x="urn:x"/>`,
  }),
  条纹样式: ledgerBook({}, { styles: plainStyles.replace("<fonts", "<!-- 字体 --><fonts").replace(' count="5"', "") }),
};

/** One workbook for each text here, in `drawn-books.ts` and in `ruled-books.ts`. */
export function partBooks(): ForeignBook[] {
  return Object.entries({ ...plainTexts, ...drawnBooks(ledger), ...ruledBooks(ledger) }).map(([name, text]) => ({
    name: `parts-${name}.${name === "含宏" ? "xlsm" : "xlsx"}`,
    writer: "parts",
    bytes: packageOf(text),
  }));
}

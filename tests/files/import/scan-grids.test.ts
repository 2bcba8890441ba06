// The quick reader of .xlsx gives what SheetJS gives, or leaves the file to it.
import { strToU8, unzipSync, zipSync } from "fflate";
import * as XLSX from "xlsx";
import { defaultLimits, safeBytes, safeParts } from "../../../src/files/check-file";
import { scanGrids } from "../../../src/files/import/scan-grids";
import { readBookGrids, readGrids } from "../../../src/files/read-grids";
import { writeXlsx } from "../../../src/files/write-xlsx";
import { clerkFiles } from "../../../scripts/samples/clerk-files";
import { sampleWorkbook } from "../../../scripts/samples/sample-workbook";
import { value } from "../../app/import/import-support";

function both(bytes: Uint8Array) {
  const scanned = scanGrids(value(safeParts(bytes, "甲.xlsx")), "甲.xlsx", defaultLimits);
  const sheets = value(readBookGrids(value(safeBytes(bytes, "甲.xlsx", "xlsx")), "甲.xlsx", defaultLimits));
  // SheetJS does not read the protection of .xlsx.
  const plain = (list: typeof sheets) => list.map((sheet) => ({ ...sheet, protected: false }));
  return { scanned: scanned && plain(value(scanned)), sheets: plain(sheets) };
}

test.each(clerkFiles().filter(({ name }) => /\.xls[xm]$/.test(name)))("$name", ({ bytes }) => {
  const { scanned, sheets } = both(bytes);
  expect(scanned).toEqual(sheets);
  expect(sheets.some(({ cells }) => cells.length > 0)).toBe(true);
});

test("the sample workbook as the workbench saves it", async () => {
  const { scanned, sheets } = both(await writeXlsx(sampleWorkbook()));
  expect(scanned).toEqual(sheets);
});

/** A workbook with one sheet of this XML. */
function bookOf(sheetData: string, after = "", strings = ""): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["甲"]]), "表");
  const written = new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx", bookSST: true }) as ArrayBuffer);
  const parts = unzipSync(written);
  const head = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
  parts["xl/worksheets/sheet1.xml"] = strToU8(`${head}${sheetData}${after}</worksheet>`);
  if (strings !== "") parts["xl/sharedStrings.xml"] = strToU8(`<sst count="9">${strings}</sst>`);
  return zipSync(parts);
}

const strings =
  `<si><t xml:space="preserve"> 空格 </t></si><si><r><rPr><b/></rPr><t>粗</t></r><r><t>细</t></r></si>` +
  `<si><t>汉字</t><rPh sb="0" eb="1"><t>hanzi</t></rPh></si><si><t/></si><si><t>a&lt;b&amp;#_x000D_&#10;c</t></si>`;

test.each([
  ["strings of every kind", `<row r="2">${[0, 1, 2, 3, 4].map((at) => `<c t="s"><v>${at}</v></c>`).join("")}</row>`],
  [
    "numbers",
    `<row><c><v>1.5E-3</v></c><c t="n" s="1"><v>-2</v></c><c/><c r="F1"><v>45724</v></c><c r="G1" s="3"/></row>`,
  ],
  [
    "truth and errors",
    `<row r="3"><c r="B3" t="b"><v>1</v></c><c r="C3" t="b"><v>0</v></c><c r="D3" t="e"><v>#N/A</v></c></row>`,
  ],
  [
    "formulas",
    `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1" t="str"><f>""</f><v></v></c></row>`,
  ],
  [
    "inline text",
    `<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" t="inlineStr"><is><r><t>乙</t></r><r><t>丙</t></r></is></c></row>`,
  ],
  [
    "rows that are missing",
    `<row r="5"><c r="C5"><v>1</v></c></row><row r="9"/><row r="12"><c r="A12"><v>2</v></c></row>`,
  ],
  ["nothing", ""],
])("%s", (_, rows) => {
  const merges = `<mergeCells count="1"><mergeCell ref="B2:C4"/></mergeCells>`;
  const { scanned, sheets } = both(bookOf(`<sheetData>${rows}</sheetData>`, merges, strings));
  expect(scanned).toEqual(sheets);
  expect(sheets[0]?.merges).toHaveLength(1);
});

test.each([
  ["another prefix", `<x:sheetData/>`],
  ["a comment among the rows", `<sheetData><!-- <row r="1"/> --></sheetData>`],
  ["a date as ISO text", `<sheetData><row r="1"><c r="A1" t="d"><v>2025-03-08</v></c></row></sheetData>`],
  ["a string that is not there", `<sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData>`],
  ["a cut", `<sheetData><row r="1"><c r="A1"><v>1</v>`],
])("%s is left to SheetJS", (_, sheetData) => {
  const bytes = bookOf(sheetData);
  expect(scanGrids(value(safeParts(bytes, "甲.xlsx")), "甲.xlsx", defaultLimits)).toBeNull();
});

test("the 1904 date system is left to SheetJS, and protection is seen", () => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["甲", 1]]), "表");
  book.Workbook = { WBProps: { date1904: true } };
  const bytes = new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  expect(both(bytes).scanned).toBeNull();
  const locked = bookOf(`<sheetData/>`, `<sheetProtection sheet="1"/>`);
  expect(value(readGrids(locked, "甲.xlsx"))[0]?.protected).toBe(true);
});

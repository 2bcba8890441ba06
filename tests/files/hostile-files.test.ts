import { strToU8, unzipSync, zipSync } from "fflate";
import { readAny } from "../../src/files/read-any";
import { readGrids } from "../../src/files/read-grids";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of one sheet, as small as the format allows. */
function workbook(sheetXml: string, extra: Record<string, string> = {}, sheetName = "民主评议"): Uint8Array {
  const files: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheetXml,
    ...extra,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { level: 9 });
}

const sheet = (rows: string) => `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const honest = workbook(sheet(`<row r="1">${text("A1", "姓名")}</row>`));

/** The directory claims that every part is ten bytes long. */
function lying(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return copy;
}

function ole(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    [...name].forEach((sign, at) => (bytes[512 + index * 128 + at * 2] = sign.charCodeAt(0)));
  });
  return bytes;
}

const bomb = workbook(sheet(" ".repeat(60_000_000)));

const refusals: readonly (readonly [string, string, () => Uint8Array, RegExp])[] = [
  ["a zip bomb", "炸弹.xlsx", () => bomb, /展开后有 \d+ MB/],
  ["a zip bomb with a lying directory", "炸弹.xlsx", () => lying(bomb), /比文件目录写明的大/],
  [
    "two cells far apart",
    "两格.xlsx",
    () => workbook(sheet(`<row r="1">${text("A1", "1")}</row><row r="200000">${text("ZZ200000", "2")}</row>`)),
    /用到第 200000 行、第 702 列/,
  ],
  ["a truncated file", "半截.xlsx", () => honest.slice(0, honest.length - 60), /不完整或已损坏/],
  ["a workbook with a password", "加密.xlsx", () => ole("EncryptionInfo", "EncryptedPackage"), /打开密码/],
  ["an old file without a workbook in it", "坏.xls", () => ole("Contents"), /不完整或已损坏/],
  ["an old workbook that is all zeros", "坏.xls", () => ole("Workbook"), /不完整或已损坏/],
  ["a Word document under a wrong name", "报告.xls", () => ole("WordDocument"), /内容是 Word 文档/],
  ["text under a wrong name", "文本.xlsx", () => strToU8("姓名,等次\n张一,优秀"), /扩展名是 \.xlsx，内容不是/],
  ["a web page under a wrong name", "网页.xls", () => strToU8("<html><table></table></html>"), /内容是网页/],
  ["bytes under the name of a csv", "图.csv", () => new Uint8Array([1, 0, 2, 0, 3]), /不是文本/],
  ["any other zip", "包.xlsx", () => zipSync({ "a.txt": strToU8("x") }), /内容是压缩包/],
  ["an empty file", "空.xlsx", () => new Uint8Array(), /是空文件/],
  [
    "declared entities",
    "实体.xlsx",
    () => workbook(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheet(`<row r="1">${text("A1", "&a;")}</row>`)}`),
    /外部定义/,
  ],
];

describe.each(refusals)("%s", (_, name, make, sentence) => {
  test("is refused in one clear sentence, quickly", async () => {
    const bytes = make();
    const start = performance.now();
    const grids = readGrids(bytes, name);
    const whole = await readAny(bytes, name);
    expect(performance.now() - start).toBeLessThan(30_000);
    for (const outcome of [grids, whole]) {
      if (outcome.ok) throw new Error("was read");
      expect(outcome.problem.message).toMatch(sentence);
      expect(outcome.problem.message).toContain(name);
      expect(outcome.problem.message).not.toMatch(/[!！]|undefined|Error/);
    }
  });
});

test("headers and sheets with names of object properties are text like any other", async () => {
  const rows = `<row r="1">${text("A1", "__proto__")}${text("B1", "constructor")}</row><row r="2">${text("A2", "polluted")}</row>`;
  const bytes = workbook(sheet(rows), {}, "__proto__");
  const grids = readGrids(bytes, "名.xlsx");
  expect(grids.ok && grids.value.map((one) => one.cells)).toEqual([
    [
      ["__proto__", "constructor"],
      ["polluted", null],
    ],
  ]);
  expect((await readAny(bytes, "名.xlsx")).ok).toBe(true);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("formulas give their stored value, and text that looks like one stays text", () => {
  const rows = `<row r="1">${text("A1", '=HYPERLINK("http://x","y")')}<c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>A1</f></c><c r="D1" t="e"><v>#N/A</v></c></row>`;
  const grids = readGrids(workbook(sheet(rows)), "公式.xlsx");
  expect(grids.ok && grids.value[0]?.cells).toEqual([['=HYPERLINK("http://x","y")', 2, null, "#N/A"]]);
});

test("dates of a 1904 workbook become serial numbers of the 1900 system, other numbers stay", async () => {
  const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;
  const files = unzipSync(
    workbook(sheet(`<row r="1"><c r="A1" s="1"><v>44646</v></c><c r="B1"><v>44646</v></c></row>`)),
  );
  const edit = (path: string, from: string, to: string) => {
    files[path] = strToU8(new TextDecoder().decode(files[path]).replace(from, to));
  };
  files["xl/styles.xml"] = strToU8(styles);
  edit("xl/workbook.xml", "<sheets>", `<workbookPr date1904="1"/><sheets>`);
  edit(
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    `<Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  );
  edit(
    "[Content_Types].xml",
    "</Types>",
    `<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  );
  const bytes = zipSync(files);
  const grids = readGrids(bytes, "1904.xlsx");
  expect(grids.ok && grids.value[0]?.cells).toEqual([[46_108, 44_646]]);
  const whole = await readAny(bytes, "1904.xlsx");
  const line = whole.ok ? whole.value.sheets[0]?.cells.get(0) : undefined;
  expect([...(line?.values() ?? [])].map((cell) => cell.value)).toEqual([46_108, 44_646]);
});

test("a csv keeps long digits, quotes and line breaks, in UTF-8 and GBK", () => {
  const csv = strToU8('\ufeff姓名,编号,说明\r\n张一,00012,"写明""原因"",\n再报"\r\n李二,123456789012345678,3\r\n');
  const grids = readGrids(csv, "表.csv");
  expect(grids.ok && grids.value[0]?.cells).toEqual([
    ["姓名", "编号", "说明"],
    ["张一", "00012", '写明"原因",\n再报'],
    ["李二", "123456789012345678", 3],
  ]);
  const gbk = new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x31]);
  const read = readGrids(gbk, "表.csv");
  expect(read.ok && read.value[0]?.cells).toEqual([["姓名", 1]]);
});

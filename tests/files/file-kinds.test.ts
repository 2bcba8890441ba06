// Kinds of files and what their values do not show: read right, or told in one sentence. Every file is made here.
import { strToU8, zipSync } from "fflate";
import * as XLSX from "xlsx";
import type { SheetContent } from "../../src/workbook/port";
import { readGrids } from "../../src/files/read-grids";

const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Parts of a workbook, with a prefix on every element where one is given. */
function packageOf(
  sheets: readonly { readonly name: string; readonly xml: string; readonly state?: string }[],
  options: {
    readonly prefix?: string;
    readonly space?: string;
    readonly extra?: Readonly<Record<string, string>>;
  } = {},
): Uint8Array {
  const { prefix = "", space = main, extra = {} } = options;
  const p = prefix === "" ? "" : `${prefix}:`;
  const declared = prefix === "" ? `xmlns="${space}"` : `xmlns:${prefix}="${space}"`;
  const prefixed = (xml: string) => (p === "" ? xml : xml.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${p}`));
  const files: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
      sheets
        .map(
          (_, at) =>
            `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
        )
        .join("") +
      `</Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<${p}workbook ${declared} xmlns:r="${relations}"><${p}sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<${p}sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ""} r:id="rId${at + 1}"/>`,
      )
      .join("")}</${p}sheets></${p}workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRelations}">${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join("")}</Relationships>`,
    ...extra,
  };
  sheets.forEach(({ xml }, at) => {
    files[`xl/worksheets/sheet${at + 1}.xml`] = `<${p}worksheet ${declared}>${prefixed(xml)}</${p}worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, part]) => [path, strToU8(part)])));
}

const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;

function read(bytes: Uint8Array, name: string): readonly SheetContent[] {
  const outcome = readGrids(bytes, name);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

/** The part of SheetJS that packs streams. */
interface Cfb {
  parse(bytes: Uint8Array): { readonly FileIndex: readonly { readonly name: string; readonly content: unknown }[] };
  write(container: unknown, options: { readonly type: "array" }): ArrayBuffer;
  readonly utils: { cfb_new(): unknown; cfb_add(container: unknown, path: string, content: unknown): void };
}

function refusal(bytes: Uint8Array, name: string): string {
  const outcome = readGrids(bytes, name);
  if (outcome.ok) throw new Error("was read");
  return outcome.problem.message;
}

const rows = [
  ["序号", "姓名", "评定等次"],
  [1, "张一", "优秀"],
  [2, "王二", "合格"],
];

describe(".xls that is none", () => {
  test("a web page with a table, as systems export it, with its encoding", () => {
    const html = `<html><head><meta charset="utf-8"></head><body><table border="1"><tr><th>序号</th><th>姓名</th><th>评定等次</th></tr>
      <tr><td>1</td><td>张一</td><td>优秀</td></tr><tr><td>2</td><td rowspan="1">王二</td><td>合格<br>（补）</td></tr></table></body></html>`;
    const [sheet] = read(strToU8(html), "导出.xls");
    expect(sheet?.cells.map((line) => line.map(String))).toEqual([
      ["序号", "姓名", "评定等次"],
      ["1", "张一", "优秀"],
      ["2", "王二", expect.stringContaining("合格")],
    ]);
  });
  test("merged cells of a web page are merged areas", () => {
    const html = "<table><tr><td rowspan=2>甲支部</td><td>张一</td></tr><tr><td>王二</td></tr></table>";
    const [sheet] = read(strToU8(html), "导出.xls");
    expect(sheet?.merges).toEqual([{ row: 0, column: 0, rowCount: 2, columnCount: 1 }]);
    expect(sheet?.cells[1]?.[1]).toBe("王二");
  });
  test("XML of Excel 2003, with dates as days and gaps by Index", () => {
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="会议记录"><Table><Row><Cell><Data ss:Type="String">序号</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">会议日期</Data></Cell></Row>
<Row ss:Index="3"><Cell><Data ss:Type="Number">1</Data></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">2026-01-16T00:00:00.000</Data></Cell></Row></Table></Worksheet></Workbook>`;
    const [sheet] = read(strToU8(xml), "导出.xls");
    expect(sheet?.name).toBe("会议记录");
    expect(sheet?.cells[0]?.[2]).toBe("会议日期");
    expect(sheet?.cells[2]).toEqual([1, null, 46038]);
  });
  test("a page without a table is told as one", () => {
    expect(refusal(strToU8("<html><body><p>登录已过期</p></body></html>"), "导出.xls")).toContain("里面没有表格");
  });
});

describe("text", () => {
  const csv = rows.map((row) => row.join(",")).join("\r\n");
  const utf16be = (source: string) => {
    const bytes = new Uint8Array(2 + source.length * 2);
    bytes.set([0xfe, 0xff]);
    [...source].forEach((sign, at) => {
      const code = sign.charCodeAt(0);
      bytes.set([code >> 8, code & 0xff], 2 + at * 2);
    });
    return bytes;
  };
  test("UTF-16, most significant byte first", () => {
    expect(read(utf16be(csv), "表.csv")[0]?.cells[1]).toEqual([1, "张一", "优秀"]);
  });
  test("a quote that is never closed is told with its line, and swallows no row", () => {
    const broken = `序号,姓名,备注\r\n1,张一,"在外地\r\n2,王二,无\r\n3,李三,无`;
    expect(refusal(strToU8(broken), "表.csv")).toMatch(/第 ?2 ?行/);
  });
  test("a line break inside of quotes is part of the text", () => {
    const sheet = read(strToU8(`序号,姓名,备注\r\n1,张一,"在外地\n下月回"\r\n2,王二,无`), "表.csv")[0];
    expect(sheet?.cells).toHaveLength(3);
    expect(sheet?.cells[1]?.[2]).toBe("在外地\n下月回");
  });
});

describe(".xls", () => {
  const book = () => {
    const made = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), "民主评议");
    return made;
  };
  test("the stream's name in capitals", () => {
    const bytes = new Uint8Array(XLSX.write(book(), { type: "array", bookType: "biff8" }) as ArrayBuffer);
    // SheetJS declares its container of streams as any.
    const cfb = XLSX.CFB as unknown as Cfb;
    const stream = cfb.parse(bytes).FileIndex.find(({ name }) => name === "Workbook");
    expect(stream).toBeDefined();
    const made = cfb.utils.cfb_new();
    cfb.utils.cfb_add(made, "/WORKBOOK", stream?.content);
    const renamed = new Uint8Array(cfb.write(made, { type: "array" }));
    expect(read(renamed, "老表.xls")[0]?.cells[1]).toEqual([1, "张一", "优秀"]);
  });
});

describe("parts of .xlsx as other programs write them", () => {
  const row = `<sheetData><row r="1">${text("A1", "姓名")}${text("B1", "日期")}</row><row r="2">${text("A2", "张一")}<c r="B2" t="d"><v>2026-01-16</v></c></row></sheetData>`;
  test.each([
    ["with a prefix on every element", { prefix: "x" }],
    ["strict", { space: strict }],
    ["without styles", {}],
  ])("%s, ISO dates as days", (_what, options) => {
    const [sheet] = read(packageOf([{ name: "会议", xml: row }], options), "表.xlsx");
    expect(sheet?.cells).toEqual([
      ["姓名", "日期"],
      ["张一", 46038],
    ]);
  });
  test("a thousand formatted empty rows below a few filled ones are no reason to refuse", () => {
    const empty = Array.from(
      { length: 20_000 },
      (_, at) => `<row r="${at + 3}" ht="20" customHeight="1"><c r="A${at + 3}" s="0"/></row>`,
    ).join("");
    const xml = `<sheetData><row r="1">${text("A1", "姓名")}</row><row r="2">${text("A2", "张一")}</row>${empty}</sheetData>`;
    expect(read(packageOf([{ name: "表", xml }]), "表.xlsx")[0]?.cells.slice(0, 2)).toEqual([["姓名"], ["张一"]]);
  });
});

describe("what the values do not show", () => {
  const data = (more: string) =>
    `<sheetData><row r="1">${text("A1", "姓名")}${text("B1", "等次")}</row>${more}</sheetData>`;
  test("formulas without a stored result", () => {
    const xml = data(`<row r="2">${text("A2", "张一")}<c r="B2"><f>IF(A2="","","优秀")</f></c></row>`);
    expect(read(packageOf([{ name: "表", xml }]), "表.xlsx")[0]?.facts?.unresolved).toEqual([{ row: 1, column: 1 }]);
  });
  test("a formula with a result is no such thing", () => {
    const xml = data(`<row r="2">${text("A2", "张一")}<c r="B2" t="str"><f>A2</f><v>张一</v></c></row>`);
    expect(read(packageOf([{ name: "表", xml }]), "表.xlsx")[0]?.facts?.unresolved).toBeUndefined();
  });
  test("hidden rows and columns that hold something", () => {
    const xml = `<cols><col min="2" max="2" width="9" hidden="1"/></cols>${data(
      `<row r="2" hidden="1">${text("A2", "张一")}${text("B2", "优秀")}</row><row r="3">${text("A3", "王二")}${text("B3", "合格")}</row><row r="9" hidden="1"/>`,
    )}`;
    const [sheet] = read(packageOf([{ name: "表", xml }]), "表.xlsx");
    expect(sheet?.facts).toMatchObject({ hiddenRows: [1], hiddenColumns: [1] });
  });
  test("hidden and very hidden sheets", () => {
    const xml = data("");
    const sheets = read(
      packageOf([
        { name: "甲", xml },
        { name: "乙", xml, state: "hidden" },
        { name: "丙", xml, state: "veryHidden" },
      ]),
      "表.xlsx",
    );
    expect(sheets.map(({ visible, facts }) => [visible, facts?.veryHidden === true])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
  });
  test("a picture of WPS in a cell, and a text longer than a cell may hold", () => {
    const long = "字".repeat(40_000);
    const xml = data(
      `<row r="2">${text("A2", "张一")}<c r="B2" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row><row r="3">${text("A3", "王二")}${text("B3", long)}</row>`,
    );
    const [sheet] = read(packageOf([{ name: "表", xml }]), "表.xlsx");
    expect(sheet?.facts).toMatchObject({ pictures: [{ row: 1, column: 1 }], tooLong: [{ row: 2, column: 1 }] });
    expect(sheet?.cells[1]?.[1]).toBe("有图片");
    expect(String(sheet?.cells[2]?.[1]).length).toBeLessThanOrEqual(32_767);
  });
});

// What stands in the .docx: the page, lines, fonts and indents of GB/T 9704-2012, tables and properties, read from the file.
import { strFromU8, unzipSync } from "fflate";
import { writeDocx } from "../../../src/files/docx/write-docx";
import type { DocumentPlan } from "../../../src/workbook/document-plan";
import { plain } from "../../../src/workbook/document-plan";

const plan: DocumentPlan = {
  title: "某局关于工作情况的报告",
  author: "某局",
  subject: "组织生活会",
  name: "某局/报告:一",
  sections: [
    {
      orientation: "portrait",
      margins: "report",
      pageNumbers: true,
      blocks: [
        plain("title", "某局关于工作情况的报告"),
        plain("heading1", "一、基本情况"),
        { kind: "body", runs: [{ text: "（一）学习到位。", as: "heading2" }, { text: "正文\u0001甲<乙&丙" }] },
        plain("attachment", "附件：汇总表"),
        plain("date", "2026年3月27日"),
      ],
    },
    {
      orientation: "landscape",
      margins: "report",
      pageNumbers: true,
      blocks: [
        {
          kind: "table",
          widths: [40, 60],
          headerRows: 1,
          fontSize: 9,
          rows: [
            { cells: [{ lines: ["名称"], bold: true }, { lines: ["数"] }] },
            { cells: [{ lines: ["跨栏"], columns: 2 }] },
            { cells: [{ lines: ["跨行"], rows: 2 }, { lines: ["一"] }] },
            { cells: [{ lines: ["二"] }] },
          ],
        },
      ],
    },
  ],
};

let parts: Readonly<Record<string, string>>;
let name: string;

beforeAll(async () => {
  const file = await writeDocx(plan);
  name = file.name;
  parts = Object.fromEntries(Object.entries(unzipSync(file.bytes)).map(([path, bytes]) => [path, strFromU8(bytes)]));
});

const part = (path: string) => parts[path] ?? "";
const paragraphWith = (text: string) =>
  (part("word/document.xml").match(/<w:p[ >].*?<\/w:p>/gs) ?? []).find((one) => one.includes(text)) ?? "";

test("the page: A4, 37/28/26/35 mm, and as many twips between the margins as 22 lines of 29 pt need", () => {
  const [upright = "", turned = ""] = part("word/document.xml").match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
  const number = (attribute: string) => Number(new RegExp(`w:${attribute}="(\\d+)"`).exec(upright)?.[1]);
  expect([number("w"), number("h")]).toEqual([11906, 16838]);
  const millimetres = (twips: number) => twips / 56.693;
  for (const [side, wanted] of [
    ["top", 37],
    ["left", 28],
    ["right", 26],
    ["bottom", 35],
  ] as const) {
    expect(Math.abs(millimetres(number(side)) - wanted)).toBeLessThan(1);
  }
  const height = number("h") - number("top") - number("bottom");
  expect(height).toBeGreaterThanOrEqual(22 * 580);
  expect(height).toBeLessThan(23 * 580);
  expect(turned).toContain('w:orient="landscape"');
  expect(turned).toMatch(/w:w="16838" w:h="11906"/);
});

test("28 characters as they are set fit into the line, 29 do not", () => {
  const body = paragraphWith("正文");
  const closer = Number(/<w:spacing w:val="(-?\d+)"\/>/.exec(body)?.[1]);
  const width = 11906 - 1587 - 1474;
  expect(28 * (320 + closer)).toBeLessThanOrEqual(width);
  expect(29 * (320 + closer)).toBeGreaterThan(width);
});

test.each([
  ["某局关于工作情况的报告", "方正小标宋简体", "44"],
  ["一、基本情况", "黑体", "32"],
  ["学习到位", "楷体_GB2312", "32"],
  ["正文", "仿宋_GB2312", "32"],
])("%s is set in %s", (text, font, size) => {
  const run = (paragraphWith(text).match(/<w:r>.*?<\/w:r>/gs) ?? []).find((one) => one.includes(text)) ?? "";
  expect(run).toContain(`w:eastAsia="${font}"`);
  expect(run).toContain(`<w:sz w:val="${size}"/>`);
  expect(paragraphWith(text)).toMatch(/w:line="580"[^>]*w:lineRule="exact"|w:lineRule="exact"[^>]*w:line="580"/);
});

test("body and headings begin two characters in; every font names what stands in for it", () => {
  for (const text of ["一、基本情况", "正文"]) expect(paragraphWith(text)).toContain('w:firstLineChars="200"');
  const table = part("word/fontTable.xml");
  for (const [font, standIn] of [
    ["方正小标宋简体", "华文中宋"],
    ["仿宋_GB2312", "仿宋"],
    ["楷体_GB2312", "楷体"],
  ] as const) {
    expect(table).toMatch(new RegExp(`w:name="${font}"><w:altName w:val="[^"]*${standIn}`));
  }
});

test("page numbers — 1 —, 14 pt, odd at the right and even at the left", () => {
  expect(part("word/settings.xml")).toContain("<w:evenAndOddHeaders");
  const footers = Object.entries(parts).filter(([path]) => path.startsWith("word/footer"));
  const sides = footers.map(([, xml]) => /<w:jc w:val="(\w+)"/.exec(xml)?.[1]);
  expect(new Set(sides)).toEqual(new Set(["right", "left"]));
  for (const [, xml] of footers) {
    expect(xml.replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, "1").replace(/<[^>]+>/g, "")).toMatch(/^.*— 1 —$/);
    expect(xml).toContain('<w:sz w:val="28"/>');
  }
});

test("a table repeats its header, keeps its rows whole and its spans right", () => {
  const table = /<w:tbl>.*<\/w:tbl>/s.exec(part("word/document.xml"))?.[0] ?? "";
  const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
  expect(rows.map((row) => row.includes("<w:tblHeader"))).toEqual([true, false, false, false]);
  expect(rows.every((row) => row.includes("<w:cantSplit"))).toBe(true);
  expect(rows[1]).toContain('<w:gridSpan w:val="2"/>');
  expect(rows[2]).toContain('<w:vMerge w:val="restart"/>');
  expect(rows[3]).toMatch(/<w:vMerge( w:val="continue")?\/>/);
});

test("text is escaped, what XML cannot hold left out, the name fit for a file; the properties are the document's", () => {
  expect(paragraphWith("正文")).toContain("正文甲&lt;乙&amp;丙");
  expect(name).toBe("某局报告一.docx");
  const core = part("docProps/core.xml");
  expect(core).toContain("<dc:title>某局关于工作情况的报告</dc:title>");
  expect(core).toContain("<dc:creator>某局</dc:creator>");
});

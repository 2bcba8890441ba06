// Hostile and hopeless files in one batch: each one clear sentence, the honest ones are imported all the same.
import { strToU8, zipSync } from "fflate";
import * as XLSX from "xlsx";
import type { CellValue } from "../../../src/domain/cell";
import type { PickedFile } from "../../../src/app/import/import-types";
import { allProposed, fileOfBytes, importAll, openDesk, value } from "./import-support";

const heads = ["序号", "党支部", "姓名", "党员类别", "是否参评", "有效票", "优秀票", "评定等次", "备注"];

function workbook(
  rows: readonly (readonly CellValue[])[],
  headers: readonly CellValue[] = heads,
  sheetName = "民主评议",
) {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(
    book,
    XLSX.utils.aoa_to_sheet([[...headers], ...rows.map((row) => [...row])]),
    sheetName,
  );
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);
}

const row = (branch: string, name: string, note: CellValue = null): CellValue[] => [
  1,
  branch,
  name,
  "正式党员",
  "是",
  7,
  6,
  "合格",
  note,
];
const honest = workbook([row("第一党支部", "张一")]);

function encrypted(): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [..."EncryptedPackage"].forEach((sign, at) => (bytes[512 + at * 2] = sign.charCodeAt(0)));
  return bytes;
}

/** The honest workbook with a sheet of another content. */
function withSheet(xml: string): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="民主评议" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": xml.replace("<worksheet>", `<worksheet xmlns="${main}">`),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level: 9 });
}

const cell = (ref: string) => `<c r="${ref}" t="inlineStr"><is><t>x</t></is></c>`;
const huge: PickedFile = {
  ...fileOfBytes("太大.xlsx", honest),
  size: 60 * 1024 * 1024,
  arrayBuffer: () => Promise.reject(new Error("must not be read")),
};
const gone: PickedFile = {
  ...fileOfBytes("已移走.xlsx", honest),
  arrayBuffer: () => Promise.reject(new Error("NotFoundError")),
};

const hostile: readonly (readonly [PickedFile, RegExp])[] = [
  [huge, /有 60 MB，超出可读取的范围/],
  [gone, /打不开，可能已移动、改名或正被其他程序占用/],
  [
    fileOfBytes("炸弹.xlsx", withSheet(`<worksheet><sheetData>${" ".repeat(60_000_000)}</sheetData></worksheet>`)),
    /展开后有 \d+ MB/,
  ],
  [
    fileOfBytes(
      "两格.xlsx",
      withSheet(
        `<worksheet><sheetData><row r="1">${cell("A1")}</row><row r="200000">${cell("ZZ200000")}</row></sheetData></worksheet>`,
      ),
    ),
    /用到第 200000 行/,
  ],
  [fileOfBytes("半截.xlsx", honest.slice(0, honest.length - 80)), /不完整或已损坏/],
  [fileOfBytes("加密.xlsx", encrypted()), /打开密码/],
  [fileOfBytes("其实是文字.xlsx", strToU8("姓名,等次\n张一,优秀")), /扩展名是 \.xlsx，内容不是/],
  [
    fileOfBytes(
      "实体.xlsx",
      withSheet(
        `<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row r="1">${cell("A1")}</row></sheetData></worksheet>`,
      ),
    ),
    /外部定义/,
  ],
  [fileOfBytes("值班表.xlsx", workbook([["周一", "张一"]], ["日期", "值班人"], "值班")), /没有认出可以导入的表/],
];

test("each ends in one sentence that names the file; the honest ones are written", async () => {
  const desk = openDesk();
  const odd = "=cmd|' /C calc'!A0 <b>第二&党支部</b>".repeat(4) + ".xlsx";
  const files = [
    ...hostile.slice(0, 4).map(([file]) => file),
    fileOfBytes("第一党支部.xlsx", honest),
    ...hostile.slice(4).map(([file]) => file),
    fileOfBytes(odd, workbook([row("第二党支部", "李二", "=1+1")])),
    fileOfBytes("抄一份.xlsx", honest),
  ];
  const first = value(await desk.assistant.previewImport(files));
  for (const [file, sentence] of hostile) {
    const shown = first.files.find(({ name }) => name === file.name);
    expect([shown?.state, shown?.message]).toEqual([
      expect.stringMatching(/^(?:refused|nothing)$/),
      expect.stringMatching(sentence),
    ]);
    expect(shown?.message).toContain(file.name);
    expect(shown?.message).not.toMatch(/[!！]|undefined|Error/);
  }
  expect(first.files.at(-1)).toMatchObject({ state: "same", message: "与“第一党支部.xlsx”内容相同，只导入一次。" });
  expect(first.counts).toMatchObject({ read: 2, refused: 8, nothing: 1, same: 1, rows: 2, branches: 2 });
  value(await desk.assistant.decideImport(allProposed(first)));
  const done = value(await desk.assistant.importBranches());
  expect(done).toMatchObject({ files: 2, branches: 2, rows: 2 });
  const sheet = desk.port.current().sheets.find(({ name }) => name === "民主评议");
  const written = [...(sheet?.cells.get(4)?.values() ?? [])];
  expect(written.filter(({ value: text }) => text === "=1+1" || text === odd)).toHaveLength(2);
  expect(written.filter(({ formula }) => formula !== undefined && !formula.startsWith("=IF(AND("))).toEqual([]);
});

test("headers named like object properties are columns like any other", async () => {
  const desk = openDesk();
  const headers = [...heads.slice(0, 8), "__proto__", "constructor"];
  const file = fileOfBytes("原型.xlsx", workbook([[...row("第一党支部", "张一").slice(0, 8), "p", "c"]], headers));
  const { preview, result } = await importAll(desk, [file]);
  const columns = preview.files[0]?.tables[0]?.columns.filter(({ column }) => column === null);
  expect(columns?.map(({ header }) => header)).toEqual(["__proto__", "constructor"]);
  expect(value(result).rows).toBe(1);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("cancelled while reading: a sentence, no batch, the workbook untouched", async () => {
  const desk = openDesk();
  const before = desk.port.current();
  const stop = new AbortController();
  const outcome = await desk.assistant.previewImport(
    [fileOfBytes("一.xlsx", honest), fileOfBytes("二.xlsx", workbook([row("第二党支部", "李二")]))],
    { signal: stop.signal, progress: ({ done }) => void (done === 1 && stop.abort()) },
  );
  expect(outcome).toMatchObject({ ok: false, problem: { kind: "cancelled", message: "已取消读取，工作簿没有改动。" } });
  expect((await desk.assistant.importBranches()).ok).toBe(false);
  expect(desk.port.current()).toBe(before);
});

test("progress tells every file when it begins and how it ends", async () => {
  const desk = openDesk();
  const steps: string[] = [];
  value(
    await desk.assistant.previewImport([fileOfBytes("一.xlsx", honest), fileOfBytes("加密.xlsx", encrypted())], {
      progress: ({ file }) => void (file && steps.push(`${file.name} ${file.state} ${file.rows}`)),
    }),
  );
  expect(steps).toEqual(["一.xlsx reading 0", "一.xlsx read 1", "加密.xlsx reading 0", "加密.xlsx refused 0"]);
});

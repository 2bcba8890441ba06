// 汇总表 of lower committees in the import: recognised by its columns, kept in 下级汇总 once per unit, summed by 生成汇总; what
// does not agree with itself is said before anything is written.
import { utils, write } from "xlsx";
import { sampleWorkbook } from "../../../scripts/samples/sample-workbook";
import type { ImportPreview, PickedFile } from "../../../src/app/import/import-types";
import type { CellValue } from "../../../src/domain/cell";
import { writeXlsx } from "../../../src/files/write-xlsx";
import { readLowerUnits } from "../../../src/reading/read-lower-units";
import type { WorkbookData } from "../../../src/workbook/workbook-data";
import { differences, fileOfBytes, importAll, openDesk, value } from "./import-support";
import type { Desk } from "./import-support";

type Rows = readonly (readonly CellValue[])[];

function fileOf(name: string, sheet: string, rows: Rows, merges: readonly string[] = []): PickedFile {
  const book = utils.book_new();
  const made = utils.aoa_to_sheet(rows.map((row) => [...row]));
  if (merges.length > 0) made["!merges"] = merges.map((area) => utils.decode_range(area));
  utils.book_append_sheet(book, made, sheet);
  return fileOfBytes(name, new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer));
}

async function unitsOf({ port }: Desk) {
  return readLowerUnits(value(await port.read()).sheets);
}

/** The sample committee's workbook with its 汇总表, as it is sent upwards; with its rows or without. */
async function sent(
  keep: (sheet: string) => boolean,
): Promise<{ readonly data: WorkbookData; readonly sentence: string }> {
  const desk = openDesk(sampleWorkbook());
  const { sentence = "" } = value(await desk.assistant.run("writeSummary")) as { sentence?: string };
  const data = desk.port.current();
  return { data: { ...data, sheets: data.sheets.filter(({ name }) => keep(name)) }, sentence };
}

const rowsOf = (name: string, gone: Partial<Record<string, number>> = {}): Rows => [
  ["组织生活会和民主评议情况统计表"],
  [`填报单位：${name}`],
  [
    "序号",
    "党支部名称",
    "召开情况",
    null,
    "参评人数",
    null,
    "评定等次",
    null,
    null,
    null,
    null,
    "问题数",
    "已销号",
    "联系电话",
  ],
  [
    null,
    null,
    "应召开数",
    "已召开数",
    "应参评",
    "实际参评",
    "优秀",
    "合格",
    "基本合格",
    "不合格",
    "不定等次",
    null,
    null,
    null,
  ],
  [1, "一支部", 1, 1, 10, 9, 2, "6人", 1, 0, 0, 5, 3, "8000"],
  [2, "二支部", 1, 0, 8, 8, 2, 6, 0, 0, 0, 4, 4, "8001"],
  ["合计", null, 2, 1, 18, gone.实际参评 ?? 17, 4, 12, 1, 0, 0, 9, 7, null],
];
const merges = ["C3:D3", "E3:F3", "G3:K3"];
const table = (unit: string, name = `${unit}.xlsx`, gone: Partial<Record<string, number>> = {}) =>
  fileOf(name, "附件3", rowsOf(unit, gone), merges);

const notes = ({ notes: list }: ImportPreview) => list.map(({ severity, text }) => `${severity} ${text}`);

test("the 汇总表 of this tool comes in as one row; 生成汇总 above it says the same sentence", async () => {
  const { data, sentence } = await sent((name) => name === "汇总表" || name === "设置");
  const county = openDesk();
  const { preview, result } = await importAll(county, [fileOfBytes("某局.xlsx", await writeXlsx(data))]);
  expect(preview.message).toContain("1 个下级单位的汇总");
  expect(preview.questions.filter(({ answer, required }) => required && answer === null)).toEqual([]);
  expect(value(result).message).toContain("1 个下级单位");
  const [unit] = await unitsOf(county);
  expect(unit).toMatchObject({ name: "中共某某局机关委员会", source: "某局.xlsx", unread: [] });
  const done = value(await county.assistant.run("writeSummary")) as { sentence?: string };
  expect(sentence).toMatch(/^截至目前/);
  expect(done.sentence).toBe(sentence);
});

test("beside the rows it was made from, the rows are taken in; the clerk may take the figures instead, never both", async () => {
  const { data } = await sent(() => true);
  const file = fileOfBytes("某局.xlsx", await writeXlsx(data));
  const rows = openDesk();
  const { preview } = await importAll(rows, [file]);
  const told = preview.questions.find(({ place }) => place.includes("汇总表"));
  expect(told?.text).toContain("由文件里的明细");
  expect(await unitsOf(rows)).toEqual([]);
  const figures = openDesk();
  const { result } = await importAll(figures, [file], { [told?.id ?? ""]: "unit" });
  value(result);
  expect((await unitsOf(figures)).map(({ name }) => name)).toEqual(["中共某某局机关委员会"]);
  const sheets = value(await figures.port.read()).sheets.map(({ name }) => name);
  expect(sheets).not.toContain("民主评议");
});

test("other words in two header lines; what is missing or not ours is told", async () => {
  const desk = openDesk();
  const { preview, result } = await importAll(desk, [table("甲乡党委")]);
  value(result);
  const [unit] = await unitsOf(desk);
  expect(unit?.name).toBe("甲乡党委");
  expect(unit?.counts).toMatchObject({
    ...{ 应召开支部数: 2, 实召开支部数: 1, 应参评: 18, 实参评: 17, 优秀: 4, 合格: 12 },
    ...{ 基本合格: 1, 不合格: 0, 不评定等次: 0, 查摆问题数: 9, 已销号数: 7 },
  });
  expect(unit?.unread).toContain("党员总数");
  const said = notes(preview).join("\n");
  expect(said).toMatch(/警告 “甲乡党委”的汇总表没有党员总数、.*按未填导入/);
  expect(said).toContain("“联系电话”不是汇总表的列，没有导入");
  expect(preview.units).toMatchObject([{ name: "甲乡党委", state: "new", wrong: true }]);
});

test("合计 that is not the sum of its rows is said with both numbers", async () => {
  const { preview } = await importAll(openDesk(), [table("甲乡党委", "甲.xlsx", { 实际参评: 18 })]);
  const said = notes(preview).join("\n");
  expect(said).toContain("错误 “甲乡党委”的汇总表实参评合计写18，各行相加为17");
});

test("a unit stands once: the same again changes nothing, a later file replaces its row, another file is asked about", async () => {
  const desk = openDesk();
  value((await importAll(desk, [table("甲乡党委"), table("乙乡党委")])).result);
  const before = desk.port.current();
  expect(value((await importAll(desk, [table("甲乡党委")])).result).changed).toBe(false);
  const other = table("甲 乡党委", "甲（改）.xlsx", { 实际参评: 18 });
  const first = value(await desk.assistant.previewImport([other]));
  const [asked] = first.questions.filter(({ kind }) => kind === "winner");
  expect(asked).toMatchObject({ required: true, answer: null });
  expect(first.ready).toBe(false);
  const kept = await importAll(desk, [other], { [asked?.id ?? ""]: "keep" });
  expect(value(kept.result).changed).toBe(false);
  expect(differences(before, desk.port.current())).toEqual([]);
  value((await importAll(desk, [other])).result);
  expect((await unitsOf(desk)).map(({ name, row, counts, source }) => [name, row, counts.实参评, source])).toEqual([
    ["甲乡党委", 4, 18, "甲（改）.xlsx"],
    ["乙乡党委", 5, 17, "乙乡党委.xlsx"],
  ]);
  value(await desk.assistant.undo());
  expect((await unitsOf(desk))[0]?.counts.实参评).toBe(17);
});

test("a unit that the clerk has listed by hand gets its figures without a question", async () => {
  const desk = openDesk();
  value((await importAll(desk, [table("甲乡党委")])).result);
  value(await desk.port.write({ cells: [{ sheet: "下级汇总", row: 4, column: 1, cells: [["乙乡党委"]] }] }));
  const { preview, result } = await importAll(desk, [table("乙乡党委")]);
  expect(preview.questions.filter(({ kind }) => kind === "winner")).toEqual([]);
  value(result);
  expect((await unitsOf(desk)).map(({ name, row, counts }) => [name, row, counts.实参评])).toEqual([
    ["甲乡党委", 4, 17],
    ["乙乡党委", 5, 17],
  ]);
});

test("two files for one unit: the clerk says which", async () => {
  const files = [table("甲乡党委", "旧.xlsx"), table("甲乡党委", "新.xlsx", { 实际参评: 18 })];
  const desk = openDesk();
  const first = value(await desk.assistant.previewImport(files));
  const [asked] = first.questions.filter(({ kind }) => kind === "winner");
  expect(asked?.options.map(({ label }) => label).sort()).toEqual(["用“新.xlsx”的", "用“旧.xlsx”的"]);
  const chosen = asked?.options.find(({ label }) => label.includes("旧"))?.value ?? "";
  value((await importAll(desk, files, { [asked?.id ?? ""]: chosen })).result);
  expect((await unitsOf(desk)).map(({ source }) => source)).toEqual(["旧.xlsx"]);
});

test("new units go below those that are there, above what the clerk wrote; her note and columns stay; 撤销 takes them back", async () => {
  const desk = openDesk();
  value((await importAll(desk, [table("甲乡党委")])).result);
  value(await desk.port.write({ cells: [{ sheet: "下级汇总", row: 5, column: 0, cells: [["已电话催报丙乡"]] }] }));
  const before = desk.port.current();
  value((await importAll(desk, [table("乙乡党委"), table("丁乡党委")])).result);
  const units = await unitsOf(desk);
  expect(units.map(({ name, row }) => [name, row]).slice(0, 3)).toEqual([
    ["甲乡党委", 4],
    ["乙乡党委", 5],
    ["丁乡党委", 6],
  ]);
  const sheet = desk.port.current().sheets.find(({ name }) => name === "下级汇总");
  expect(sheet?.cells.get(7)?.get(0)?.value).toBe("已电话催报丙乡");
  expect(sheet?.cells.get(4)?.get(4)?.formula).toContain("D5/C5");
  value(await desk.assistant.undo());
  expect(differences(before, desk.port.current())).toEqual([]);
});

test("a form with grades is no 汇总表", async () => {
  const rows: Rows = [
    ["序号", "党支部", "姓名", "党员类别", "是否参评", "评定等次"],
    [1, "一支部", "张三", "正式党员", "是", "合格"],
  ];
  const { preview } = await importAll(openDesk(), [fileOf("a.xlsx", "民主评议", rows)]);
  expect(preview.units).toEqual([]);
  expect(preview.files[0]?.tables.map(({ form }) => form)).toEqual(["appraisals"]);
});

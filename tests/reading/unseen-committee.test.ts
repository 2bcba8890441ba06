// What a committee that nobody here had seen sent in, each failure as a kind: another year's column, votes beside marks of
// the same words, a list that looks like cards, a roster with 是否, a second table under a title of its own.
import type { FormId } from "../../src/contract/forms";
import type { CellValue } from "../../src/domain/cell";
import { readBook } from "../../src/reading/read-book";
import { sheetOf } from "./support/grid";

type Row = readonly CellValue[];

function read(rows: readonly Row[], name = "Sheet1") {
  return readBook([sheetOf(name, rows)], { isFile: true, year: 2025, answers: new Map() });
}

function pick(book: ReturnType<typeof read>, form: FormId, ...fields: readonly string[]) {
  return book.book.records[form].map((record) => fields.map((field) => Reflect.get(record, field) as unknown));
}

const people = ["周海燕", "吕刚", "沈文博", "曹敏", "何建国"];

test("上年评议等次 is not this year's grade, whatever stands below it", () => {
  const book = read([
    ["序号", "支部名称", "姓名", "党员类别", "是否参评", "上年评议等次", "支部确定等次"],
    ...people.map((name, at) => [at + 1, "第一党支部", name, "正式党员", "是", "合格", at === 0 ? "优秀" : "合格"]),
  ]);
  expect(pick(book, "appraisals", "grade").flat()).toEqual(["优秀", "合格", "合格", "合格", "合格"]);
});

test("a column that asks about last year is still found", () => {
  const book = read([
    ["党支部", "会议种类", "会议名称", "会议时间", "主持", "应到", "实到", "上年整改是否通报"],
    ["第一党支部", "组织生活会", "专题组织生活会", "2026-1-16", "周海燕", 12, 11, "是"],
  ]);
  expect(pick(book, "meetings", "previousRectificationReported")).toEqual([["是"]]);
});

test("a list of members with words of its own is a list, never a card", () => {
  const book = read([
    ["2025年度民主评议情况表"],
    ["填报单位：教学第二党支部", null, null, null, "填报日期：2026年3月20日"],
    [
      "序次",
      "所在支部名称",
      "评议对象",
      "党员类别（正式、预备）",
      "有没有参评",
      "发出（票）",
      "有效数",
      "综合评定等次",
      "补充说明",
    ],
    ...people.map((name, at) => [
      at + 1,
      "教学第二党支部",
      name,
      "正式党员",
      "☑",
      18,
      18,
      at < 2 ? "优秀党员" : "合格党员",
      null,
    ]),
  ]);
  expect(book.book.tables.map(({ form, isCard }) => [form, isCard === true])).toEqual([["appraisals", false]]);
  expect(pick(book, "appraisals", "name", "took")).toEqual(people.map((name) => [name, "是"]));
});

test("a card with a label that nobody knows keeps it as a column, to be told", () => {
  const card = (date: string) => [
    ["第一党支部会议记录表"],
    ["会议名称", "组织生活会", "召开时间", date],
    ["会议类型", "组织生活会", "主持人", "周海燕"],
    ["应到人数", "12人", "实到人数", "11人"],
    ["摄像器材", "两台", "批评意见", "9条"],
    ["会议内容", "学习文件，查摆问题，开展批评。"],
  ];
  const book = read(card("2026年1月16日"), "会议1");
  const [table] = book.book.tables;
  expect(table?.isCard).toBe(true);
  expect(table?.extraColumns.map(({ header }) => header)).toContain("摄像器材");
});

test("a roster with 是否正式党员 is no appraisal: 是 and 否 stand in every form, and the title names this one", () => {
  const book = read(
    [
      ["2025年度党员名册统计表"],
      ["序次", "所在党支部名称", "姓 名", "是否正式党员？", "出生年月", "不计应到原因"],
      ...people.map((name, at) => [at + 1, "教学第一党支部", name, "是", "1980.05", null]),
    ],
    "党员名单",
  );
  expect(book.book.tables.map(({ form }) => form)).toEqual(["members"]);
});

test("a second table below a title of its own is found by meaning", () => {
  const book = read([
    ["会议台账"],
    ["党支部", "会议种类", "会议名称", "召开日期", "主持", "应到会", "实到会"],
    ["第一党支部", "组织生活会", "专题组织生活会", "2026-1-16", "周海燕", 12, 11],
    [],
    ["二〇二五年度征求意见一览表"],
    ["所属支部", "征求意见的方式", "意见收集日期", "意见人类别", "针对谁", "具体意见"],
    ["第一党支部", "个别谈话", "2026-1-5", "群众", "支部班子", "希望多组织集体学习，多到基层走访。"],
    ["第一党支部", "座谈会", "2026-1-6", "党员", "支部班子", "会议通知要提前，便于安排手头工作。"],
  ]);
  expect(book.book.tables.map(({ form }) => form)).toEqual(["meetings", "opinions"]);
  expect(pick(book, "opinions", "text")).toHaveLength(2);
});

test("marks under 优秀 and 合格 are grades beside votes that bear the same words", () => {
  const book = read([
    ["序号", "党支部", "姓名", "是否参评", "优秀票张数", "合格（票数）", "基本合格票张数", "优秀", "合格", "基本合格"],
    [1, "第一党支部", "周海燕", "是", 11, 3, 0, "√", null, null],
    [2, "第一党支部", "吕刚", "是", 3, 10, 1, null, "√", null],
    [3, "第一党支部", "曹敏", "是", 2, 3, 9, null, null, "√"],
  ]);
  expect(pick(book, "appraisals", "grade").flat()).toEqual(["优秀", "合格", "基本合格"]);
});

test.each([
  ["“优秀”", "优秀"],
  ["「合格」", "合格"],
  ["预备党员不评定等次", "不评定等次"],
])("a grade written %s is %s", (written, grade) => {
  const book = read([
    ["党支部", "姓名", "党员类别", "是否参评", "评定等次"],
    ["第一党支部", "周海燕", "正式党员", "是", written],
  ]);
  expect(pick(book, "appraisals", "grade")).toEqual([[grade]]);
});

test.each([
  ["验收销号", "已销号"],
  ["已核销", "已销号"],
  ["未销号", "not read as closed"],
])("a state written %s is %s", (written, state) => {
  const book = read([
    ["党支部", "存在问题", "整改措施", "责任人", "整改时限", "整改状态"],
    ["第一党支部", "学习不够深入", "每月集中学习一次", "周海燕", "2026-6-30", written],
  ]);
  const [[read_ = null] = []] = pick(book, "rectifications", "status");
  if (state === "已销号") expect(read_).toBe(state);
  else expect(read_).not.toBe("已销号");
});

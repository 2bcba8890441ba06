// Which sheets are forms, and where their tables stand.
import { forms } from "../../src/contract/forms";
import { summaryColumns } from "../../src/contract/summary";
import { findTables as findAll } from "../../src/reading/find-tables";
import { sheetOf } from "./support/grid";

const findTables = (...of: Parameters<typeof findAll>) => findAll(...of).tables;
const headersOf = (id: string) => forms.find((form) => form.id === id)?.columns.map(({ header }) => header) ?? [];

test.each(forms.map((form) => [form.id]))(
  "the header of %s is recognised on a sheet of any name, in any order",
  (id) => {
    for (const headers of [headersOf(id), headersOf(id).reverse()]) {
      const [table, ...more] = findTables(sheetOf("Sheet1", [["某某表"], [], headers, []]));
      expect(more).toEqual([]);
      expect(table).toMatchObject({ form: { id }, headerTop: 2, headerRow: 2 });
      expect(table?.match.columns.size).toBe(headers.length);
      expect(table?.match.extra).toEqual([]);
    }
  },
);

test("the header may be in two rows, told by its words alone", () => {
  const [table] = findTables(
    sheetOf("会议", [
      ["会议情况表"],
      ["序号", "党支部", "会议", null, null, null, "主持", "记录", "到会情况（人）", null, null],
      [null, null, "类型", "名称", "时间", "地点", null, null, "应到", "实到", "缺席"],
      [1, "第八党支部", "集中学习", "学习（一）", 46032, "会议室", "吴七", "冯九", 15, 15, 0],
    ]),
  );
  expect(table).toMatchObject({ form: { id: "meetings" }, headerTop: 1, headerRow: 2 });
  expect(Object.fromEntries(table?.match.columns ?? [])).toEqual({
    ...{ no: 0, branch: 1, kind: 2, title: 3, date: 4, place: 5, chair: 6, recorder: 7 },
    ...{ expected: 8, present: 9, absent: 10 },
  });
});

test("two tables below each other and two side by side", () => {
  const institutions = ["序号", "党支部", "制度名称", "类型"];
  const talks = ["序号", "党支部", "谈话日期", "谈话地点", "谈话人", "谈话对象", "谈话类型", "谈话内容"];
  const below = findTables(
    sheetOf("材料", [["制度"], institutions, [1, "甲支部", "某制度", "新建"], [], ["谈心谈话"], talks, [1, "甲支部"]]),
  );
  expect(below.map(({ form, headerRow }) => [form.id, headerRow])).toEqual([
    ["institutions", 1],
    ["talks", 5],
  ]);
  const beside = findTables(sheetOf("材料", [[...institutions, null, ...talks]]));
  expect(beside.map(({ form, firstColumn, lastColumn }) => [form.id, firstColumn, lastColumn])).toEqual([
    ["institutions", 0, 3],
    ["talks", 5, 12],
  ]);
});

test("a header far down is found by its exact words", () => {
  const rows = Array.from({ length: 200 }, (_, index) => [index, "说明文字", "另一段说明"]);
  expect(findTables(sheetOf("x", [...rows, headersOf("talks")]))).toMatchObject([{ headerRow: 200 }]);
});

test.each([
  ["a duty roster", "值班表", ["日期", "值班人", "带班领导"]],
  ["汇总表", "汇总表", summaryColumns.map(({ header }) => header)],
  [
    "等次统计",
    "等次统计",
    "序号 党支部 党员总数 应参评 实参评 参评率 优秀 优秀占比 优秀上限 合格 合格占比 基本合格 基本合格占比 不合格 不合格占比 不评定等次 核对 备注".split(
      " ",
    ),
  ],
  ["检查结果", "检查结果", "序号 级别 规则 工作表 行 字段 党支部 对象 问题 建议 定位".split(" ")],
  ["a table of the house", "工资", ["序号", "姓名", "部门", "基本工资", "补贴", "合计", "备注"]],
])("%s is no form", (_what, name, headers) => {
  expect(findTables(sheetOf(name, [[name], headers, [1, "第一党支部"]]))).toEqual([]);
});

test("the sheet's name decides between forms whose words fit both, and allows for missing columns", () => {
  const words = ["序号", "党支部", "姓名", "党员类别", "备注"];
  expect(findTables(sheetOf("花名册", [words]))).toMatchObject([{ form: { id: "members" } }]);
  expect(findTables(sheetOf("民主评议", [words]))).toMatchObject([{ form: { id: "appraisals" } }]);
});

test("an empty sheet and hostile headers do no harm", () => {
  expect(findTables(sheetOf("空", []))).toEqual([]);
  const [table] = findTables(sheetOf("制度", [["序号", "党支部", "制度名称", "类型", "__proto__", "constructor"]]));
  expect(table?.match.extra.map(({ header }) => header)).toEqual(["__proto__", "constructor"]);
  expect(Object.prototype).not.toHaveProperty("no");
});

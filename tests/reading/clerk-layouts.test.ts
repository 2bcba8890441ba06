// Layouts that real forms have, each as a kind with its variants: what is read, what is told, what is never counted.
import type { FormId } from "../../src/contract/forms";
import type { CellValue } from "../../src/domain/cell";
import { readBook } from "../../src/reading/read-book";
import type { SheetContent, SheetFacts } from "../../src/workbook/port";
import { sheetOf } from "./support/grid";

type Row = readonly CellValue[];

/** The only table of a file of one sheet, with some fields of its records. */
function read(rows: readonly Row[], options: { name?: string; answers?: ReadonlyMap<string, string> } = {}) {
  const { name = "Sheet1", answers = new Map<string, string>() } = options;
  return readBook([sheetOf(name, rows)], { isFile: true, year: 2025, answers });
}

function pick(
  book: ReturnType<typeof read>,
  form: FormId,
  ...fields: readonly string[]
): readonly (readonly unknown[])[] {
  return book.book.records[form].map((record) => fields.map((field) => Reflect.get(record, field) as unknown));
}

describe("two groups with the same words below", () => {
  const head: readonly Row[] = [
    ["第四党支部民主评议统计表"],
    ["序号", "姓名", "党员类别", "党员互评", null, null, null, "群众测评", null, null, null, "评定等次"],
    [null, null, null, "优秀", "合格", "基本合格", "不合格", "优秀", "合格", "基本合格", "不合格", null],
  ];
  const rows: readonly Row[] = [
    ...head,
    [1, "张一", "正式党员", 10, 2, 0, 0, 5, 1, 0, 0, "优秀"],
    [2, "王二", "正式党员", 3, 9, 0, 0, 2, 4, 0, 0, "合格"],
  ];

  test("are asked about; the proposal adds them, and never takes a count for a rate", () => {
    const book = read(rows);
    const [table] = book.book.tables;
    expect(table?.layouts).toMatchObject([
      { kind: "groups", chosen: "sum", about: "党员互评、群众测评" },
      { kind: "took" },
    ]);
    expect(table?.columns.has("excellentRate")).toBe(false);
    expect(pick(book, "appraisals", "name", "excellent", "qualified", "grade")).toEqual([
      ["张一", 15, 3, "优秀"],
      ["王二", 5, 13, "合格"],
    ]);
  });

  test("one of them is taken, or each goes to 测评票, as the clerk says", () => {
    const key = read(rows).book.tables[0]?.layouts?.[0]?.key ?? "";
    const one = read(rows, { answers: new Map([[key, "group:群众测评"]]) });
    expect(pick(one, "appraisals", "name", "excellent")).toEqual([
      ["张一", 5],
      ["王二", 2],
    ]);
    const apart = read(rows, { answers: new Map([[key, "polls"]]) });
    expect(pick(apart, "polls", "name", "voters", "excellent", "qualified")).toEqual([
      ["张一", "党员互评", 10, 2],
      ["王二", "党员互评", 3, 9],
      ["张一", "群众代表", 5, 1],
      ["王二", "群众代表", 2, 4],
    ]);
    expect(pick(apart, "appraisals", "excellent")).toEqual([[null], [null]]);
    const none = read(rows, { answers: new Map([[key, ""]]) });
    expect(pick(none, "appraisals", "excellent")).toEqual([[null], [null]]);
  });

  test("the group whose sum is 有效票 is proposed", () => {
    const withValid = rows.map((row, at) =>
      at === 0 ? row : [...row, at === 1 ? "有效票" : at === 2 ? null : at === 3 ? 12 : 12],
    );
    expect(read(withValid).book.tables[0]?.layouts?.[0]?.chosen).toBe("group:党员互评");
  });
});

describe("ticks in the columns of the grades", () => {
  const head: Row = ["序号", "姓名", "党员类别", "优秀", "合格", "基本合格", "不合格", "备注"];
  test.each(["√", "✓", "○", "●", "是", "1"])("%s is the grade", (mark) => {
    const book = read([
      ["第四党支部民主评议结果"],
      head,
      [1, "张一", "正式党员", mark, null, null, null, null],
      [2, "王二", "正式党员", null, mark, null, null, null],
      [3, "李三", "正式党员", null, null, mark, null, null],
      [4, "钱五", "预备党员", null, null, null, null, "不评定等次"],
    ]);
    expect(pick(book, "appraisals", "name", "grade", "excellent", "took")).toEqual([
      ["张一", "优秀", null, "是"],
      ["王二", "合格", null, "是"],
      ["李三", "基本合格", null, "是"],
      ["钱五", "不评定等次", null, "是"],
    ]);
    expect(book.book.tables[0]?.layouts?.map(({ kind }) => kind)).toEqual(["ticks", "took"]);
  });
  test("votes are no ticks: more than one in a row, or other numbers than 1", () => {
    const book = read([head, [1, "张一", "正式党员", 1, 1, 0, 0, null], [2, "王二", "正式党员", 2, 0, 0, 0, null]]);
    expect(pick(book, "appraisals", "name", "grade", "excellent")).toEqual([
      ["张一", "", 1],
      ["王二", "", 2],
    ]);
  });
});

describe("names", () => {
  const head: Row = ["序号", "党支部", "姓名", "党员类别", "是否参评", "评定等次"];
  test("several in a cell are as many members, and 无 is nobody", () => {
    const book = read([
      head,
      [1, "第四党支部", "张一、王二", "正式党员", "是", "优秀"],
      [2, "第四党支部", "李三", "正式党员", "是", "合格"],
      [3, "第四党支部", "无", "正式党员", "是", "不合格"],
      [4, "第四党支部", "—", "正式党员", "是", "基本合格"],
    ]);
    expect(pick(book, "appraisals", "name", "grade")).toEqual([
      ["张一", "优秀"],
      ["王二", "优秀"],
      ["李三", "合格"],
    ]);
    expect(book.book.tables[0]?.leftRows?.map(({ row, kind }) => [row, kind])).toEqual([
      [4, "nobody"],
      [5, "nobody"],
    ]);
  });
  test("a list of names per grade gives its members one by one", () => {
    const book = read([
      ["第四党支部评议结果"],
      ["等次", "人数", "党员姓名"],
      ["优秀", 2, "张一、王二"],
      ["合格", 1, "李三"],
      ["不合格", 0, "无"],
    ]);
    expect(pick(book, "appraisals", "name", "grade")).toEqual([
      ["张一", "优秀"],
      ["王二", "优秀"],
      ["李三", "合格"],
    ]);
    expect(book.book.tables[0]?.extraColumns).toMatchObject([{ header: "人数", filled: 3 }]);
  });
  test("ballots without names, head-counts and names below grades are no rows of anything; they are told", () => {
    const counts = read([
      ["序号", "党支部", "党员总数", "优秀", "合格", "基本合格", "不合格"],
      [1, "第四党支部", 12, 4, 8, 0, 0],
      [2, "第五党支部", 9, 3, 6, 0, 0],
    ]);
    expect(counts.book.tables).toEqual([]);
    expect(counts.accounts).toMatchObject([{ reason: "unknown", rows: 3 }]);
    expect(counts.accounts[0]?.close?.known.length).toBeGreaterThan(2);
    const names = read([
      ["党支部", "优秀", "合格", "基本合格", "不合格"],
      ["第四党支部", "张一、王二", "李三、赵四", "", ""],
    ]);
    expect(names.book.tables).toEqual([]);
    expect(names.accounts).toHaveLength(1);
  });
});

describe("rows between the header and the data", () => {
  const head: Row = ["序号", "党支部", "姓名", "党员类别", "是否参评", "评定等次", "备注"];
  const data: readonly Row[] = [
    [1, "第四党支部", "张一", "正式党员", "是", "优秀", null],
    [2, "第四党支部", "王二", "正式党员", "是", "合格", null],
  ];
  test.each<[string, Row]>([
    ["instruction", ["选填", "必填，与系统内名称一致", "必填", "正式党员/预备党员", "是/否", "下拉选择", "选填"]],
    ["example", ["例", "某某党支部", "张三", "正式党员", "是", "优秀", "填写示例，请勿删除"]],
    ["example", ["示例", "第一党支部", "李四", "正式党员", "是", "优秀", null]],
    ["column-number", ["甲", "乙", "丙", "丁", 1, 2, null]],
    ["column-number", [1, 2, 3, 4, 5, 6, 7]],
    ["unit", [null, null, null, null, null, null, "（人）"]],
  ])("%s: left out and told", (kind, row) => {
    const book = read([head, row, ...data]);
    expect(pick(book, "appraisals", "name")).toEqual([["张一"], ["王二"]]);
    expect(book.book.tables[0]?.leftRows).toMatchObject([{ row: 2, kind }]);
    const key = `rows:${kind}:Sheet1:1`;
    expect(read([head, row, ...data], { answers: new Map([[key, "take"]]) }).book.records.appraisals).toHaveLength(3);
  });
  test("a row that only looks like one is data", () => {
    const book = read([head, [1, "第四党支部", "张一", "正式党员", "是", "优秀", "例会发言"], ...data.slice(1)]);
    expect(book.book.records.appraisals).toHaveLength(2);
  });
  test.each<[string, Row]>([
    ["合计", ["合计", null, null, 3, null, null, null]],
    ["共4人", ["共4人", null, null, null, null, null, null]],
    ["全支部汇总", ["全支部汇总", null, null, null, null, null, null]],
    ["第四党支部小计", [null, "第四党支部小计", null, null, null, null, null]],
  ])("%s is a total, first or last", (_word, row) => {
    for (const rows of [
      [head, ...data, row],
      [head, row, ...data],
    ]) {
      const book = read(rows);
      expect(book.book.records.appraisals).toHaveLength(2);
      expect(book.book.tables[0]?.totalRows).toHaveLength(1);
    }
  });
});

describe("headers of several rows", () => {
  test("票数 and 占比 below each grade", () => {
    const book = read([
      ["序号", "姓名", "党员类别", "优秀", null, "合格", null, "评定等次"],
      [null, null, null, "票数", "占比", "票数", "占比", null],
      [1, "张一", "正式党员", 10, 0.8333, 2, 0.1667, "优秀"],
      [2, "王二", "正式党员", 3, 0.25, 9, 0.75, "合格"],
    ]);
    expect(pick(book, "appraisals", "name", "excellent", "qualified", "grade")).toEqual([
      ["张一", 10, 2, "优秀"],
      ["王二", 3, 9, "合格"],
    ]);
    const [table] = book.book.tables;
    expect(table?.matches?.get("excellentRate")).toMatchObject({ how: "similar" });
    expect(table?.extraColumns).toMatchObject([{ header: "合格／占比", filled: 2 }]);
  });
  test("three rows", () => {
    const book = read([
      ["民主评议情况统计表"],
      ["序号", "姓名", "党员类别", "民主测评", null, null, null, null, null, "支部评定"],
      [null, null, null, "票数", null, "得票情况", null, null, null, null],
      [null, null, null, "发出票", "收回票", "优秀票", "合格票", "基本合格票", "不合格票", "评定等次"],
      [1, "张一", "正式党员", 12, 12, 10, 2, 0, 0, "优秀"],
      [2, "王二", "正式党员", 12, 12, 3, 9, 0, 0, "合格"],
    ]);
    expect(pick(book, "appraisals", "name", "issued", "returned", "excellent", "qualified", "grade")).toEqual([
      ["张一", 12, 12, 10, 2, "优秀"],
      ["王二", 12, 12, 3, 9, "合格"],
    ]);
  });
  test("the actual time is the time, the planned one is told", () => {
    const head: Row = [
      "序号",
      "党支部",
      "会议类型",
      "会议名称",
      "计划会议时间",
      "实际会议时间",
      "地点",
      "主持人",
      "应到",
      "实到",
    ];
    for (const order of [head, [...head.slice(0, 4), "实际会议时间", "计划会议时间", ...head.slice(6)]]) {
      const [planned, actual] = [46032, 46038];
      const at = order.indexOf("实际会议时间");
      const row = [1, "第四党支部", "组织生活会", "组织生活会", planned, planned, "会议室", "张一", 12, 11];
      row[at] = actual;
      const book = read([order, row]);
      expect(pick(book, "meetings", "date")).toEqual([[actual]]);
      expect(book.book.tables[0]?.extraColumns.map(({ header }) => header)).toEqual(["计划会议时间"]);
    }
  });
  test("a line above the table is no group of its columns", () => {
    const book = read([
      ["填报单位：第四党支部", null, null, null, "填报时间：2026年1月20日"],
      ["序号", "姓名", "党员类别", "是否参评", "评定等次"],
      [1, "张一", "正式党员", "是", "优秀"],
    ]);
    expect(book.book.tables[0]).toMatchObject({ headerTopRow: 2, headerRow: 2 });
    expect(pick(book, "appraisals", "branch", "grade")).toEqual([["第四党支部", "优秀"]]);
  });
});

describe("cards", () => {
  test("the record of one meeting", () => {
    const book = read([
      ["第四党支部组织生活会会议记录"],
      ["会议时间", "2026年1月16日", "地点", "三楼会议室"],
      ["主持人", "张一", "记录人", "王二"],
      ["应到", "12", "实到", "11"],
      ["会议议题", "2025年度组织生活会", null, null],
      ["主要内容", "班子对照检查；个人发言；批评与自我批评", null, null],
    ]);
    expect(pick(book, "meetings", "branch", "date", "chair", "recorder", "expected", "present")).toEqual([
      ["第四党支部", 46038, "张一", "王二", 12, 11],
    ]);
    expect(book.book.tables[0]).toMatchObject({ isCard: true, layouts: [{ kind: "cards", chosen: "take" }] });
  });
  const card = (name: string, votes: Row, grade: string): readonly Row[] => [
    ["民主评议党员登记表"],
    ["姓名", name, "性别", "男", "出生年月", "1980.05"],
    ["党员类别", "正式党员", "党内职务", "普通党员", "所在支部", "第四党支部"],
    ["民主测评情况", "优秀", "合格", "基本合格", "不合格", "弃权"],
    ["得票数", ...votes],
    ["支部评定等次", grade, null, null, null, null],
  ];
  test("one per member and sheet, with the votes in a block", () => {
    const book = readBook(
      [sheetOf("张一", card("张一", [10, 2, 0, 0, 0], "优秀")), sheetOf("王二", card("王二", [3, 9, 0, 0, 0], "合格"))],
      { isFile: true },
    );
    expect(pick({ ...book }, "appraisals", "branch", "name", "excellent", "qualified", "grade")).toEqual([
      ["第四党支部", "张一", 10, 2, "优秀"],
      ["第四党支部", "王二", 3, 9, "合格"],
    ]);
    expect(book.book.records.polls).toEqual([]);
    const key = book.book.tables[0]?.layouts?.find(({ kind }) => kind === "cards")?.key ?? "";
    const left = readBook([sheetOf("张一", card("张一", [10, 2, 0, 0, 0], "优秀"))], {
      isFile: true,
      answers: new Map([[key, ""]]),
    });
    expect(left.book.records.appraisals).toEqual([]);
  });
});

describe("sheets", () => {
  const rows: readonly Row[] = [
    ["序号", "党支部", "姓名", "党员类别", "是否参评", "评定等次"],
    [1, "第四党支部", "张一", "正式党员", "是", "优秀"],
  ];
  const other: readonly Row[] = [...rows, [2, "第四党支部", "旧一", "正式党员", "是", "合格"]];
  const hidden = (sheet: SheetContent, facts?: SheetFacts): SheetContent => ({
    ...sheet,
    visible: false,
    ...(facts && { facts }),
  });
  test.each<[string, SheetContent, object]>([
    ["hidden", hidden(sheetOf("评议（备）", other)), { reason: "hidden", rows: 2 }],
    ["very hidden", hidden(sheetOf("评议x", other), { veryHidden: true }), { reason: "very-hidden" }],
    ["a copy by its name", sheetOf("民主评议 (2)", other), { reason: "copy", of: "民主评议" }],
    ["a copy by its name in words", sheetOf("民主评议-副本", other), { reason: "copy", of: "民主评议" }],
    ["of last year by its name", sheetOf("2024年民主评议", other), { reason: "last-year", of: "2024年度" }],
    [
      "of last year by its title",
      sheetOf("评议结果", [["2024年度民主评议党员情况表"], ...other]),
      { reason: "last-year" },
    ],
    ["of last year in words", sheetOf("上年度评议", other), { reason: "last-year", of: "上年度" }],
  ])("%s: told, and read only when taken in", (_what, aside, account) => {
    const main = sheetOf("民主评议", rows);
    const book = readBook([main, aside], { isFile: true, year: 2025 });
    expect(book.accounts).toMatchObject([{ sheet: aside.name, taken: false, ...account }]);
    expect(book.book.records.appraisals).toHaveLength(1);
    const taken = readBook([main, aside], {
      isFile: true,
      year: 2025,
      answers: new Map([[`sheet:${aside.name}`, "take"]]),
    });
    expect(taken.book.records.appraisals).toHaveLength(3);
  });
  test("a file whose every sheet is of one earlier year is that year's file: nothing is set aside, the year is told", () => {
    const book = readBook([sheetOf("评议", [["2024年度民主评议党员情况表"], ...rows])], { isFile: true, year: 2025 });
    expect(book.accounts).toEqual([]);
    expect(book.titleYear).toBe(2024);
  });
  test("a name with a number is no copy where there is no original", () => {
    const book = readBook([sheetOf("评议(1)", rows), sheetOf("评议(2)", other)], { isFile: true });
    expect(book.accounts).toEqual([]);
  });
  test("the clerk says which form a sheet is", () => {
    const odd: readonly Row[] = [
      ["谁", "几时谈的", "跟谁谈"],
      ["张一", "2026年1月10日", "王二"],
    ];
    expect(read(odd).book.tables).toEqual([]);
    const said = read(odd, { answers: new Map([["sheet:Sheet1", "talks"]]) });
    expect(said.book.tables).toMatchObject([{ form: "talks" }]);
    expect(pick(said, "talks", "date")).toEqual([[46032]]);
  });
  test("in the open workbook nothing is set aside but last year's sheets, which are kept for comparison", () => {
    const ledger: readonly Row[] = [
      ["序号", "党支部", "清单类别", "存在问题", "整改措施", "责任人", "整改时限", "整改状态"],
      [1, "第四党支部", "领导班子", "学习不深", "每月学习", "张一", 46203, "整改中"],
    ];
    const { book } = readBook(
      [sheetOf("整改台账", ledger), sheetOf("上年度整改台账", ledger), hidden(sheetOf("备用", rows))],
      { year: 2025 },
    );
    expect(book.records.rectifications).toHaveLength(1);
    expect(book.records.appraisals).toHaveLength(1);
  });
});

describe("whose sheet it is", () => {
  const rows: readonly Row[] = [
    ["序号", "姓名", "党员类别", "是否参评", "评定等次"],
    [1, "张一", "正式党员", "是", "优秀"],
  ];
  test("by the sheet's name, each for itself", () => {
    const { book } = readBook([sheetOf("第六党支部", rows), sheetOf("第七党支部", rows)], { isFile: true });
    expect(book.tables.map(({ branchFrom }) => branchFrom)).toMatchObject([
      { branch: "第六党支部", by: "sheet" },
      { branch: "第七党支部", by: "sheet" },
    ]);
  });
  test("by the title", () => {
    const { book } = read([["第六党支部2025年度民主评议党员情况"], ...rows]);
    expect(book.tables[0]?.branchFrom).toMatchObject({ branch: "第六党支部", by: "title", row: 1 });
  });
  test.each(["各党支部民主评议情况", "机关党委所属支部评议表", "党支部民主评议", "本支部评议"])(
    "%s names none",
    (title) => {
      expect(read([[title], ...rows]).book.tables[0]?.branchFrom).toBeUndefined();
    },
  );
});

describe("what is hidden or missing in cells", () => {
  const rows: readonly Row[] = [
    ["序号", "党支部", "姓名", "党员类别", "是否参评", "评定等次"],
    [1, "第四党支部", "张一", "正式党员", "是", null],
    [2, "第四党支部", "王二", "正式党员", "是", "合格"],
  ];
  test("hidden rows are data and told; the clerk may leave them out", () => {
    const sheet: SheetContent = { ...sheetOf("民主评议", rows), facts: { hiddenRows: [2] } };
    const { book } = readBook([sheet], { isFile: true });
    expect(book.tables[0]?.hiddenRows).toEqual([3]);
    expect(book.records.appraisals).toHaveLength(2);
    const left = readBook([sheet], { isFile: true, answers: new Map([["rows:hidden:民主评议:1", "leave"]]) });
    expect(left.book.records.appraisals).toHaveLength(1);
  });
  test("formulas without a result are counted by column", () => {
    const sheet: SheetContent = {
      ...sheetOf("民主评议", rows),
      facts: {
        unresolved: [
          { row: 1, column: 5 },
          { row: 40, column: 5 },
        ],
      },
    };
    expect(readBook([sheet], { isFile: true }).book.tables[0]?.unresolved).toEqual([{ column: 5, count: 1 }]);
  });
});

describe("what is no form, though its values look like one", () => {
  test("a duty roster: names and days under words of its own", () => {
    const book = read([
      ["日期", "值班人", "带班领导"],
      [46082, "吴七", "张一"],
      [46083, "郑八", "张一"],
      [46084, "冯九", "张一"],
    ]);
    expect(book.book.tables).toEqual([]);
    expect(book.accounts).toMatchObject([{ reason: "unknown" }]);
  });
  test("a numbered first row whose text speaks of 样例 is data", () => {
    const book = read([
      ["序号", "党支部", "清单类别", "存在问题", "整改措施", "责任人", "整改时限", "整改状态"],
      [1, "甲党支部", "领导班子", "补课不及时", "重新编写专题讨论发言样例5份", "张一", 46203, "整改中"],
      [2, "甲党支部", "领导班子", "走访不够", "每季走访", "张一", 46203, "整改中"],
    ]);
    expect(book.book.records.rectifications).toHaveLength(2);
  });
});

test.each(["计划完成时间", "拟完成时间", "应完成时间", "预计办结日期"])("%s in a ledger is the deadline", (word) => {
  const head = ["序号", "党支部", "清单类别", "存在问题", "整改措施", "责任人", word];
  const row: Row = [1, "甲党支部", "领导班子", "学习不深", "每月学习", "张一", 46203];
  expect(
    pick(
      read([
        [...head, "整改状态"],
        [...row, "整改中"],
      ]),
      "rectifications",
      "due",
      "done",
    ),
  ).toEqual([[46203, null]]);
  const both = read([
    [...head, "实际完成时间", "整改状态"],
    [...row, 46100, "已完成"],
  ]);
  expect(pick(both, "rectifications", "due", "done")).toEqual([[46203, 46100]]);
});

test.each([0, 3, 6])("a column without a header that holds something is told, wherever it stands (%i)", (at) => {
  const into = (row: Row, value: CellValue): Row => [...row.slice(0, at), value, ...row.slice(at)];
  const book = read([
    into(["序号", "党支部", "姓名", "党员类别", "是否参评", "评定等次"], null),
    into([1, "甲党支部", "张一", "正式党员", "是", "优秀"], "外出三个月"),
    into([2, "甲党支部", "王二", "正式党员", "是", "合格"], "病假"),
  ]);
  expect(pick(book, "appraisals", "name", "grade")).toEqual([
    ["张一", "优秀"],
    ["王二", "合格"],
  ]);
  const [table] = book.book.tables;
  const guessed = [...(table?.columns ?? [])].find(([, column]) => column === at)?.[0];
  const isAsked = guessed !== undefined && table?.matches?.get(guessed)?.how === "similar";
  const isTold = table?.extraColumns.some(({ index, filled }) => index === at && filled === 2);
  expect(isAsked || isTold).toBe(true);
});

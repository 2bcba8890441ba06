// From sheets to records: where the data begins and ends, what is no data, whose branch a row is.
import fc from "fast-check";
import { forms } from "../../src/contract/forms";
import type { CellValue } from "../../src/domain/cell";
import { isoOf } from "../../src/domain/serial-date";
import { readBook } from "../../src/reading/read-book";
import { notesOn, sheetOf } from "./support/grid";

const appraisalHeaders = ["序号", "党支部", "姓名", "党员类别", "是否参评", "有效票", "评定等次"];
const person = (no: number | null, branch: CellValue, name: string, grade = "合格"): CellValue[] => [
  ...[no, branch, name, "正式党员", "是", 20, grade],
];

test("every cell of every form comes back from the exact template", () => {
  const cellOf = (type: string, values: readonly string[] | undefined, id: string): CellValue => {
    if (type === "integer") return 7;
    if (type === "percent") return 0.25;
    if (type === "date") return 46080;
    return values?.[0] ?? `某${id}`;
  };
  const lists = { problemCategories: "政治功能强不强", pollItems: "总体评价", solicitationWays: "个别谈话" };
  const sheets = forms.map(({ sheet, columns }) =>
    sheetOf(sheet, [
      [sheet],
      ["填报单位："],
      columns.map(({ header }) => header),
      columns.map((column) => {
        const values =
          "values" in column ? column.values : "valuesFrom" in column ? [lists[column.valuesFrom]] : undefined;
        return cellOf(column.type, values, column.id);
      }),
      [],
    ]),
  );
  const { book, accounts, settingsSheet } = readBook(sheets, { isFile: true });
  expect([accounts, settingsSheet]).toEqual([[], null]);
  for (const form of forms) {
    const [record, ...more] = book.records[form.id];
    expect(more).toEqual([]);
    expect(record).toMatchObject({
      row: 4,
      readings: [],
      at: { form: form.id, headerRow: 3, firstRow: 4, lastRow: 4 },
    });
    for (const { id, type } of form.columns) {
      const value = (record as unknown as Record<string, unknown>)[id];
      expect([form.id, id, typeof value]).toEqual([form.id, id, ["text", "list"].includes(type) ? "string" : "number"]);
      expect(value).not.toBe("");
    }
  }
});

test("data ends at 合计 and notes; totals, blank rows and notes inside are told, not read", () => {
  const { book } = readBook([
    sheetOf(
      "民主评议",
      [
        ["附件2"],
        ["民主评议党员情况统计表"],
        ["填报单位：第七党支部", null, null, "填报时间：2026.3.25"],
        appraisalHeaders,
        person(1, "第七党支部", "甲一"),
        [],
        person(2, "第七党支部", "甲二"),
        [null, " 小 计 ", null, null, null, 40],
        person(3, "第八党支部", "乙一"),
        [null, null, "总  计", null, null, 60],
        [],
        [""],
        ["注：票数以现场公布结果为准。"],
        ["填表人：张一", null, null, "审核人：李二"],
      ],
      { top: 2, left: 1 },
    ),
  ]);
  const [table] = book.tables;
  expect(book.records.appraisals.map(({ name, row }) => [name, row])).toEqual([
    ["甲一", 7],
    ["甲二", 9],
    ["乙一", 11],
  ]);
  expect(table).toMatchObject({
    headerRow: 6,
    headerTopRow: 6,
    firstRow: 7,
    lastRow: 11,
    blankRows: [8],
    unit: "第七党支部",
  });
  expect(table?.columns.get("name")).toBe(3);
  expect(table?.headers.get(3)).toBe("姓名");
  expect(table?.reportDate && isoOf(table.reportDate)).toBe("2026-03-25");
  expect(table?.totalRows.map(({ row, cells }) => [row, cells[6]])).toEqual([
    [10, 40],
    [12, 60],
  ]);
  expect(table?.notes.map(({ row, text }) => [row, text.slice(0, 3)])).toEqual([
    [15, "注：票"],
    [16, "填表人"],
  ]);
});

test.each([
  ["only a number is no row", [9, null, null], 0],
  ["a person called 合计 is a total", [null, null, "合计"], 0],
  ["a person of 会计科 is none", [4, "会计支部", "丙一"], 1],
  ["a row with a branch only is started", [4, "第七党支部", null], 1],
  ["the header repeated on a new page", appraisalHeaders, 0],
])("%s", (_what, row, more) => {
  const { book } = readBook([sheetOf("民主评议", [appraisalHeaders, person(1, "第七党支部", "甲一"), row])]);
  expect(book.records.appraisals).toHaveLength(1 + more);
});

test("merged cells count for every row they cover, except numbers; the note says so", () => {
  const rows = [appraisalHeaders, person(1, "第七党支部", "甲一"), person(2, null, "甲二"), person(3, null, "甲三")];
  const merges = [
    { row: 1, column: 1, rowCount: 3, columnCount: 1 },
    { row: 1, column: 5, rowCount: 3, columnCount: 1 },
  ];
  for (const row of rows.slice(2)) row[5] = null;
  const { book } = readBook([sheetOf("民主评议", rows, { merges })]);
  expect(book.records.appraisals.map(({ branch, valid }) => [branch, valid])).toEqual([
    ["第七党支部", 20],
    ["第七党支部", null],
    ["第七党支部", null],
  ]);
  expect(book.records.appraisals.map((record) => notesOn(record, "branch"))).toEqual([
    [],
    ["filled-down"],
    ["filled-down"],
  ]);
  expect(book.tables[0]?.merges).toEqual([
    { row: 2, column: 1, rowCount: 3, columnCount: 1 },
    { row: 2, column: 5, rowCount: 3, columnCount: 1 },
  ]);
});

test("a merge over several columns says nothing about one of them", () => {
  const rows = [appraisalHeaders, person(1, "甲支部", "甲一"), [2, null, null, "正式党员", "是", 20, "合格"]];
  const merges = [{ row: 1, column: 1, rowCount: 2, columnCount: 2 }];
  const { book } = readBook([sheetOf("民主评议", rows, { merges })]);
  expect(book.records.appraisals.map(({ branch, name }) => [branch, name])).toEqual([
    ["甲支部", "甲一"],
    ["", ""],
  ]);
});

test.each<[string, readonly CellValue[], readonly string[]]>([
  ["names once per group", ["甲支部", null, null, "乙支部", null], ["甲支部", "甲支部", "甲支部", "乙支部", "乙支部"]],
  ["one forgotten cell stays blank", ["甲支部", null, "甲支部", "甲支部"], ["甲支部", "", "甲支部", "甲支部"]],
  ["one blank of two rows is a forgotten cell, no group", ["甲支部", null], ["甲支部", ""]],
  ["nothing above the first", [null, null, "甲支部", null], ["", "", "甲支部", ""]],
])("without merges, %s", (_what, branches, expected) => {
  const rows = branches.map((branch, index) => person(index + 1, branch, `人${index}`));
  const { book } = readBook([sheetOf("民主评议", [appraisalHeaders, ...rows])]);
  expect(book.records.appraisals.map(({ branch }) => branch)).toEqual(expected);
});

describe("a sheet without 党支部", () => {
  const headers = appraisalHeaders.filter((header) => header !== "党支部");
  const row = person(1, null, "甲一").filter((_cell, index) => index !== 1);
  test.each([
    [["填报单位：第十七党支部", null, "填报时间：2026年3月27日"], "第十七党支部"],
    [["填报单位（盖章）：第十七党支部   填报时间：2026/3/27"], "第十七党支部"],
    [["填报单位：", "第十七党支部"], "第十七党支部"],
    [["填报单位：中共某某局机关委员会"], ""],
    [["填报单位：第一、第二党支部"], ""],
    [["填报单位：机关各党支部"], ""],
    [["民主评议情况"], ""],
  ])("above it %j: the branch is %j", (line, branch) => {
    const { book } = readBook([sheetOf("民主评议", [line, headers, row])]);
    expect(book.records.appraisals[0]?.branch).toBe(branch);
    expect(book.tables[0]?.branchFrom).toEqual(branch === "" ? undefined : { branch, by: "unit", row: 1, column: 0 });
  });
});

test("the year of a date without one comes from 设置, the caller, or a line above any table; else it is not read", () => {
  const talks = ["序号", "党支部", "谈话日期", "谈话地点", "谈话人", "谈话对象", "谈话类型", "谈话内容"];
  const talk = sheetOf("谈心谈话", [talks, [1, "甲支部", "1月9日", "室", "甲一", "甲二", "党员之间", "谈工作"]]);
  const dated = sheetOf("民主评议", [["填报日期：2026年3月1日"], appraisalHeaders]);
  const settings = sheetOf("设置", [
    ["项目", "内容"],
    ["评议年度", 2024],
  ]);
  const dayOf = (...args: Parameters<typeof readBook>) => {
    const date = readBook(...args).book.records.talks[0]?.date ?? null;
    return date === null ? null : isoOf(date);
  };
  expect(dayOf([talk])).toBeNull();
  expect(dayOf([talk, dated])).toBe("2026-01-09");
  expect(dayOf([talk, dated], { year: 2026 })).toBe("2027-01-09");
  expect(dayOf([talk, dated, settings], { year: 2026 })).toBe("2025-01-09");
  expect(notesOn(readBook([talk, dated]).book.records.talks[0], "date")).toEqual(["year-inferred"]);
});

test("rows of a merged workbook keep their 来源文件", () => {
  const headers = [...appraisalHeaders, "来源文件"];
  const { book } = readBook([
    sheetOf("民主评议", [headers, [...person(1, "甲支部", "甲一"), "甲.xlsx"], [...person(2, "甲支部", "甲二"), null]]),
  ]);
  expect(book.records.appraisals.map(({ sourceFile }) => sourceFile ?? "")).toEqual(["甲.xlsx", ""]);
  expect(book.tables[0]).toMatchObject({ sourceColumn: 7, extraColumns: [] });
});

test("two tables of one sheet are read apart, the title of the second is no note of the first", () => {
  const institutions = ["序号", "党支部", "制度名称", "类型"];
  const { book } = readBook([
    sheetOf("材料", [
      institutions,
      [1, "甲支部", "制度一", "新建"],
      [],
      ["民主评议情况"],
      ["填报单位：乙支部"],
      appraisalHeaders,
      person(1, null, "乙一"),
    ]),
  ]);
  expect(book.records.institutions).toHaveLength(1);
  expect(book.tables[0]?.notes).toEqual([]);
  expect(book.records.appraisals).toMatchObject([{ branch: "乙支部", name: "乙一", row: 7 }]);
});

test("tables side by side do not see each other's rows", () => {
  const institutions = ["序号", "党支部", "制度名称", "类型"];
  const { book } = readBook([
    sheetOf("材料", [
      [...institutions, null, ...appraisalHeaders],
      [1, "甲支部", "制度一", "新建", null, ...person(1, "甲支部", "甲一")],
      [null, null, null, null, null, ...person(2, "甲支部", "甲二")],
    ]),
  ]);
  expect([book.records.institutions.length, book.records.appraisals.length]).toEqual([1, 2]);
  expect(book.records.appraisals[1]).toMatchObject({ name: "甲二", grade: "合格" });
});

test("sheets that are no form are named; 设置 is none of them; confirmed grade words count", () => {
  const sheets = [
    sheetOf("值班表", [
      ["日期", "值班人"],
      [46082, "甲一"],
    ]),
    sheetOf("空表", []),
    sheetOf("设置", [
      ["项目", "内容"],
      ["优秀比例上限", "三成"],
    ]),
    sheetOf("民主评议", [appraisalHeaders, person(1, "甲支部", "甲一", "称职")]),
  ];
  const read = readBook(sheets, { confirmedWords: new Map([["称职", "合格"]]), file: "甲.xlsx", isFile: true });
  expect(read).toMatchObject({
    settingsSheet: "设置",
    accounts: [{ sheet: "值班表", reason: "unknown", taken: false }],
  });
  expect(read.book.settingsSource?.problems).toMatchObject([{ id: "excellentCap", raw: "三成", row: 2, column: 1 }]);
  expect(read.book.records.appraisals[0]).toMatchObject({ grade: "合格", at: { file: "甲.xlsx" } });
  expect(readBook(sheets).book.records.appraisals[0]).toMatchObject({
    grade: "称职",
    readings: [{ column: "grade", kind: "not-in-list", raw: "称职", candidate: "合格" }],
  });
});

test("whatever the cells hold, reading does not fail and no row is read twice", () => {
  const cell = fc.oneof(
    ...[fc.constant(null), fc.string(), fc.double(), fc.integer(), fc.boolean()],
    fc.constantFrom(
      "合计",
      "无",
      "__proto__",
      "序号",
      "党支部",
      "姓名",
      "2026年3月8日",
      "１２",
      "优",
      "填报单位：甲支部",
    ),
  );
  const rows = fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, rows, (above, below) => {
      const { book } = readBook([sheetOf("民主评议", [...above, appraisalHeaders, ...below])]);
      for (const form of forms) {
        const places = book.records[form.id].map(({ at, row }) => `${at.headerRow}/${at.columns.get("name")}/${row}`);
        expect(new Set(places).size).toBe(places.length);
      }
    }),
  );
});

// Whether a total row agrees with its rows, wherever it stands and whatever it is called.
import type { FormId } from "../../src/contract/forms";
import type { CellValue } from "../../src/domain/cell";
import type { FormTable } from "../../src/domain/records";
import { wrongTotals } from "../../src/domain/totals";
import type { Row } from "../support/build-book";
import { buildBook } from "../support/build-book";

/**
 * The sheet 党支部 with a column of numbers (党员总数, sheet column 6): numbers are rows, texts with a number total rows.
 * Rows count from 4.
 */
type Line =
  | number
  | readonly [label: string | null, total: CellValue]
  | { readonly branch: string; readonly members: number | null; readonly no?: number };

function wrong(lines: readonly Line[], extra: Partial<FormTable> = {}) {
  const rows: Row<"branches">[] = [];
  const totalRows: { row: number; cells: CellValue[] }[] = [];
  lines.forEach((line, index) => {
    const row = 4 + index;
    if (typeof line === "number") rows.push({ row, branch: `第${row}党支部`, members: line });
    else if ("branch" in line) rows.push({ row, ...line });
    else totalRows.push({ row, cells: [null, line[0], null, null, null, null, line[1], null] });
  });
  const book = buildBook({ rows: { branches: rows }, tables: { branches: { totalRows, ...extra } } });
  const [table] = book.tables;
  if (!table) throw new Error("The book has no table.");
  return wrongTotals(table, book.records.branches).map(({ row, typed, expected }) => [row, typed, expected]);
}

const a = (members: number | null) => ({ branch: "甲支部", members });
const b = (members: number | null) => ({ branch: "乙支部", members });

test.each<[string, readonly Line[], Partial<FormTable>?]>([
  ["last", [3, 4, ["合计", 7]]],
  ["first: the rows below", [["合计", 7], 3, 4]],
  ["first, and 小计 after each group", [["总计", 10], 3, 4, ["小计", 7], 1, 2, ["小计", 3]]],
  ["小计 per group and 合计", [3, 4, ["小计", 7], 1, 2, ["小计", 3], ["合计", 10]]],
  ["小计 before each group", [["小计", 7], 3, 4, ["小计", 3], 1, 2]],
  ["合计 before each group", [["合计", 7], 3, 4, ["合计", 3], 1, 2]],
  ["合计 per group without 小计", [3, 4, ["合计", 7], 1, 2, ["合计", 3], ["总计", 10]]],
  ["running totals", [3, 4, ["累计", 7], 1, 2, ["累计", 10]]],
  ["three storeys", [3, ["小计", 3], 4, ["小计", 4], ["合计", 7], 1, ["小计", 1], ["合计", 1], ["总计", 8]]],
  ["of a branch that is named", [a(3), b(4), a(5), ["甲支部小计", 8], ["乙支部合计", 4], ["合计", 12]]],
  ["of a branch named in brackets of words", [a(3), b(4), ["甲支部（小计）", 3], ["合计", 7]]],
  ["全支部汇总", [3, ["小计", 3], 4, ["小计", 4], ["全支部汇总", 7]]],
  ["in words", [3, 4, ["合计", "7人"]]],
  ["in full-width digits", [3, 4, ["合计", "共７人"]]],
  ["as a text that is no number", [3, 4, ["合计", "见附表"]]],
  ["blank", [3, 4, ["合计", null]]],
  ["nothing to add up", [["合计", 7]]],
  ["blank numbers count as nothing", [a(3), b(null), ["合计", 3]]],
  ["zero", [0, 0, ["合计", 0]]],
  ["a row sent twice counts once", [a(3), b(4), a(3), ["合计", 7]]],
  [
    "a row sent twice counts once, whatever its 序号",
    [{ ...a(3), no: 1 }, { ...b(4), no: 2 }, { ...a(3), no: 3 }, ["合计", 7]],
  ],
  ["合计 of two storeys", [3, ["小计", 3], 4, ["合计", 7], 1, ["小计", 1], ["合计", 1]]],
  ["hidden rows left out", [3, 4, 5, ["合计", 7]], { hiddenRows: [6] }],
  ["hidden rows counted", [3, 4, 5, ["合计", 12]], { hiddenRows: [6] }],
])("right: %s", (...[, lines, extra]) => {
  expect(wrong(lines, extra)).toEqual([]);
});

test.each<[string, readonly Line[], readonly (readonly number[])[], Partial<FormTable>?]>([
  [
    "last, by one more and one less",
    [3, 4, ["合计", 8], ["合计", 6]],
    [
      [6, 8, 7],
      [7, 6, 7],
    ],
  ],
  ["first", [["合计", 8], 3, 4], [[4, 8, 7]]],
  ["小计", [3, 4, ["小计", 8], 1, ["小计", 1]], [[6, 8, 7]]],
  ["the second 小计: of its own rows", [3, 4, ["小计", 7], 1, 2, ["小计", 4]], [[9, 4, 3]]],
  ["小计 before each group", [["小计", 7], 3, 4, ["小计", 4], 1, 2], [[7, 4, 3]]],
  ["a wrong 小计 is told, the 合计 of it is not", [3, 4, ["小计", 8], 1, 2, ["小计", 3], ["合计", 11]], [[6, 8, 7]]],
  ["合计 equal to none", [3, 4, ["小计", 7], 1, 2, ["小计", 3], ["合计", 12]], [[10, 12, 10]]],
  ["合计 that has only the last group", [3, 4, ["小计", 7], 1, 2, ["小计", 3], ["合计", 3]], [[10, 3, 10]]],
  ["a total of what comes below, at the end of its rows", [3, 4, ["合计", 5], 5], [[6, 5, 7]]],
  ["of a branch that is named", [a(3), b(4), a(5), ["甲支部小计", 9]], [[7, 9, 8]]],
  ["合计 that leaves out the branch before", [a(3), ["甲支部合计", 3], b(4), ["合计", 4]], [[7, 4, 7]]],
  ...["总计", "累计", "总数", "全支部汇总", "全体党员合计"].map(
    (word): [string, readonly Line[], readonly (readonly number[])[]] => [
      `${word} that has only the last group`,
      [3, 4, ["合计", 7], 1, 2, [word, 3]],
      [[9, 3, 10]],
    ],
  ),
  [
    "two 小计, not the 合计 made of them",
    [3, ["小计", 4], ["合计", 4], 1, ["小计", 2], ["合计", 2]],
    [
      [5, 4, 3],
      [8, 2, 1],
    ],
  ],
  [
    "小计 below, not the 总计 above made of them",
    [["总计", 6], 3, ["小计", 4], 1, ["小计", 2]],
    [
      [6, 4, 3],
      [8, 2, 1],
    ],
  ],
  ["合计 is not made of 合计 of other groups", [3, ["合计", 3], 4, ["合计", 8]], [[7, 8, 4]]],
  ["one above and one below", [["合计", 7], 3, 4, ["合计", 3]], [[7, 3, 7]]],
  ["小计 in the first row", [["小计", 8], 3, 4, ["小计", 3], 1, 2], [[4, 8, 7]]],
  ["合计 in the first row, of all", [["合计", 9], 3, 4, ["小计", 7], 1, ["小计", 1]], [[4, 9, 8]]],
  ["the last of two 合计, right below the first", [3, 4, ["合计", 7], ["合计", 9]], [[7, 9, 7]]],
  ["two alike in all but the number are two", [a(3), b(4), a(4), ["合计", 7]], [[7, 7, 11]]],
  ["without a label", [3, 4, [null, 8]], [[6, 8, 7]]],
  ["in words", [3, 4, ["合计", "8人"]], [[6, 8, 7]]],
  ["zero", [3, 4, ["合计", 0]], [[6, 0, 7]]],
  ["hidden rows aside, and not even then", [3, 4, 5, ["合计", 8]], [[7, 8, 12]], { hiddenRows: [6] }],
])("wrong: %s", (...[, lines, found, extra]) => {
  expect(wrong(lines, extra)).toEqual(found);
});

function counted<I extends FormId>(form: I, rows: number, text: string) {
  const book = buildBook({
    rows: { [form]: Array.from({ length: rows }, (_, index) => ({ name: `张${index}` })) },
    tables: { [form]: { totalRows: [{ row: 40, cells: [null, null, text] }] } },
  });
  const [table] = book.tables;
  return table ? wrongTotals(table, book.records[form]).map(({ typed, expected }) => [typed, expected]) : [];
}

test.each<[FormId, number, string]>([
  ["members", 4, "共4人"],
  ["appraisals", 4, "合计：4名"],
  ["rectifications", 4, "共４个问题"],
  ["talks", 4, "共4人次"],
  ["opinions", 4, "总计4条"],
  ["branches", 4, "共4个支部"],
  ["members", 4, "共4名"],
  ["institutions", 4, "共4项"],
  // What is counted is not the rows.
  ["meetings", 4, "共9人"],
  ["talks", 4, "共9人"],
  ["members", 4, "共9个支部"],
  ["members", 4, "共同学习"],
])("right: %s, %i rows, %s", (form, rows, text) => {
  expect(counted(form, rows, text)).toEqual([]);
});

test.each<[FormId, number, string]>([
  ["members", 4, "共5人"],
  ["appraisals", 4, "合计：5名"],
  ["rectifications", 4, "共5项"],
  ["talks", 4, "共5人次"],
  ["talks", 4, "共5次"],
  ["opinions", 4, "共5条"],
  ["branches", 4, "共5个支部"],
  ["members", 4, "共5名"],
  ["appraisals", 4, "共5人"],
  ["rectifications", 4, "共5个"],
  ["rectifications", 4, "共5条"],
  ["institutions", 4, "共5个"],
  ["institutions", 4, "共5项"],
])("wrong: %s, %i rows, %s", (form, rows, text) => {
  expect(counted(form, rows, text)).toEqual([[5, 4]]);
});

test("序号, months and references are not added up; every other count is, with its column", () => {
  const book = buildBook({
    rows: {
      appraisals: [
        { no: 1, issued: 5, months: 6 },
        { no: 2, issued: 5, months: 6 },
      ],
    },
  });
  const [table] = book.tables;
  const at = (id: string) => table?.columns.get(id) ?? -1;
  const cells = Array.from({ length: 25 }, (_, index): CellValue =>
    index === at("no") ? 9 : index === at("months") ? 9 : index === at("issued") ? 9 : index === 1 ? "合 计" : null,
  );
  expect(table && wrongTotals({ ...table, totalRows: [{ row: 9, cells }] }, book.records.appraisals)).toEqual([
    { row: 9, word: "合计", column: "issued", index: at("issued"), typed: 9, expected: 10 },
  ]);
});

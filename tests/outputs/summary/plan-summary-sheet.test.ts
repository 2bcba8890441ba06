import { countingRules, summaryColumns } from "../../../src/contract/summary";
import { buildSummary } from "../../../src/outputs/summary/build-summary";
import { planSummarySheet } from "../../../src/outputs/summary/plan-summary-sheet";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import type { BookInput } from "../../support/build-book";
import { buildBook, day } from "../../support/build-book";
import { cellsOf, evaluate, place } from "../../support/evaluate-formula";
import { planFaults } from "../../support/plan-limits";

const input: BookInput = {
  settings: { unit: "+某党委", preparedBy: "测试甲", reviewedBy: "测试乙", reportDate: day("2026-03-27") },
  rows: {
    branches: [
      { branch: "第一党支部", members: 9, probationaryMembers: 1 },
      { branch: "第二党支部", members: 5 },
    ],
    meetings: [{ branch: "第一党支部", kind: "组织生活会", date: day("2026-01-15"), expected: 9, present: 8 }],
    appraisals: [
      { branch: "第一党支部", took: "是", grade: "优秀" },
      { branch: "第一党支部", took: "是", grade: "合格" },
      { branch: "没有列名", took: "是", grade: "合格" },
    ],
  },
};

function planOf(given: BookInput, remark = ""): SheetPlan {
  const book = buildBook(given);
  return planSummarySheet(buildSummary(book), book.settings, { name: "汇总表", madeAt: "2026-04-10 09:30", remark });
}

const valueAt = (plan: SheetPlan, row: number, column: number) => {
  const cells = cellsOf(plan);
  const cell = cells.get(place(row, column)) ?? null;
  return typeof cell === "object" && cell ? evaluate(cell.formula, plan.name, new Map([[plan.name, cells]])) : cell;
};

const plan = planOf(input);

test("keeps to the limits of Excel", () => {
  expect(planFaults(plan)).toEqual([]);
});

test("has the columns of the contract", () => {
  expect(plan.blocks.find(({ row }) => row === 2)?.cells[0]).toEqual(summaryColumns.map(({ header }) => header));
});

test("every number of every row, and of 合计 by formula, is the summary's", () => {
  const summary = buildSummary(buildBook(input));
  const expected = [...summary.rows, { branch: "合计", ...summary.total, note: "" }].map((row, index) =>
    summaryColumns.map((column) => {
      if (column.kind === "count") return row.counts[column.header];
      if (column.kind === "rate") return row.rates[column.header] ?? "—";
      if (column.kind === "no") return index < summary.rows.length ? index + 1 : null;
      return column.header === "备注" ? row.note || null : row.branch;
    }),
  );
  expect(
    expected.map((_row, index) => summaryColumns.map((_column, column) => valueAt(plan, 3 + index, column))),
  ).toEqual(expected);
  expect(expected).toHaveLength(4);
});

test("合计 is written as formulas, counts as numbers", () => {
  const cells = cellsOf(plan);
  summaryColumns.forEach(({ kind }, column) => {
    if (kind === "no" || kind === "text") return;
    expect(cells.get(place(6, column))).toHaveProperty("formula");
    if (kind === "count") expect(typeof cells.get(place(3, column))).toBe("number");
  });
});

test("the sentence, 口径 and the signatures follow, each in one merged cell high enough", () => {
  const texts = plan.blocks.filter(({ row }) => row > 6).map(({ cells }) => cells[0]?.[0]);
  expect(texts[0]).toBe(buildSummary(buildBook(input)).sentence);
  for (const { header, rule } of countingRules) expect(texts[1]).toContain(`${header}：${rule}`);
  expect(texts.slice(2, 6)).toEqual(["填报单位：+某党委", "填报人：测试甲", "审核人：测试乙", "填报日期：2026-03-27"]);
  // The first page: 18 of 32 columns.
  for (const row of [8, 9]) {
    expect(plan.merges).toContainEqual({ row, column: 0, rowCount: 1, columnCount: 18 });
    expect(plan.rowHeights?.find((height) => height.row === row)?.points).toBeGreaterThan(30);
  }
});

test("the remark stands under the sentence in words and colour, and pushes the rest down", () => {
  const marked = planOf(input, "等次合计10名，比实参评少2名；尚有11条错误");
  expect(planFaults(marked)).toEqual([]);
  expect(valueAt(marked, 8, 0)).toBe(buildSummary(buildBook(input)).sentence);
  expect(valueAt(marked, 9, 0)).toBe("注：等次合计10名，比实参评少2名；尚有11条错误。");
  expect(valueAt(marked, 10, 0)).toBe(valueAt(plan, 9, 0));
  const styles = marked.styles.filter(({ area }) => area.row === 9 && area.rowCount === 1);
  expect(Object.assign({}, ...styles.map(({ style }) => style))).toMatchObject({ fill: "#FDE7E9", bold: true });
});

test("no sentence before there is a meeting and an appraisal: the sheet says what is waited for", () => {
  const { meetings, appraisals, ...rest } = input.rows ?? {};
  for (const rows of [
    rest,
    { ...rest, ...(meetings && { meetings }) },
    { ...rest, ...(appraisals && { appraisals }) },
  ]) {
    expect(buildSummary(buildBook({ rows })).sentence).toBe("");
    const texts = planOf({ rows }).blocks.flatMap(({ cells }) => cells.flat());
    expect(texts).toContain("召开组织生活会并填写民主评议后，这里写出基本情况。");
    expect(texts.some((text) => typeof text === "string" && text.startsWith("截至目前"))).toBe(false);
  }
});

test("says when it was made", () => {
  expect(valueAt(plan, 1, 9)).toBe("生成时间：2026-04-10 09:30（数据改动后请重新生成）");
});

test("the chart shows the grades of 合计", () => {
  const { row, column, rowCount } = plan.chart?.source ?? { row: 0, column: 0, rowCount: 0 };
  const shown = Array.from({ length: rowCount }, (_unused, index) => [
    valueAt(plan, row + index, column),
    valueAt(plan, row + index, column + 1),
  ]);
  expect(shown).toEqual([
    ["等次", "人数"],
    ["优秀", 1],
    ["合格", 2],
    ["基本合格", 0],
    ["不合格", 0],
    ["不评定等次", 0],
  ]);
});

test("stands with zeros where no branch is listed", () => {
  const empty = planOf({});
  expect(planFaults(empty)).toEqual([]);
  expect(summaryColumns.map((_column, column) => valueAt(empty, 3, column))).toEqual(
    summaryColumns.map(({ kind, header }) =>
      header === "党组织名称" ? "合计" : kind === "count" ? 0 : kind === "rate" ? "—" : null,
    ),
  );
});

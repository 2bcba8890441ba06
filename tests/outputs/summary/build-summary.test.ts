// The rows, totals and rates of 汇总表.
import fc from "fast-check";
import { summaryColumns } from "../../../src/contract/summary";
import type { BranchCounts } from "../../../src/domain/branch-counts";
import { noCounts } from "../../../src/domain/branch-counts";
import { buildSummary, rate, ratesOf } from "../../../src/outputs/summary/build-summary";
import { bookOf } from "../../domain/counting-book";

test("a rate is not rounded, and none without a denominator", () => {
  expect(rate(1, 3)).toBe(1 / 3);
  expect(rate(0, 4)).toBe(0);
  expect(rate(0, 0)).toBeNull();
});

test("every rate is that of the two columns the contract names", () => {
  const counted = summaryColumns.filter((column) => column.kind === "count");
  const counts = Object.fromEntries(counted.map(({ header }, index) => [header, index + 2])) as unknown as BranchCounts;
  const rates = ratesOf(counts);
  const declared = summaryColumns.flatMap((column) => (column.kind === "rate" ? [column] : []));
  expect(Object.keys(rates).sort()).toEqual(declared.map(({ header }) => header).sort());
  for (const { header, of } of declared)
    expect([header, rates[header]]).toEqual([header, counts[of[0]] / counts[of[1]]]);
  expect(Object.values(ratesOf(noCounts)).every((value) => value === null)).toBe(true);
});

test("a row per branch; who is not listed, nameless or silent is noted", () => {
  const summary = buildSummary(
    bookOf({
      branches: [
        { branch: "甲", members: 5 },
        { branch: "乙", members: 4 },
      ],
      meetings: [{ branch: "甲", kind: "组织生活会", date: 46050, expected: 5, present: 4 }],
      appraisals: [
        { branch: "丙", took: "是", grade: "优秀" },
        { branch: "", took: "是", grade: "合格" },
      ],
    }),
  );
  expect(summary.rows.map(({ branch, listed, note }) => [branch, listed, note])).toEqual([
    ["甲", true, ""],
    ["乙", true, "无填报内容"],
    ["丙", false, "未列入《党支部》"],
    ["", false, "这些行未填党支部"],
  ]);
  expect(summary.total.counts).toMatchObject({ 应召开支部数: 2, 实召开支部数: 1, 党员总数: 9, 优秀: 1, 合格: 1 });
  expect(summary.total.rates).toMatchObject({ 召开率: 0.5, 参会率: 0.8, 优秀占比: 0.5, 整改率: null });
  expect(summary.sentence).toContain("1个基层党支部召开了专题组织生活会");
  expect(summary.sentence).toContain("2名党员参加了民主评议");
});

test("the total is the sum of the rows, its rates come from the sums", () => {
  const row = fc.record({
    branch: fc.constantFrom("甲", "乙", "丙", ""),
    took: fc.constantFrom("是", "否"),
    grade: fc.constantFrom("优秀", "合格", "不评定等次"),
  });
  fc.assert(
    fc.property(fc.array(row), (appraisals) => {
      const { rows, total } = buildSummary(bookOf({ branches: [{ branch: "甲", members: 3 }], appraisals }));
      for (const header of Object.keys(noCounts) as (keyof BranchCounts)[]) {
        expect(total.counts[header]).toBe(rows.reduce((sum, { counts }) => sum + counts[header], 0));
      }
      expect(total.rates).toEqual(ratesOf(total.counts));
    }),
  );
});

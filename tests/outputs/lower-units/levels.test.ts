// Upwards through five levels: each level's workbook holds its own branches and the 下级汇总 of the level below, read back
// from the sheet as it was planned; the total at the top is the sum of every branch below, whatever the tree.
import fc from "fast-check";
import { lowerUnitsSheet } from "../../../src/contract/side-sheets";
import type { CellValue } from "../../../src/domain/cell";
import type { BranchCounts } from "../../../src/domain/branch-counts";
import { noCounts } from "../../../src/domain/branch-counts";
import type { LowerUnit } from "../../../src/domain/lower-units";
import { sumCounts, unitProblems } from "../../../src/domain/lower-units";
import type { UnitRow } from "../../../src/outputs/lower-units/plan-lower-units-sheet";
import { planLowerUnitsSheet } from "../../../src/outputs/lower-units/plan-lower-units-sheet";
import { buildSummary } from "../../../src/outputs/summary/build-summary";
import { readLowerUnits } from "../../../src/reading/read-lower-units";
import type { SheetContent } from "../../../src/workbook/port";
import { buildBook } from "../../support/build-book";
import { cellsOf, evaluate, place } from "../../support/evaluate-formula";
import { planFaults } from "../../support/plan-limits";

/** 下级汇总 as a reader gets it: computed values in a grid. */
function sheetOf(units: readonly UnitRow[]): SheetContent {
  const plan = planLowerUnitsSheet(units);
  expect(planFaults(plan)).toEqual([]);
  const cells = cellsOf(plan);
  const all = new Map([[plan.name, cells]]);
  const valueAt = (row: number, column: number): CellValue => {
    const cell = cells.get(place(row, column)) ?? null;
    return typeof cell === "object" && cell ? evaluate(cell.formula, plan.name, all) : cell;
  };
  const grid = Array.from({ length: 3 + units.length }, (_, row) =>
    plan.columnWidths.map((_width, column) => valueAt(row, column)),
  );
  return {
    name: lowerUnitsSheet,
    visible: true,
    protected: false,
    top: 0,
    left: 0,
    cells: grid,
    merges: [],
    mark: null,
  };
}

interface Unit {
  readonly name: string;
  readonly members: readonly ("优秀" | "合格" | "基本合格" | "不合格" | "不评定等次")[];
  readonly below: readonly Unit[];
}

/** The unit's own branch and everything that was reported to it. */
function report(unit: Unit, leaves: BranchCounts[]): BranchCounts {
  const reported = unit.below.map((lower) => ({
    name: lower.name,
    counts: report(lower, leaves),
    source: `${lower.name}.xlsx`,
  }));
  const book = buildBook({
    rows: {
      branches: [{ branch: unit.name, members: unit.members.length, probationaryMembers: 0 }],
      appraisals: unit.members.map((grade) => ({ branch: unit.name, took: "是", grade })),
    },
  });
  const units = readLowerUnits([sheetOf(reported)]);
  expect(units.map(({ name, source }) => [name, source])).toEqual(reported.map(({ name, source }) => [name, source]));
  expect(units.flatMap(unitProblems)).toEqual([]);
  leaves.push(buildSummary(book).total.counts);
  return buildSummary(book, units).total.counts;
}

const grades = fc.constantFrom("优秀", "合格", "基本合格", "不合格", "不评定等次");
let counter = 0;
const level = (depth: number): fc.Arbitrary<Unit> =>
  fc.record({
    name: fc.constant(null).map(() => `第${(counter += 1)}党委`),
    members: fc.array(grades, { maxLength: 6 }),
    below: depth === 1 ? fc.constant([]) : fc.array(level(depth - 1), { minLength: 1, maxLength: 2 }),
  });

test("sums of sums are the sum of all, over five levels", () => {
  fc.assert(
    fc.property(level(5), (top) => {
      const leaves: BranchCounts[] = [];
      expect(report(top, leaves)).toEqual(sumCounts(leaves));
      expect(leaves.length).toBeGreaterThanOrEqual(5);
    }),
    { numRuns: 12 },
  );
});

const unit = (part: Partial<BranchCounts>): LowerUnit => ({
  name: "第一党委",
  counts: { ...noCounts, ...part },
  unread: [],
  source: "第一党委.xlsx",
  sheet: lowerUnitsSheet,
  row: 4,
  columns: new Map(),
});

test("a unit's row stands below the branches and says what it is; one whose figures disagree says that", () => {
  const book = buildBook({ rows: { branches: [{ branch: "机关党支部", members: 5 }] } });
  const { rows, total } = buildSummary(book, [
    unit({ 应召开支部数: 4, 实召开支部数: 4, 实参评: 3, 合格: 3, 应参评: 3 }),
    unit({ 实参评: 3, 应参评: 3 }),
  ]);
  expect(rows.map(({ isUnit, note }) => [isUnit, note])).toEqual([
    [false, "无填报内容"],
    [true, "下级汇总"],
    [true, "下级汇总，数字有不符，请核对"],
  ]);
  expect(total.counts).toMatchObject({ 应召开支部数: 5, 实召开支部数: 4, 实参评: 6, 合格: 3 });
});

test("a thousand units are one pass", () => {
  const units = Array.from({ length: 1000 }, () =>
    unit({ 实参评: 2, 应参评: 2, 合格: 2, 实召开支部数: 1, 应召开支部数: 1 }),
  );
  expect(buildSummary(buildBook({}), units).total.counts).toMatchObject({
    实参评: 2000,
    合格: 2000,
    实召开支部数: 1000,
  });
});

test("合计 and blank rows are no units; a cell that is no whole number is told", () => {
  const sheet = sheetOf([{ name: "甲党委", counts: { ...noCounts, 实参评: 3 }, source: "" }]);
  const header = sheet.cells[2] ?? [];
  const line = (name: CellValue, at: string, value: CellValue) =>
    header.map((word, column) => (column === 1 ? name : word === at ? value : column === 0 ? null : null));
  const cells = [...sheet.cells, line(null, "", null), line("乙党委", "实参评", "约十名"), line("合计", "实参评", 9)];
  const units = readLowerUnits([{ ...sheet, cells }]);
  expect(units.map(({ name, row, counts }) => [name, row, counts.实参评])).toEqual([
    ["甲党委", 4, 3],
    ["乙党委", 6, 0],
  ]);
  expect(units[1]?.unread).toContain("实参评");
});

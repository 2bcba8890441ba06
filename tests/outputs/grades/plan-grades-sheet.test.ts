import type { AppraisalRecord } from "../../../src/domain/records";
import { planGradesSheet } from "../../../src/outputs/grades/plan-grades-sheet";
import type { Row, BookInput } from "../../support/build-book";
import { buildBook } from "../../support/build-book";
import { cellsOf, evaluate, place } from "../../support/evaluate-formula";
import { planFaults } from "../../support/plan-limits";

const options = { name: "等次统计", madeAt: "2026-04-10 09:30" };

function appraisals(branch: string, grades: readonly (AppraisalRecord["grade"] | null)[]): Row<"appraisals">[] {
  return grades.map((grade) => ({ branch, took: grade === null ? "否" : "是", grade: grade ?? "" }));
}

/** The table as a clerk sees it: header words to values, row by row, 合计 last. */
function tableOf(input: BookInput): Record<string, unknown>[] {
  const plan = planGradesSheet(buildBook(input), options);
  const cells = cellsOf(plan);
  const headers = plan.blocks.find(({ row }) => row === 2)?.cells[0] ?? [];
  const count = plan.blocks.find(({ row }) => row === 3)?.cells.length ?? 0;
  return Array.from({ length: count }, (_unused, index) =>
    Object.fromEntries(
      headers.map((header, column) => {
        const cell = cells.get(place(3 + index, column)) ?? null;
        const value =
          typeof cell === "object" && cell ? evaluate(cell.formula, plan.name, new Map([[plan.name, cells]])) : cell;
        return [typeof header === "string" ? header : "", value];
      }),
    ),
  );
}

const input: BookInput = {
  rows: {
    branches: [
      { branch: "第一党支部", members: 9, fullMembers: 8 },
      { branch: "=1+1", members: 3, fullMembers: 3 },
    ],
    appraisals: [
      ...appraisals("第一党支部", ["优秀", "优秀", "合格", "合格", "合格", "不评定等次", "", null]),
      ...appraisals("没有列名", ["基本合格", "不合格"]),
    ],
  },
};

test("keeps to the limits of Excel", () => {
  expect(planFaults(planGradesSheet(buildBook(input), options))).toEqual([]);
});

test("counts per branch, rates by formula, and says what does not add up", () => {
  const [first, second, unlisted, total] = tableOf(input);
  expect(first).toMatchObject({
    序号: 1,
    党支部: "第一党支部",
    党员总数: 9,
    应参评: 8,
    实参评: 7,
    参评率: 7 / 8,
    优秀: 2,
    优秀占比: 2 / 7,
    优秀上限: 3,
    合格: 3,
    不评定等次: 1,
    核对: "少 1 名",
    备注: null,
  });
  expect(second).toMatchObject({ 党支部: "=1+1", 实参评: 0, 参评率: "—", 优秀占比: "—", 核对: "相符", 优秀上限: 1 });
  expect(unlisted).toMatchObject({
    党支部: "没有列名",
    党员总数: "—",
    优秀上限: "—",
    基本合格: 1,
    核对: "相符",
    备注: "未列入《党支部》",
  });
  expect(total).toMatchObject({
    序号: null,
    党支部: "合计",
    党员总数: 12,
    应参评: 10,
    实参评: 9,
    参评率: 0.9,
    优秀占比: 2 / 9,
    优秀上限: 4,
    不合格: 1,
    核对: "少 1 名",
  });
});

test("has the columns of the contract in order", () => {
  expect(planGradesSheet(buildBook(input), options).blocks.find(({ row }) => row === 2)?.cells[0]).toEqual([
    ...["序号", "党支部", "党员总数", "应参评", "实参评", "参评率", "优秀", "优秀占比", "优秀上限"],
    ...["合格", "合格占比", "基本合格", "基本合格占比", "不合格", "不合格占比", "不评定等次", "核对", "备注"],
  ]);
});

test("says that 优秀 exceeds the cap", () => {
  const [row] = tableOf({
    rows: {
      branches: [{ branch: "甲党支部", members: 3 }],
      appraisals: appraisals("甲党支部", ["优秀", "优秀", "优秀"]),
    },
  });
  expect(row).toMatchObject({ 优秀上限: 1, 备注: "优秀超出上限 2 名" });
});

test("stands with zeros where nothing is filled in", () => {
  const [total, ...more] = tableOf({});
  expect(more).toEqual([]);
  expect(total).toMatchObject({ 党支部: "合计", 实参评: 0, 参评率: "—", 核对: "相符" });
});

describe("votes", () => {
  const votes: Row<"polls">[] = [
    { voters: "群众代表", item: "总体评价", excellent: 3, qualified: 1 },
    { voters: "党员互评", item: "总体评价", excellent: 5, qualified: 4, abstained: 1 },
    { voters: "党员互评", item: "总体评价", excellent: 6, basic: 2, unqualified: 1 },
  ];
  const plan = planGradesSheet(buildBook({ rows: { polls: votes } }), options);

  test("are added up per 测评主体 and 测评项目 with totals by formula", () => {
    const cells = cellsOf(plan);
    const headerRow = plan.blocks.find(({ cells: rows }) => rows[0]?.[1] === "测评主体")?.row ?? -1;
    const lines = [1, 2, 3].map((offset) =>
      [1, 2, 4, 5, 6, 7, 8, 9, 10].map((column) => {
        const cell = cells.get(place(headerRow + offset, column)) ?? null;
        return typeof cell === "object" && cell
          ? evaluate(cell.formula, plan.name, new Map([[plan.name, cells]]))
          : cell;
      }),
    );
    expect(lines).toEqual([
      ["党员互评", "总体评价", 11, 4, 2, 1, 1, 19, 11 / 19],
      ["群众代表", "总体评价", 3, 1, 0, 0, 0, 4, 3 / 4],
      ["合计", null, 14, 5, 2, 1, 1, 23, 14 / 23],
    ]);
    expect(planFaults(plan)).toEqual([]);
  });

  test("are absent without 测评票", () => {
    const cells = [...cellsOf(planGradesSheet(buildBook(input), options)).values()];
    expect(cells).not.toContain("测评主体");
  });
});

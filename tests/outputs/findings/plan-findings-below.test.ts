// Below the findings: what is marked 已核实, and the verdict on every branch with the completeness matrix.
import type { Finding } from "../../../src/domain/finding";
import type { BranchVerdict, Material } from "../../../src/domain/verdict";
import { planFindingsSheet } from "../../../src/outputs/findings/plan-findings-sheet";
import type { BelowFindings } from "../../../src/outputs/findings/plan-findings-sheet";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import { cellsOf, place } from "../../support/evaluate-formula";
import { planFaults } from "../../support/plan-limits";

const when = { asOf: "2026-04-10", madeAt: "2026-04-10 09:30" };

const finding: Finding = {
  ruleId: "GRD-01",
  severity: "错误",
  form: "appraisals",
  sheet: "民主评议",
  row: 12,
  column: 6,
  field: "评定等次",
  branch: "第一党支部",
  subject: "张一",
  message: "预备党员不评定等次，现为“合格”",
  advice: "请改为“不评定等次”并填写原因",
};

const there = (count: number): Material => ({ kind: "there", count });

function verdict(part: Partial<BranchVerdict> = {}): BranchVerdict {
  return {
    branch: "第一党支部",
    verdict: "不达标",
    reason: "缺征求意见记录；错误3条",
    materials: {
      study: there(2),
      talks: there(16),
      opinions: { kind: "missing" },
      meeting: there(1),
      appraisal: there(12),
      committeeList: there(3),
      personalList: { kind: "notKept" },
    },
    counts: { 错误: 3, 警告: 0, 提示: 2 },
    ...part,
  };
}

const marked = { finding, reason: "=已转正", at: "2026-03-27 09:05" };

const planned = (findings: readonly Finding[], below: BelowFindings) =>
  planFindingsSheet("检查结果", findings, when, below);

/** The texts and numbers of a row of the plan. */
function rowOf(plan: SheetPlan, row: number): unknown[] {
  const cells = cellsOf(plan);
  return plan.columnWidths.map((_, column) => cells.get(place(row, column)) ?? null);
}

test("the table ends before the blocks, so that its filter keeps to the findings", () => {
  const plan = planned([finding, finding], { verified: [marked], verdicts: [verdict()] });
  expect(planFaults(plan)).toEqual([]);
  expect(plan.table?.area).toEqual({ row: 2, column: 0, rowCount: 3, columnCount: 11 });
  const below = plan.blocks.slice(4).map(({ row }) => row);
  expect(Math.min(...below)).toBeGreaterThan(2 + 3);
});

test("what is marked 已核实 stands in the columns of the findings, with reason and day", () => {
  const plan = planned([finding], { verified: [marked] });
  expect(planFaults(plan)).toEqual([]);
  expect(rowOf(plan, 5)[0]).toBe("已核实　　1 条，不计入上表；数据有变动时标记失效");
  expect(rowOf(plan, 6).slice(8)).toEqual(["问题", "核实理由", "核实日期"]);
  expect(rowOf(plan, 7)).toEqual([
    1,
    "错误",
    "GRD-01",
    "民主评议",
    12,
    "评定等次",
    "第一党支部",
    "张一",
    "预备党员不评定等次，现为“合格”",
    "=已转正",
    "2026-03-27",
  ]);
  expect(rowOf(plan, 1)[0]).toContain("错误 1 条　警告 0 条　提示 0 条　已核实 1 条");
});

test("the matrix has a mark, 缺, a dash or a number for each material, then why, how many, and the verdict", () => {
  const plan = planned([finding], { verdicts: [verdict(), verdict({ branch: "", verdict: "达标" })] });
  expect(planFaults(plan)).toEqual([]);
  expect(rowOf(plan, 5)[0]).toBe("各支部评价　　不达标 1 个　达标 1 个");
  expect(rowOf(plan, 6)).toEqual([
    "党支部",
    "学习",
    "谈心谈话",
    "征求意见",
    "组织生活会",
    "民主评议",
    "班子整改清单",
    "个人整改清单",
    "说明",
    "问题数",
    "评价",
  ]);
  expect(rowOf(plan, 7)).toEqual([
    "第一党支部",
    2,
    16,
    "缺",
    "✓",
    12,
    3,
    "—",
    "缺征求意见记录；错误3条",
    "错误 3 条　提示 2 条",
    "不达标",
  ]);
  expect(rowOf(plan, 8)[0]).toBe("（未填党支部）");
});

test("colour follows the words: 缺 anywhere in the matrix, and each verdict but the best", () => {
  const { conditionalFormats = [] } = planned([], { verdicts: [verdict()] });
  expect(conditionalFormats.map(({ formula }) => formula)).toEqual([
    '=B8="缺"',
    '=K8="不达标"',
    '=K8="需修改"',
    '=K8="基本达标"',
  ]);
  expect(conditionalFormats[0]?.area).toEqual({ row: 7, column: 1, rowCount: 1, columnCount: 7 });
});

test("a link in the head line leads to the verdicts, with and without findings", () => {
  for (const findings of [[], [finding]]) {
    const plan = planned(findings, { verdicts: [verdict()] });
    expect(planFaults(plan)).toEqual([]);
    expect(plan.links?.[0]).toEqual({
      row: 1,
      column: 9,
      text: "各支部评价在第 6 行",
      target: { sheet: "检查结果", row: 5, column: 0 },
    });
    expect(String(rowOf(plan, 5)[0])).toMatch(/^各支部评价/);
  }
});

test("a thousand branches cost no more styles and formats than one", () => {
  const size = (count: number) => {
    const plan = planned([finding], { verdicts: Array.from({ length: count }, () => verdict()) });
    return plan.styles.length + (plan.conditionalFormats?.length ?? 0) + (plan.merges?.length ?? 0);
  };
  expect(size(1000)).toBe(size(1));
});

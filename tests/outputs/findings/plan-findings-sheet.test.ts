import type { Finding, Severity } from "../../../src/domain/finding";
import { planFindingsSheet } from "../../../src/outputs/findings/plan-findings-sheet";
import { cellsOf, place } from "../../support/evaluate-formula";
import { planFaults } from "../../support/plan-limits";

const when = { asOf: "2026-04-10", madeAt: "2026-04-10 09:30" };

function finding(changes: Partial<Finding> = {}): Finding {
  return {
    ruleId: "MTG-03",
    severity: "错误",
    form: "meetings",
    sheet: "会议记录",
    row: 7,
    column: 9,
    field: "实到",
    branch: "=第一党支部",
    subject: "组织生活会",
    message: "实到（40）多于应到（38）",
    advice: "请核对签到表",
    ...changes,
  };
}

const rowsOf = (findings: readonly Finding[]) => planFindingsSheet("检查结果", findings, when).blocks[3]?.cells ?? [];

test("has the columns of the contract and one row per finding, texts as they are", () => {
  const plan = planFindingsSheet("检查结果", [finding()], when);
  expect(planFaults(plan)).toEqual([]);
  expect(plan.blocks[2]?.cells).toEqual([
    ["序号", "级别", "规则", "工作表", "行", "字段", "党支部", "对象", "问题", "建议", "定位"],
  ]);
  expect(plan.blocks[3]?.cells).toEqual([
    [
      1,
      "错误",
      "MTG-03",
      "会议记录",
      7,
      "实到",
      "=第一党支部",
      "组织生活会",
      "实到（40）多于应到（38）",
      "请核对签到表",
      null,
    ],
  ]);
  expect(plan.table?.area).toEqual({ row: 2, column: 0, rowCount: 2, columnCount: 11 });
});

test("says counts, base date and time in the head line", () => {
  const severities: Severity[] = ["警告", "错误", "警告"];
  const plan = planFindingsSheet(
    "检查结果",
    severities.map((severity) => finding({ severity })),
    when,
  );
  expect(cellsOf(plan).get(place(1, 0))).toBe(
    "错误 1 条　警告 2 条　提示 0 条　　截止日期 2026-04-10　　检查时间 2026-04-10 09:30",
  );
});

test("puts the most serious first and keeps the order within a severity", () => {
  const rows = rowsOf([
    finding({ severity: "提示", subject: "a" }),
    finding({ severity: "错误", subject: "b" }),
    finding({ severity: "警告", subject: "c" }),
    finding({ severity: "错误", subject: "d" }),
  ]);
  expect(rows.map((row) => [row[0], row[1], row[7]])).toEqual([
    [1, "错误", "b"],
    [2, "错误", "d"],
    [3, "警告", "c"],
    [4, "提示", "a"],
  ]);
});

test("links to the cell, to the sheet where no cell is meant, to nothing where there is no sheet", () => {
  const plan = planFindingsSheet(
    "检查结果",
    [finding(), finding({ row: null, column: null, sheet: "谈心谈话" }), finding({ sheet: "", row: null })],
    when,
  );
  expect(plan.links).toEqual([
    { row: 3, column: 10, text: "转到 J7", target: { sheet: "会议记录", row: 6, column: 9 } },
    { row: 4, column: 10, text: "转到该表", target: { sheet: "谈心谈话", row: 0, column: 0 } },
  ]);
});

test("says so when there is nothing to find", () => {
  const plan = planFindingsSheet("检查结果", [], when);
  expect(planFaults(plan)).toEqual([]);
  expect(cellsOf(plan).get(place(3, 0))).toBe("没有发现问题");
  expect(plan.table).toBeUndefined();
});

test("colours the severity by its word, over all rows", () => {
  const plan = planFindingsSheet("检查结果", [finding(), finding()], when);
  expect(plan.conditionalFormats?.map(({ formula, area }) => [formula, area.rowCount])).toEqual([
    ['=$B4="错误"', 2],
    ['=$B4="警告"', 2],
    ['=$B4="提示"', 2],
  ]);
});

describe("10,000 findings", () => {
  const many = Array.from({ length: 10_000 }, (_unused, index) =>
    finding({
      row: index + 4,
      sheet: `'2025"台账`,
      message: index % 3 === 0 ? "实到（40）多于应到（38），".repeat(6) : "短",
    }),
  );
  const plan = planFindingsSheet("检查结果", many, when);

  test("link by formula, in the block", () => {
    expect(plan.links).toEqual([]);
    expect(plan.blocks[3]?.cells[0]?.[10]).toEqual({
      formula: `=HYPERLINK("#'''2025""台账'!J4","转到 J4")`,
    });
  });

  test("take no more styles, formats and heights than a page", () => {
    expect(plan.styles.length + (plan.conditionalFormats?.length ?? 0)).toBeLessThan(20);
    expect(plan.rowHeights?.length).toBeLessThan(210);
    expect(planFaults(plan)).toEqual([]);
  });
});

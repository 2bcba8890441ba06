// 台账概览 as a sheet: its numbers against numbers that this test counts itself, cell by cell, from the same rows.
import fc from "fast-check";
import type { CellValue } from "../../../src/domain/cell";
import { overviewLedger } from "../../../src/domain/ledger-overview";
import { planLedgerSheet } from "../../../src/outputs/ledger-overview/plan-ledger-sheet";
import { noCounts } from "../../../src/domain/branch-counts";
import type { LowerUnit } from "../../../src/domain/lower-units";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import { buildBook, day } from "../../support/build-book";
import type { Row } from "../../support/build-book";
import { cellsOf, evaluate, place } from "../../support/evaluate-formula";
import { planFaults } from "../../support/plan-limits";

const asOf = "2026-03-27";
const base = day(asOf);
type Item = Pick<Row<"rectifications">, "branch" | "unit" | "owner" | "status" | "due" | "problem">;

function planOf(
  rectifications: readonly Item[],
  branches: readonly string[],
  units: readonly LowerUnit[] = [],
): SheetPlan {
  const book = buildBook({ rows: { branches: branches.map((branch) => ({ branch })), rectifications } });
  return planLedgerSheet(overviewLedger(book, base), book.settings, units, {
    name: "台账概览",
    asOf,
    madeAt: "2026-03-27 09:05",
  });
}

/** Every cell of the sheet as a clerk sees it. */
function shown(plan: SheetPlan): (row: number, column: number) => CellValue {
  const cells = cellsOf(plan);
  for (const { row, column, text } of plan.links ?? []) cells.set(place(row, column), text);
  const all = new Map([[plan.name, cells]]);
  return (row, column) => {
    const cell = cells.get(place(row, column)) ?? null;
    return typeof cell === "object" && cell ? evaluate(cell.formula, plan.name, all) : cell;
  };
}

const columns = [
  ...[
    "总数",
    "未启动",
    "整改中",
    "延期",
    "已完成",
    "已销号",
    "已超期",
    "10天内到期",
    "20天内到期",
    "20天以上",
    "无时限",
  ],
  ...["整改率", "核对"],
];

/** The line of a group, counted here from the rows. */
function expected(items: readonly Item[]): readonly CellValue[] {
  const state = (word: string) => items.filter(({ status }) => status === word).length;
  const open = items.filter(({ status }) => ["未启动", "整改中", "延期"].includes(status ?? ""));
  const days = open.flatMap(({ due }) => (typeof due === "number" ? [due - base] : []));
  const closed = state("已销号");
  return [
    items.length,
    ...["未启动", "整改中", "延期", "已完成", "已销号"].map(state),
    days.filter((left) => left < 0).length,
    days.filter((left) => left >= 0 && left <= 10).length,
    days.filter((left) => left > 10 && left <= 20).length,
    days.filter((left) => left > 20).length,
    open.length - days.length,
    items.length === 0 ? "—" : closed / items.length,
    "相符",
  ];
}

/** The lines below a header, by their first cell, to the line 合计. */
function table(at: (row: number, column: number) => CellValue, word: string): Record<string, readonly CellValue[]> {
  const top = Array.from({ length: 200 }, (_, row) => row).find((row) => at(row, 0) === word && at(row, 1) === "总数");
  if (top === undefined) return {};
  expect(columns.map((_, index) => at(top, index + 1))).toEqual(columns);
  const lines: Record<string, readonly CellValue[]> = {};
  for (let row = top + 1; ; row += 1) {
    const name = String(at(row, 0));
    lines[name] = columns.map((_, index) => at(row, index + 1));
    if (name === "合计") return lines;
  }
}

const item = fc.record({
  branch: fc.constantFrom("甲支部", "乙支部"),
  unit: fc.constantFrom("办公室", "=人事处", ""),
  owner: fc.constantFrom("张一", "李二", "王三"),
  status: fc.constantFrom("未启动", "整改中", "延期", "已完成", "已销号"),
  due: fc.option(fc.integer({ min: base - 15, max: base + 30 }), { nil: null }),
  problem: fc.constantFrom("学习不够经常", "+联系群众不多"),
});

test("every number of every table is what the rows say, and the list has the urgent rows with their links", () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 25 }), (items) => {
      const plan = planOf(items, ["甲支部", "乙支部", "空支部"]);
      expect(planFaults(plan)).toEqual([]);
      const at = shown(plan);
      const groups = (pick: (one: Item) => string | undefined, names: readonly string[], blank: string) => ({
        ...Object.fromEntries(
          names.map((name) => [name === "" ? blank : name, expected(items.filter((one) => pick(one) === name))]),
        ),
        合计: expected(items),
      });
      expect(table(at, "党支部")).toEqual(groups(({ branch }) => branch, ["甲支部", "乙支部", "空支部"], ""));
      const units = [...new Set(items.map(({ unit }) => unit))];
      expect(table(at, "责任部门")).toEqual(
        units.every((unit) => unit === "") ? {} : groups(({ unit }) => unit, units, "（未填责任部门）"),
      );
      expect(table(at, "责任人")).toEqual(
        groups(({ owner }) => owner, [...new Set(items.map(({ owner }) => owner))], ""),
      );
      const urgent = items
        .map(({ due, status, problem }, index) => ({ due: due ?? Infinity, status, problem, row: index + 4 }))
        .filter(({ due, status }) => due <= base + 20 && ["未启动", "整改中", "延期"].includes(status))
        .sort((a, b) => a.due - b.due);
      const top = Array.from({ length: 200 }, (_, row) => row).find((row) => at(row, 0) === "存在问题") ?? 0;
      expect(urgent.map((_, index) => [at(top + 1 + index, 0), at(top + 1 + index, 2)])).toEqual(
        urgent.map(({ problem, due }) => [problem, due]),
      );
      expect((plan.links ?? []).map(({ target }) => [target.sheet, target.row + 1])).toEqual(
        urgent.map(({ row }) => ["整改台账", row]),
      );
    }),
    { numRuns: 25 },
  );
});

test("核对 says how many rows have no state", () => {
  const at = shown(planOf([{ branch: "甲支部", status: "", due: null, problem: "一" }], ["甲支部"]));
  expect(table(at, "党支部")["甲支部"]?.at(-1)).toBe("状态少 1 条");
});

test("says the base date, the counting rules, and that nothing is urgent", () => {
  const plan = planOf([{ branch: "甲支部", status: "已销号", problem: "一" }], ["甲支部"]);
  const texts = plan.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === "string");
  expect(texts).toEqual(
    expect.arrayContaining([
      expect.stringContaining("截止日期：2026-03-27"),
      expect.stringContaining("口径：总数：《整改台账》的行数；一个问题占几行的，计一个"),
      "没有已超期和20天内到期的事项",
    ]),
  );
});

test("lower units are added by what they report: 总数, 已销号 and 整改率; the rest shows the dash", () => {
  const unit = (name: string, problems: number, closed: number): LowerUnit => ({
    name,
    counts: { ...noCounts, 查摆问题数: problems, 已销号数: closed },
    unread: [],
    source: "",
    sheet: "下级汇总",
    row: 4,
    columns: new Map(),
  });
  const own: Item = { branch: "甲支部", status: "已销号", problem: "一" };
  const plan = planOf([own], ["甲支部"], [unit("一局党委", 10, 4), unit("二局党委", 0, 0)]);
  expect(planFaults(plan)).toEqual([]);
  const lines = table(shown(plan), "单位");
  const figures = Object.entries(lines).map(([name, line]) => [name, line[0], line[5], line[11], line[1], line[12]]);
  expect(figures).toEqual([
    ["本级各党支部", 1, 1, 1, "—", "—"],
    ["一局党委", 10, 4, 0.4, "—", "—"],
    ["二局党委", 0, 0, "—", "—", "—"],
    ["合计", 11, 5, 5 / 11, "—", "—"],
  ]);
});

test("on A4 landscape the type is 9 points and more, and the list begins a page with its header", () => {
  const plan = planOf([{ branch: "甲支部", status: "整改中", due: base - 1, problem: "一" }], ["甲支部"]);
  const width = plan.columnWidths.reduce<number>((sum, one) => sum + (one ?? 9), 0);
  // 134 characters of a wide digit (7.1 points, measured in LibreOffice) at 9/11 of their size fill the 784 points.
  expect(width).toBeLessThanOrEqual(134);
  const top = plan.blocks.find(({ cells }) => cells[0]?.[0] === "存在问题")?.row ?? 0;
  expect(plan.print?.areas?.at(-1)).toMatchObject({ row: top - 1, column: 0, rowCount: 3, columnCount: 14 });
});

test("the chart shows every item once", () => {
  const items: readonly Item[] = [
    { branch: "甲支部", status: "已销号", problem: "一" },
    { branch: "甲支部", status: "整改中", due: base - 1, problem: "二" },
    { branch: "甲支部", status: "未启动", due: null, problem: "三" },
  ];
  const plan = planOf(items, ["甲支部"]);
  const at = shown(plan);
  const { row, column, rowCount } = plan.chart?.source ?? { row: 0, column: 0, rowCount: 0 };
  const bars = Array.from({ length: rowCount - 1 }, (_, index) => [
    at(row + 1 + index, column),
    at(row + 1 + index, column + 1),
  ]);
  expect(bars).toEqual([
    ["已销号", 1],
    ["已完成", 0],
    ["已超期", 1],
    ["10天内到期", 0],
    ["20天内到期", 0],
    ["20天以上", 0],
    ["无时限", 1],
  ]);
});

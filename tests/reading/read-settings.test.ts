// 设置 in its own layout and in others; what cannot be read falls back to the default and is reported.
import type { CellValue } from "../../src/domain/cell";
import { isoOf } from "../../src/domain/serial-date";
import { planSettingsSheet } from "../../src/outputs/templates/plan-settings-sheet";
import { defaultSettings, readSettings } from "../../src/reading/read-settings";
import { sheetOf } from "./support/grid";

function settingsWith(label: string, content: CellValue) {
  return readSettings([sheetOf("设置", [["设置"], [], ["项目", "内容", "说明"], [label, content]])]);
}

test("without 设置 every setting has its default and nothing is derived from a year", () => {
  const { settings, source } = readSettings([sheetOf("会议记录", [["序号"]])]);
  expect(source).toBeNull();
  expect(settings).toEqual(defaultSettings());
  expect(settings).toMatchObject({ year: null, windowFrom: null, windowTo: null, excellentCap: 1 / 3, quorum: 0.5 });
  expect(settings.lists.problemCategories).toHaveLength(6);
});

test("the window follows the year where 设置 leaves it blank", () => {
  const { settings } = settingsWith("评议年度", 2025);
  expect([settings.windowFrom, settings.windowTo].map((day) => day && isoOf(day))).toEqual([
    "2025-11-01",
    "2026-04-30",
  ]);
});

test.each<[string, CellValue, string, unknown]>([
  ["评议年度", "2025年度", "year", 2025],
  ["评议年度", "２０２５年", "year", 2025],
  ["优秀比例上限", "1/3", "excellentCap", 1 / 3],
  ["优秀比例上限", "⅓", "excellentCap", 1 / 3],
  ["优秀比例上限", "33%", "excellentCap", 0.33],
  ["优秀比例上限", 0.3, "excellentCap", 0.3],
  ["到会率下限", "2/3", "quorum", 2 / 3],
  ["参评率下限", "９５％", "appraisalRate", 0.95],
  ["参评率下限", 90, "appraisalRate", 0.9],
  ["优秀比例基数", "参评 党员", "excellentBase", "参评党员"],
  ["会议窗口起", "2025年12月1日", "windowFrom", 46022 - 30],
  [" 填报单位：", " 中共某某局机关委员会 ", "unit", "中共某某局机关委员会"],
  ["参会率下限", "无", "attendanceRate", null],
  ["整改时限最长月数", "6个月", "dueMonths", 6],
])("%s %j", (label, content, id, expected) => {
  const { settings, source } = settingsWith(label, content);
  expect(settings).toMatchObject({ [id]: expected });
  expect(source?.problems).toEqual([]);
  expect(source?.cells.get(id)).toEqual({ row: 4, column: 1 });
});

test.each<[string, CellValue, string, unknown]>([
  ["评议年度", "今年", "year", null],
  ["评议年度", 25, "year", null],
  ["优秀比例上限", "三成左右", "excellentCap", 1 / 3],
  ["到会率下限", "3/2", "quorum", 0.5],
  ["优秀比例基数", "全体", "excellentBase", "党员总数"],
  ["每人谈话次数下限", "若干", "talksEach", 1],
  ["填报日期", "月底", "reportDate", null],
])("%s %j cannot be read: the default holds and the cell is reported", (label, content, id, expected) => {
  const { settings, source } = settingsWith(label, content);
  expect(settings).toMatchObject({ [id]: expected });
  expect(source?.problems).toEqual([{ id, label, row: 4, column: 1, raw: content }]);
});

test("lists are read from the column under their header, wherever it stands, and rules from 规则设置", () => {
  const { settings, source } = readSettings([
    sheetOf(
      "参数",
      [
        ["项目", "内容", null, "查摆类别", "空泛时限用语", null, "规则", "是否启用", "级别"],
        ["测评项目", "不是列表", null, "学习", "长期", null, "GRD-03", "否", null],
        ["评议年度", 2025, null, null, null, null, "led-05", null, "提示"],
        ["主题", "某主题", null, " 工作 ", null, null, "不是规则", "否", null],
      ],
      { top: 2, left: 1 },
    ),
  ]);
  expect(source?.sheet).toBe("参数");
  expect(source?.cells.get("year")).toEqual({ row: 5, column: 2 });
  expect(settings.year).toBe(2025);
  expect(settings.lists.problemCategories).toEqual(["学习", "工作"]);
  expect(settings.lists.vagueDeadlines).toEqual(["长期"]);
  expect(settings.lists.pollItems).toEqual(defaultSettings().lists.pollItems);
  expect([...settings.rules]).toEqual([
    ["GRD-03", { enabled: false }],
    ["LED-05", { severity: "提示" }],
  ]);
});

test("the sheet we write is read back to the same settings", () => {
  const written = {
    ...defaultSettings(),
    year: 2025,
    windowFrom: 45962,
    windowTo: 46142,
    unit: "中共某某局机关委员会",
    quorum: 2 / 3,
    rules: new Map([["GRD-03", { enabled: false, severity: "提示" as const }]]),
  };
  const plan = planSettingsSheet(written);
  const cells: CellValue[][] = Array.from({ length: 40 }, () => new Array<CellValue>(16).fill(null));
  for (const block of plan.blocks) {
    block.cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        const target = cells[block.row + r];
        if (target && (cell === null || typeof cell !== "object")) target[block.column + c] = cell;
      }),
    );
  }
  const { settings, source } = readSettings([sheetOf(plan.name, cells)]);
  expect(source?.problems).toEqual([]);
  expect(settings).toEqual(written);
});

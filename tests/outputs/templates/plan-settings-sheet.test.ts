import { settingLists, settingValues } from "../../../src/contract/settings";
import { planSettingsSheet } from "../../../src/outputs/templates/plan-settings-sheet";
import { settingContent } from "../../../src/domain/setting-text";
import { buildSettings } from "../../support/build-book";
import { cellsOf, place } from "../../support/evaluate-formula";
import { planFaults } from "../../support/plan-limits";

const plan = planSettingsSheet(buildSettings({ year: null }));
const cells = cellsOf(plan);

test("keeps to the limits of Excel", () => {
  expect(planFaults(plan)).toEqual([]);
});

test("项目, 内容, 说明 stand in A:C with headers in row 3 and the defaults filled in", () => {
  expect([0, 1, 2].map((column) => cells.get(place(2, column)))).toEqual(["项目", "内容", "说明"]);
  const written = settingValues.map((_setting, index) =>
    [0, 1, 2].map((column) => cells.get(place(3 + index, column))),
  );
  expect(written).toEqual(
    settingValues.map((setting) => [
      setting.label,
      "defaultText" in setting ? setting.defaultText : setting.default === "" ? null : setting.default,
      setting.help,
    ]),
  );
});

test("shares are text cells, so that typing 1/3 makes no date", () => {
  const shares = settingValues.flatMap(({ type }, index) => (type === "fraction" || type === "percent" ? [index] : []));
  expect(shares.length).toBeGreaterThan(2);
  for (const index of shares) {
    const formats = plan.styles.filter(
      ({ area }) => area.row === 3 + index && area.column === 1 && area.rowCount === 1,
    );
    expect(formats.map(({ style }) => style.numberFormat)).toEqual(["@"]);
  }
});

test("every list stands in its column from E on, with a name that covers its entries", () => {
  settingLists.forEach((list, index) => {
    const column = 4 + index;
    expect(cells.get(place(2, column))).toBe(list.label);
    expect(list.default.map((_item, row) => cells.get(place(3 + row, column)))).toEqual(list.default);
    expect(plan.names?.[index]).toMatchObject({
      name: list.definedName,
      area: { row: 3, column, rowCount: list.default.length, columnCount: 1 },
    });
  });
});

test("the name of a list ends at its last entry, gaps included, and holds at least one row", () => {
  // Checked in LibreOffice too: ROWS(List_ProblemCategories) is 6 for the six defaults.
  expect(plan.names?.[0]?.formula).toBe(
    "=OFFSET('设置'!$E$4,0,0,MAX(1,SUMPRODUCT(MAX(('设置'!$E$4:$E$43<>\"\")*(ROW('设置'!$E$4:$E$43)-ROW('设置'!$E$3))))),1)",
  );
});

test("规则设置 stands to the right of the lists, empty, with dropdowns", () => {
  const column = 4 + settingLists.length + 1;
  expect([0, 1, 2].map((offset) => cells.get(place(2, column + offset)))).toEqual(["规则", "是否启用", "级别"]);
  expect(cells.get(place(3, column))).toBeUndefined();
  const rules = plan.validations?.filter(({ area }) => area.column > column).map(({ rule }) => rule);
  expect(rules).toEqual([
    { kind: "list", items: ["是", "否"] },
    { kind: "list", items: ["错误", "警告", "提示"] },
  ]);
});

test("rules that are set are written back", () => {
  const rules = new Map([
    ["GRD-03", { enabled: false }],
    ["LED-02", { severity: "提示" as const }],
  ]);
  const written = cellsOf(planSettingsSheet(buildSettings({ rules })));
  const rows = [3, 4].map((row) => [11, 12, 13].map((column) => written.get(place(row, column))));
  expect(rows).toEqual([
    ["GRD-03", "否", null],
    ["LED-02", null, "提示"],
  ]);
});

const cap = settingValues.find(({ id }) => id === "excellentCap");
const rate = settingValues.find(({ id }) => id === "attendanceRate");
test.each([
  [cap, 1 / 3, "1/3"],
  [cap, 0.3, "30%"],
  [cap, 2 / 3, "2/3"],
  [cap, 0.3333, "33.33%"],
  [rate, 0.8, "80%"],
  [rate, 0.29, "29%"],
  [rate, null, null],
])("a share is written as a clerk writes it (%#)", (setting, value, text) => {
  if (!setting) throw new Error("no such setting");
  expect(settingContent(setting, value)).toBe(text);
});

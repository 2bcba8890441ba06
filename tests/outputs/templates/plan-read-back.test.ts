// What the add-in plans, the add-in reads: 设置 comes back as it was, blank templates come back as forms without rows.
import { forms } from "../../../src/contract/forms";
import type { Settings } from "../../../src/contract/settings";
import { planFormSheet } from "../../../src/outputs/templates/plan-form-sheet";
import { planSettingsSheet } from "../../../src/outputs/templates/plan-settings-sheet";
import { readBook } from "../../../src/reading/read-book";
import { defaultSettings, readSettings } from "../../../src/reading/read-settings";
import type { SheetContent } from "../../../src/workbook/port";
import type { SheetPlan } from "../../../src/workbook/sheet-plan";
import { buildSettings, day } from "../../support/build-book";
import type { Cells } from "../../support/evaluate-formula";
import { cellsOf, evaluate, place } from "../../support/evaluate-formula";

/** The planned sheets as a workbook gives them. */
function contents(plans: readonly SheetPlan[]): SheetContent[] {
  const all: Cells = new Map(plans.map((plan) => [plan.name, cellsOf(plan)]));
  return plans.map((plan) => {
    const cells = cellsOf(plan);
    const rows = Math.max(...plan.blocks.map((block) => block.row + block.cells.length));
    return {
      name: plan.name,
      visible: true,
      protected: false,
      top: 0,
      left: 0,
      cells: Array.from({ length: rows }, (_unused, row) =>
        plan.columnWidths.map((_width, column) => {
          const cell = cells.get(place(row, column)) ?? null;
          return typeof cell === "object" && cell ? evaluate(cell.formula, plan.name, all) : cell;
        }),
      ),
      merges: plan.merges ?? [],
      mark: null,
    };
  });
}

const readBack = (settings: Settings) => readSettings(contents([planSettingsSheet(settings)])).settings;

test("设置 with its defaults reads back as the defaults", () => {
  expect(readBack(defaultSettings())).toEqual(defaultSettings());
});

test("设置 that a clerk filled in reads back as it was", () => {
  const settings = buildSettings({
    ...{ unit: "某机关党委", year: 2025, theme: "测试主题", noticeNo: "某组通〔2025〕3号", excellentCap: 0.3 },
    ...{ excellentBase: "正式党员", quorum: 2 / 3, attendanceRate: 0.8, talksEach: 2, dueMonths: 6 },
    ...{ windowFrom: day("2025-12-01"), windowTo: day("2026-03-31"), reportDate: day("2026-03-27") },
    rules: new Map([
      ["GRD-03", { enabled: false }],
      ["LED-02", { severity: "提示" }],
    ]),
  });
  expect(readBack(settings)).toEqual(settings);
});

test("blank templates are found, each in its place, and hold no rows", () => {
  const settings = buildSettings({ unit: "某机关党委" });
  const plans = [planSettingsSheet(settings), ...forms.map((form) => planFormSheet(form, settings))];
  const { book } = readBook(contents(plans));
  expect(book.tables.map(({ form, headerRow, columns }) => [form, headerRow, columns.size])).toEqual(
    forms.map((form) => [form.id, 3, form.columns.length]),
  );
  expect(forms.map((form) => book.records[form.id].length)).toEqual(forms.map(() => 0));
  expect(book.branches).toEqual([]);
});

/** The sample workbook: all template sheets of the product, filled with the invented office's rows. */
import { forms } from "../../src/contract/forms";
import type { Settings } from "../../src/contract/settings";
import { serialOf } from "../../src/domain/serial-date";
import { applyPlan } from "../../src/files/apply-plan";
import { planFormSheet } from "../../src/outputs/templates/plan-form-sheet";
import { planSettingsSheet } from "../../src/outputs/templates/plan-settings-sheet";
import { defaultSettings } from "../../src/reading/read-settings";
import type { CellData, SheetData, WorkbookData } from "../../src/workbook/workbook-data";
import type { SampleRow, SampleRows } from "./branch-records";
import { sampleRows } from "./branch-records";
import { plantedMistakes } from "./planted-mistakes";

/** File name of the sample, as the workbench fetches it. */
export const sampleName = "示例工作簿.xlsx";

/** Day on which the sample is judged. */
export const sampleDate = "2026-03-27";

const firstRow = 3;

export function sampleSettings(unit = "中共某某局机关委员会"): Settings {
  return {
    ...defaultSettings(),
    unit,
    year: 2025,
    theme: "2025年度组织生活会专题",
    noticeTitle: "关于开好2025年度组织生活会和开展民主评议党员工作的通知",
    noticeNo: "某组通〔2025〕3号",
    requirements: 4,
    preparedBy: "张一",
    reviewedBy: "李八",
    reportDate: serialOf(2026, 3, 27),
  };
}

/** Rows with the planted mistakes in place. */
export function rowsWithMistakes(rows: SampleRows): SampleRows {
  const changed: Record<string, readonly SampleRow[]> = { ...rows };
  for (const { form, index, column, value } of plantedMistakes) {
    changed[form] = (changed[form] ?? []).map((row, at) => (at === index ? { ...row, [column]: value } : row));
  }
  return changed;
}

/** The rows on the template sheets; empty rows stay ready to type into. */
export function workbookOf(name: string, settings: Settings, rows: SampleRows): WorkbookData {
  let data: WorkbookData = { name, sheets: [], names: [], styles: [] };
  data = applyPlan(data, planSettingsSheet(settings));
  for (const form of forms) {
    data = applyPlan(data, planFormSheet(form, settings));
    const filled = data.sheets.map((sheet) =>
      sheet.name === form.sheet
        ? filledSheet(
            sheet,
            form.columns.map(({ id }) => id),
            rows[form.id] ?? [],
          )
        : sheet,
    );
    data = { ...data, sheets: filled };
  }
  return data;
}

function filledSheet(sheet: SheetData, columns: readonly string[], rows: readonly SampleRow[]): SheetData {
  const cells = new Map([...sheet.cells].map(([row, line]) => [row, new Map(line)]));
  rows.forEach((row, index) => {
    const line = cells.get(firstRow + index) ?? new Map<number, CellData>();
    columns.forEach((id, column) => {
      const value = row[id] ?? null;
      if (value !== null) line.set(column, { ...line.get(column), value });
    });
    cells.set(firstRow + index, line);
  });
  return { ...sheet, cells };
}

/** The workbook that the workbench opens: five branches, all forms, the planted mistakes. */
export function sampleWorkbook(): WorkbookData {
  return workbookOf(sampleName, sampleSettings(), rowsWithMistakes(sampleRows()));
}

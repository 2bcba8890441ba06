/** New workbook models. */
import { attachCalculation } from "./calculation";
import { createSheet, WorkbookModel } from "./model";

/** A workbook with empty sheets of these names (Excel's own has one) and its calculation attached. */
export function createModel(name: string, sheetNames: readonly string[]): WorkbookModel {
  const model = attachCalculation(new WorkbookModel(name));
  for (const sheetName of sheetNames) model.sheets.push(createSheet(sheetId(model), sheetName));
  const [first] = model.sheets;
  if (first) model.setActive(first, "user");
  return model;
}

/** A sheet id as Excel shows it: `{…}`, never given twice in a workbook. */
export function sheetId(model: WorkbookModel): string {
  return `{00000000-0000-0000-0000-${String(model.nextId()).padStart(12, "0")}}`;
}

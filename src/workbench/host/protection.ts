/** What a protected sheet refuses. */
import type { Area } from "../../workbook/sheet-plan";
import { isUnbounded } from "./a1";
import { HostError } from "./host-error";
import type { ModelSheet, WorkbookModel } from "./model";

/** Refuses changes of formats, rows, tables and the like on a protected sheet. */
export function requireUnprotected(sheet: ModelSheet): void {
  if (sheet.protected) throw new HostError("AccessDenied", `The sheet "${sheet.name}" is protected.`);
}

/** Refuses a change of contents where one of the cells is locked and the sheet protected. */
export function requireUnlocked(model: WorkbookModel, sheet: ModelSheet, area: Area): void {
  if (!sheet.protected) return;
  if (isUnbounded(area)) requireUnprotected(sheet);
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      if (model.lookAt(sheet, row, column).locked !== false) requireUnprotected(sheet);
    }
  }
}

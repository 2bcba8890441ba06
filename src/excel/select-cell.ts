/** Shows a sheet and selects a cell: because the clerk asked to go there, a hidden sheet is made visible. */
import type { Outcome } from "../workbook/outcome";
import { done, failed } from "../workbook/outcome";
import type { ExcelRequests } from "./excel-requests";

interface Found {
  readonly name: string;
  readonly visible: boolean;
}

/** See `WorkbookPort.select`. */
export async function selectCell(
  requests: ExcelRequests,
  sheet: string,
  row: number,
  column: number,
): Promise<Outcome<void>> {
  const doing = { what: `转到“${sheet}”`, sheet };
  const found = await requests.send(doing, (context) => {
    const item = context.workbook.worksheets.getItemOrNullObject(sheet).load({ name: true, visibility: true });
    return (): Found | null => (item.isNullObject ? null : { name: item.name, visible: item.visibility === "Visible" });
  });
  if (!found.ok) return found;
  const target = found.value;
  if (!target) {
    return failed({
      kind: "sheet-missing",
      sheet,
      message: `没有找到工作表“${sheet}”，可能已被删除或改名。请重新检查一次再定位。`,
    });
  }
  const shown = await requests.send(doing, (context) => {
    const item = context.workbook.worksheets.getItem(target.name);
    if (!target.visible) item.visibility = "Visible";
    // A selection on a sheet that is not in front does nothing, without an error (office-js issue 5118).
    item.activate();
    item.getRangeByIndexes(row, column, 1, 1).select();
    const active = context.workbook.worksheets.getActiveWorksheet().load({ name: true });
    return () => active.name === target.name;
  });
  if (!shown.ok) return shown;
  if (shown.value) return done(undefined);
  return failed({
    kind: "inactive-workbook",
    sheet,
    message: `没能转到“${sheet}”。请先点一下这个工作簿的窗口，再试一次。`,
  });
}

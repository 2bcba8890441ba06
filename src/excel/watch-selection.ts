/** Reports which cell is selected. A hint only: where the host does not tell, nothing is reported and nothing is lost. */
import { areaOfText } from "../workbook/a1";
import type { SelectedCell } from "../workbook/port";
import type { ExcelRequests } from "./excel-requests";

const doing = { what: "注意选中的单元格" };

/** @returns a function that stops it; a workbook that cannot be watched (a cell is being edited) is not reported on */
export async function watchSelection(
  requests: ExcelRequests,
  listener: (cell: SelectedCell) => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  let names = new Map<string, string>();

  async function nameOf(id: string): Promise<string | null> {
    if (!names.has(id)) {
      const read = await requests.send(doing, (context) => {
        const sheets = context.workbook.worksheets.load({ id: true, name: true });
        return () => sheets.items.map((sheet) => [sheet.id, sheet.name] as const);
      });
      if (read.ok) names = new Map(read.value);
    }
    return names.get(id) ?? null;
  }

  async function report({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> {
    // The first area of several: `B3,D5`.
    const area = areaOfText(address.split(",")[0] ?? "");
    if (stopped || !area) return;
    const sheet = await nameOf(worksheetId);
    if (!stopped && sheet !== null) listener({ sheet, row: area.row, column: area.column });
  }

  const registered = await requests.send(doing, (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(report);
    return () => handler;
  });
  return async () => {
    stopped = true;
    if (!registered.ok) return;
    const handler = registered.value;
    // A handler can only be taken out in the context it was added in.
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    }).catch(() => undefined); // The workbook may be closing; there is nobody left to tell.
  };
}

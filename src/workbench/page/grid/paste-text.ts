/**
 * Pastes plain text as Excel does: line by line and tab by tab from the selected cell on, each read as if it were typed, and
 * the cells keep their formats. Text with formats (from another table) is the engine's business.
 */
import type { ICellData } from "@univerjs/presets";
import { CellValueType } from "@univerjs/presets";
import type { GridEngine } from "./create-grid";
import { pastedRows } from "./pasted-rows";

/** A text for the engine, which is not to read it: the model does, and gives no format to a cell that has one. */
function cellData(text: string): ICellData {
  if (text === "") return { v: null, f: null, p: null, t: null };
  if (text.startsWith("=") && text.length > 1) return { v: null, f: text, p: null, t: null };
  return { v: text, f: null, p: null, t: CellValueType.STRING };
}

/** Takes pastes of plain text over from the engine, until the returned function is called. */
export function pasteTextAsTyped({ api }: GridEngine): () => void {
  const event = api.addEvent(api.Event.BeforeClipboardPaste, (params) => {
    const { text } = params;
    if (params.html || text === undefined || text === "") return;
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const selected = sheet?.getActiveRange();
    if (!sheet || !selected) return;
    params.cancel = true;
    const rows = pastedRows(text);
    const [first = []] = rows;
    // One text fills the whole selection.
    const isOne = rows.length === 1 && first.length === 1;
    const rowCount = isOne ? selected.getHeight() : rows.length;
    const columnCount = isOne ? selected.getWidth() : first.length;
    const block = Array.from({ length: rowCount }, (_row, down) =>
      Array.from({ length: columnCount }, (_cell, right) => (isOne ? first[0] : rows[down]?.[right]) ?? ""),
    );
    const row = selected.getRow();
    const column = selected.getColumn();
    const missingRows = row + rowCount - sheet.getMaxRows();
    if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows() - 1, missingRows);
    const missingColumns = column + columnCount - sheet.getMaxColumns();
    if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns() - 1, missingColumns);
    const target = sheet.getRange(row, column, rowCount, columnCount);
    target.setValues(block.map((cells) => cells.map(cellData)));
    target.activate();
  });
  return () => event.dispose();
}

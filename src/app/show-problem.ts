/**
 * The voice of a ribbon command that could do nothing: a small own sheet that says what is wrong and what to do. Where no
 * sheet can be written (a cell is being edited, the workbook's structure is protected) the problem is all there is.
 */
import type { Outcome, Problem } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { SheetPlan } from "../workbook/sheet-plan";
import type { WorkbookPort } from "../workbook/port";
import { ownSheet, ownSheetNames } from "./own-sheets";

function planNotice(name: string, problem: Problem): SheetPlan {
  const lines = [problem.message, "本表由组织生活助手写入，看过后可以删除。"];
  return {
    name,
    blocks: [{ row: 0, column: 0, cells: [["操作提示"], ...lines.map((line) => [line])] }],
    styles: [
      { area: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, style: { fontSize: 16, bold: true } },
      {
        area: { row: 1, column: 0, rowCount: 1, columnCount: 1 },
        style: { fontSize: 12, wrap: true, vertical: "top" },
      },
      { area: { row: 2, column: 0, rowCount: 1, columnCount: 1 }, style: { fontSize: 10, color: "#605E5C" } },
    ],
    columnWidths: [90],
    rowHeights: [
      { row: 1, rowCount: 1, points: Math.min(409, 18 * Math.max(2, Math.ceil(problem.message.length / 40))) },
    ],
    gridlines: false,
  };
}

export async function showProblem(port: WorkbookPort, problem: Problem): Promise<Outcome<void>> {
  // The trouble may be that the workbook cannot be read: then the usual name is tried, and a clerk's sheet that has it
  // is refused by the port.
  const read = await port.read();
  const name = read.ok ? ownSheet(read.value, "notice").name : ownSheetNames.notice;
  const written = await port.write({
    sheets: [{ plan: planNotice(name, problem), mode: "rewrite", mark: "notice" }],
    show: { sheet: name, row: 0, column: 0 },
  });
  return written.ok ? done(undefined) : written;
}

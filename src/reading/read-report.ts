/** Reads the sheet 情况报告 back: what was written automatically, and the 修改稿 of the clerk. Her words are taken as they are. */
import type { DraftRow, ReportDraft } from "../domain/report/report-draft";
import type { CellValue } from "../domain/cell";
import { withoutBlanks } from "../domain/normalise-text";
import type { SheetContent } from "../workbook/port";

const headerWords = ["级别", "自动文字", "修改稿"] as const;

/** Rows below which the header is not looked for. */
const headerReach = 12;

function textOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value.trim() : value === null || value === undefined ? "" : String(value);
}

/** The clerk's words, to the last blank. */
function wordsOf(value: CellValue | undefined): string {
  return textOf(value) === "" ? "" : String(value);
}

/** @returns null where the sheet has no header of the report's: someone rebuilt it, and nothing on it can be told. */
export function readReport(sheet: SheetContent): ReportDraft | null {
  for (const [index, line] of sheet.cells.slice(0, headerReach).entries()) {
    const words = line.map((cell) => withoutBlanks(textOf(cell)));
    const [level = -1, auto = -1, edited = -1] = headerWords.map((word) => words.indexOf(word));
    if (level < 0 || auto < 0 || edited < 0) continue;
    const rows = sheet.cells.slice(index + 1).flatMap((cells, down): readonly DraftRow[] => {
      const row: DraftRow = {
        row: sheet.top + index + 2 + down,
        key: textOf(cells[level]),
        auto: textOf(cells[auto]),
        edited: wordsOf(cells[edited]),
      };
      return row.key === "" && row.edited === "" ? [] : [row];
    });
    return { sheet: sheet.name, editedColumn: sheet.left + edited, rows };
  }
  return null;
}

/** Reads what stands above a table: 填报单位, 填报时间 and the year of the title. */
import type { CellValue } from "../domain/cell";
import { appraisalYearOf } from "../domain/meeting-window";
import { foldWidth, withoutBlanks } from "../domain/normalise-text";
import type { SheetContent } from "../workbook/port";
import { isBlankCell } from "./blank-cell";
import { readPlainDate } from "./read-date";

/** What the lines above a table say. Rows are 1-based, columns 0-based. */
export interface LinesAbove {
  readonly unit: { readonly text: string; readonly row: number; readonly column: number } | null;
  /** Serial number of 填报时间 or 填报日期. */
  readonly reportDate: number | null;
  /** Appraisal year: of the title, else of the reporting date; null where neither is there. */
  readonly year: number | null;
}

const unitLabel =
  /(?:填报单位|填报支部|填报党支部|单位名称|所在支部|党支部名称|支部名称|党支部|单位)(?:\([^)]*\))?\s*:\s*(.*)$/;
const dateLabel = /(?:填报时间|填报日期|上报时间|上报日期|报出时间|填表时间|填表日期|日期|时间)\s*:\s*(.*)$/;
const yearOfTitle = /((?:19|20)\d{2})\s*年度/;
const nextLabel = /\s{2,}|\s*(?:填报时间|填报日期|上报时间|上报日期|填表时间|填表日期|填报人|年度|日期)\s*:.*$/;
const farAbove = 8;

function nextCell(row: readonly CellValue[], from: number): CellValue {
  for (let column = from + 1; column < row.length; column++) {
    const value = row[column];
    if (!isBlankCell(value)) return value ?? null;
  }
  return null;
}

/**
 * Reads the rows above a header.
 *
 * @param headerTop - 0-based sheet row of the header's first line
 * @param from - 0-based sheet row to begin at (below the table before)
 */
export function readLinesAbove(sheet: SheetContent, headerTop: number, from: number): LinesAbove {
  let unit: LinesAbove["unit"] = null;
  let reportDate: { serial: number; year: number; month: number } | null = null;
  let titleYear: number | null = null;
  for (let index = Math.max(from, headerTop - farAbove, sheet.top); index < headerTop; index++) {
    const row = sheet.cells[index - sheet.top] ?? [];
    row.forEach((value, column) => {
      if (typeof value !== "string" || isBlankCell(value)) return;
      const text = foldWidth(value).trim();
      titleYear ??= Number(yearOfTitle.exec(text)?.[1] ?? 0) || null;
      const named = unit ? null : unitLabel.exec(text);
      if (named) {
        const beside = nextCell(row, column);
        const own = (named[1] ?? "").split(nextLabel)[0]?.trim() ?? "";
        const name =
          own !== "" ? own : typeof beside === "string" && !beside.includes("：") ? foldWidth(beside).trim() : "";
        if (name !== "") unit = { text: name, row: index + 1, column: sheet.left + column };
      }
      const dated = reportDate ? null : dateLabel.exec(text);
      if (dated) reportDate = readPlainDate(dated[1] !== "" ? (dated[1] ?? "") : nextCell(row, column));
    });
  }
  const day = reportDate as { serial: number; year: number; month: number } | null;
  return { unit, reportDate: day?.serial ?? null, year: titleYear ?? (day ? appraisalYearOf(day) : null) };
}

/** The branch that a 填报单位 names; null where it names a committee or several branches. */
export function branchOfUnit(unit: string): string | null {
  const name = withoutBlanks(foldWidth(unit));
  return /支部$/.test(name.replace(/\([^)]*\)$/, "")) && !/各|[、,]/.test(name) ? name : null;
}

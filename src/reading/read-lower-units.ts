/** Reads 下级汇总: the figures that lower committees reported, one unit a row. */
import { lowerUnitColumns, lowerUnitsSheet, unitHeader, sourceHeader } from "../contract/side-sheets";
import type { SummaryCountHeader } from "../contract/summary";
import type { CellValue } from "../domain/cell";
import { noCounts } from "../domain/branch-counts";
import type { LowerUnit } from "../domain/lower-units";
import { foldWidth, withoutBlanks } from "../domain/normalise-text";
import type { SheetContent } from "../workbook/port";
import { isBlankCell } from "./blank-cell";
import { readInteger } from "./read-number";

const countHeaders = lowerUnitColumns.flatMap((column) => (column.kind === "count" ? [column.header] : []));

/** Headers that a line must have besides 单位 to be the header. */
const fewestHeaders = 3;

function word(value: CellValue | undefined): string {
  return value === null || value === undefined ? "" : withoutBlanks(foldWidth(String(value)));
}

/** The header of 下级汇总. Columns are indexes into a row's cells. */
export interface UnitsHeader {
  /** Index into the sheet's cells. */
  readonly row: number;
  readonly name: number;
  readonly source: number;
  readonly counts: ReadonlyMap<SummaryCountHeader, number>;
}

/** The header of 下级汇总; null where the sheet has lost it. */
export function findUnitsHeader({ cells }: SheetContent): UnitsHeader | null {
  for (const [row, line] of cells.entries()) {
    const words = line.map(word);
    const name = words.indexOf(unitHeader);
    if (name < 0) continue;
    const counts = new Map<SummaryCountHeader, number>();
    for (const header of countHeaders) {
      const column = words.indexOf(header);
      if (column >= 0) counts.set(header, column);
    }
    if (counts.size >= fewestHeaders) return { row, name, source: words.indexOf(sourceHeader), counts };
  }
  return null;
}

/** As written. */
function text(value: CellValue | undefined): string {
  return value === null || value === undefined ? "" : String(value).trim();
}

function isTotal(name: string): boolean {
  return /^(?:合计|小计|总计)/.test(word(name));
}

function readUnit(sheet: SheetContent, header: UnitsHeader, index: number): LowerUnit | null {
  const line = sheet.cells[index] ?? [];
  const name = text(line[header.name]);
  const filled = [...header.counts.values()].some((column) => !isBlankCell(line[column] ?? null));
  if ((name === "" && !filled) || isTotal(name)) return null;
  const counts: Record<SummaryCountHeader, number> = { ...noCounts };
  const unread: SummaryCountHeader[] = [];
  for (const column of countHeaders) {
    const at = header.counts.get(column);
    const raw = at === undefined ? null : (line[at] ?? null);
    const read = isBlankCell(raw) ? null : readInteger(raw);
    const value = read === null || read.kind === "not-whole" ? null : read.value;
    if (value === null) unread.push(column);
    else counts[column] = value;
  }
  return {
    name,
    counts,
    unread,
    source: header.source < 0 ? "" : text(line[header.source]),
    sheet: sheet.name,
    row: sheet.top + index + 1,
    columns: new Map([...header.counts].map(([column, at]) => [column, sheet.left + at])),
  };
}

/** The units of the sheet 下级汇总, in its order; [] where there is none. 合计 rows are no units. */
export function readLowerUnits(sheets: readonly SheetContent[]): readonly LowerUnit[] {
  const sheet = sheets.find(({ name }) => name.trim() === lowerUnitsSheet);
  const header = sheet ? findUnitsHeader(sheet) : null;
  if (!sheet || !header) return [];
  return sheet.cells.flatMap((_, index) => {
    const unit = index > header.row ? readUnit(sheet, header, index) : null;
    return unit ? [unit] : [];
  });
}

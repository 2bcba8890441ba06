/**
 * Whether a write can still be taken back: what it wrote must still stand where it was written. Single cells that were
 * changed since are told; rows that moved, or cells filled on a sheet that the write added, forbid it.
 */
import { days1904 } from "../domain/serial-date";
import type { CellValue } from "../domain/cell";
import { isBlankCell } from "../reading/blank-cell";
import { cellText as cellName } from "../workbook/a1";
import type { SheetContent, WorkbookContent, WriteRequest } from "../workbook/port";

export interface UndoCheck {
  /** Why it cannot be taken back, a clause that follows 之后; null where it can. */
  readonly refusal: string | null;
  /** Cells changed since, as places: `民主评议 D12`; at most a few. */
  readonly lost: readonly string[];
}

const mostTold = 5;

function sameValue(a: CellValue, b: CellValue): boolean {
  if (isBlankCell(a) || isBlankCell(b)) return isBlankCell(a) && isBlankCell(b);
  if (typeof a === "number" && typeof b === "number") {
    const difference = Math.abs(a - b);
    return difference <= 1e-9 * Math.max(1, Math.abs(a)) || difference === days1904;
  }
  return a === b || String(a) === String(b);
}

function valueIn(sheet: SheetContent, row: number, column: number): CellValue {
  return sheet.cells[row - sheet.top]?.[column - sheet.left] ?? null;
}

interface Lines {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** undefined: a formula or something else that is not compared. */
  readonly lines: readonly (readonly (CellValue | undefined)[])[];
}

function writtenLines({ cells = [], sheets = [] }: WriteRequest): readonly Lines[] {
  return [
    ...cells.map(({ sheet, row, column, cells: lines, formulas }) => ({
      sheet,
      row,
      column,
      lines: formulas
        ? lines.map((line, down) => line.map((value, right) => (formulas[down]?.[right] ? undefined : value)))
        : lines,
    })),
    ...sheets
      .filter(({ mode }) => mode === "add")
      .flatMap(({ plan }) =>
        plan.blocks.map(({ row, column, cells: lines }) => ({
          sheet: plan.name,
          row,
          column,
          lines: lines.map((line) =>
            line.map((value) => (value !== null && typeof value === "object" ? undefined : value)),
          ),
        })),
      ),
  ];
}

/** A cell of an added sheet that the write left empty and that is filled now. */
function filledSince(sheet: SheetContent, request: WriteRequest): string | null {
  const plan = request.sheets?.find(({ plan: { name } }) => name === sheet.name)?.plan;
  if (!plan) return null;
  const own = (row: number, column: number) =>
    plan.blocks.some(
      (block) =>
        row >= block.row &&
        row < block.row + block.cells.length &&
        column >= block.column &&
        column < block.column + (block.cells[0]?.length ?? 0) &&
        !isBlankCell(plainOf(block.cells[row - block.row]?.[column - block.column])),
    );
  for (const [down, line] of sheet.cells.entries()) {
    for (const [right, value] of line.entries()) {
      if (isBlankCell(value)) continue;
      const [row, column] = [sheet.top + down, sheet.left + right];
      if (!own(row, column)) return cellName(row, column);
    }
  }
  return null;
}

function plainOf(value: CellValue | undefined | { readonly formula: string }): CellValue {
  return value !== null && typeof value === "object" ? value.formula : (value ?? null);
}

/**
 * @param request - the write to take back
 * @param content - the workbook now
 * @param added - sheets that would be removed
 */
export function changedSince(
  request: WriteRequest,
  content: WorkbookContent,
  added: readonly { readonly sheet: string }[],
): UndoCheck {
  const sheets = new Map(content.sheets.map((sheet) => [sheet.name, sheet]));
  const lost: string[] = [];
  for (const { sheet: name, row, column, lines } of writtenLines(request)) {
    const sheet = sheets.get(name);
    if (!sheet) return { refusal: `工作表“${name}”已改名或删除`, lost };
    for (const [down, line] of lines.entries()) {
      let [filled, different] = [0, 0];
      let last = -1;
      for (const [right, value] of line.entries()) {
        if (value === undefined) continue;
        const now = valueIn(sheet, row + down, column + right);
        if (!isBlankCell(value) || !isBlankCell(now)) filled += 1;
        if (sameValue(value, now)) continue;
        different += 1;
        last = column + right;
      }
      if (different * 2 > filled) return { refusal: `“${name}”第 ${row + down + 1} 行已有改动`, lost };
      if (different > 0 && lost.length < mostTold) lost.push(`“${name}”${cellName(row + down, last)}`);
    }
  }
  for (const { sheet: name } of added) {
    const sheet = sheets.get(name);
    const filled = sheet ? filledSince(sheet, request) : null;
    if (filled !== null) return { refusal: `又在新添的“${name}”${filled} 填写了内容`, lost };
  }
  return { refusal: null, lost };
}

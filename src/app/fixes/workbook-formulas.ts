/** The formulas of a workbook's own sheets, which the removal of a row may change: what refers to a row, what to restore. */
import type { CellValue } from "../../domain/cell";
import type { Outcome } from "../../workbook/outcome";
import { done } from "../../workbook/outcome";
import type { CellWrite, WorkbookContent, WorkbookPort } from "../../workbook/port";
import { formulaIn, placeKey } from "./cells-now";
import type { CellPlace } from "./cells-now";

export interface FormulaCell extends CellPlace {
  readonly formula: string;
  /** Its result. */
  readonly value: CellValue;
}

/** Every formula of the clerk's sheets. */
export async function readFormulas(
  port: WorkbookPort,
  content: WorkbookContent,
): Promise<Outcome<readonly FormulaCell[]>> {
  const sheets = content.sheets.filter(({ mark, cells }) => mark === null && (cells[0]?.length ?? 0) > 0);
  const read = await port.readAreas(
    sheets.map(({ name, top, left, cells }) => ({
      sheet: name,
      area: { row: top, column: left, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 },
    })),
  );
  if (!read.ok) return read;
  return done(
    sheets.flatMap(({ name, top, left }, index) => {
      const image = read.value[index];
      return (image?.formulas ?? []).flatMap((line, down) =>
        line.flatMap((formula, right): FormulaCell[] => {
          const value = image?.values[down]?.[right] ?? null;
          const found = formulaIn(formula, value);
          const place = { sheet: name, row: top + down + 1, column: left + right };
          return found === null ? [] : [{ ...place, formula: found, value }];
        }),
      );
    }),
  );
}

const reference =
  /(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?\$?[A-Za-z]{1,3}\$?(\d{1,7})(?::\$?[A-Za-z]{1,3}\$?(\d{1,7}))?(?![\p{L}\p{N}_.(!])/gu;

/** Whether a formula refers to cells of the row alone, so that it would turn into #REF! without the row. */
export function refersToRow({ sheet: own, formula }: FormulaCell, sheet: string, row: number): boolean {
  const outsideTexts = formula.replace(/"(?:[^"]|"")*"/g, '""');
  for (const match of outsideTexts.matchAll(reference)) {
    const on = match[1]?.replaceAll("''", "'") ?? match[2] ?? own;
    const from = Number(match[3]);
    const to = match[4] === undefined ? from : Number(match[4]);
    if (on.toLowerCase() === sheet.toLowerCase() && from === row && to === row) return true;
  }
  return false;
}

/**
 * The formulas that are no longer what they were, as cells to write. A range whose last row was deleted and put back stays
 * one row short; a formula that named the row alone is #REF!.
 *
 * @param before - every formula as it was, at the places where they stand again
 */
export async function changedFormulas(
  port: WorkbookPort,
  content: WorkbookContent,
  before: readonly FormulaCell[],
): Promise<Outcome<readonly CellWrite[]>> {
  if (before.length === 0) return done([]);
  const now = await readFormulas(port, content);
  if (!now.ok) return now;
  const formulas = new Map(now.value.map((cell) => [placeKey(cell), cell.formula]));
  return done(
    before
      .filter((cell) => formulas.get(placeKey(cell)) !== cell.formula)
      .map(({ sheet, row, column, value, formula }) => ({
        sheet,
        row: row - 1,
        column,
        cells: [[value]],
        formulas: [[formula]],
      })),
  );
}

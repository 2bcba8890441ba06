/** Cells as they are before a write, and the steps that put them back. */
import type { CellGrid } from "../domain/cell";
import type { Outcome } from "../workbook/outcome";
import { done } from "../workbook/outcome";
import type { WriteOptions } from "../workbook/port";
import type { Area } from "../workbook/sheet-plan";
import { blockSteps } from "./block-steps";
import { existingCellEntry } from "./cell-entries";
import type { Doing } from "./describe-trouble";
import type { ExcelRequests, Queue } from "./excel-requests";
import type { SheetArea } from "./read-cells";
import { readAllCells } from "./read-cells";
import type { WriteStep } from "./write-step";

/** An area as it was. */
export interface CellImage {
  readonly values: CellGrid;
  /** The formula of a cell that has one, with "="; null elsewhere. */
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/**
 * The formula of a cell, or null. Excel gives text in `formulas` too, without its apostrophe (office-js issue 6687): where
 * the formula equals the value it is text, and never written back as a formula.
 */
function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}

/** @param along queued into the last of the requests, so that it costs none of its own */
export async function readImages(
  requests: ExcelRequests,
  doing: Doing,
  areas: readonly SheetArea[],
  options: WriteOptions = {},
  along?: Queue<void>,
): Promise<Outcome<readonly CellImage[]>> {
  if (areas.length === 0) return done([]);
  const wish = { formulas: true, numberFormats: true, ...(along && { along }) };
  const read = await readAllCells(requests, doing, areas, wish, { ...options });
  if (!read.ok) return read;
  return done(
    read.value.map(({ values, formulas, numberFormats }) => ({
      values,
      formulas: formulas.map((row, down) => row.map((formula, right) => formulaOf(formula, values[down]?.[right]))),
      numberFormats,
    })),
  );
}

/** Steps that write an image back to an area, or a part of its rows. */
export function restoreSteps(sheet: string, area: Area, image: CellImage, withFormats: boolean): readonly WriteStep[] {
  const { row, column } = area;
  return blockSteps({
    sheet,
    row,
    column,
    entries: image.values.map((line, down) =>
      line.map(
        (value, right) =>
          image.formulas[down]?.[right] ?? existingCellEntry(value, image.numberFormats[down]?.[right] ?? "General"),
      ),
    ),
    formats: withFormats ? image.numberFormats : null,
  });
}

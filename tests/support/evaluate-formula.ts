// Evaluates the formulas of a sheet plan over given cells, so that tests see what a clerk would see.
import FormulaParser from "fast-formula-parser";
import type { CellValue } from "../../src/domain/cell";
import type { PlanCell, SheetPlan } from "../../src/workbook/sheet-plan";

/** Cells by sheet name, then by `row,column` (0-based). */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, PlanCell>>;

export const place = (row: number, column: number): string => `${row},${column}`;

/** The cells a plan writes. */
export function cellsOf(plan: SheetPlan): Map<string, PlanCell> {
  const cells = new Map<string, PlanCell>();
  for (const block of plan.blocks) {
    block.cells.forEach((row, down) =>
      row.forEach((cell, right) => cells.set(place(block.row + down, block.column + right), cell)),
    );
  }
  return cells;
}

/** The value of a formula standing on `sheet` at A1-like position (1, 1); formulas in the cells are followed. */
export function evaluate(formula: string, sheet: string, cells: Cells): CellValue {
  const valueAt = (name: string, row: number, column: number): CellValue => {
    const cell = cells.get(name)?.get(place(row, column)) ?? null;
    return typeof cell === "object" && cell !== null ? evaluate(cell.formula, name, cells) : cell;
  };
  const parser = new FormulaParser({
    // A blank cell equals "" in Excel; to the parser only an empty text does.
    onCell: ({ sheet: name, row, col }) => valueAt(name ?? sheet, row - 1, col - 1) ?? "",
    onRange: ({ sheet: name, from, to }) =>
      Array.from({ length: to.row - from.row + 1 }, (_, down) =>
        Array.from({ length: to.col - from.col + 1 }, (_unused, right) =>
          valueAt(name ?? sheet, from.row - 1 + down, from.col - 1 + right),
        ),
      ),
    functions: {
      COUNTA: (...args) => args.flatMap(({ value }) => [value].flat(2)).filter((value) => value !== null).length,
    },
  });
  const result: unknown = parser.parse(formula.replace(/^=/, ""), { sheet, row: 1, col: 1 });
  if (typeof result === "string" || typeof result === "number" || typeof result === "boolean") return result;
  throw new Error(`${formula} came to ${String(result)}`);
}

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

/** Idle parsers by the cells they read: making one costs more than any formula here, and none can be re-entered. */
const idle = new WeakMap<Cells, FormulaParser[]>();

function makeParser(cells: Cells): FormulaParser {
  const valueAt = (sheet: string | undefined, row: number, column: number): CellValue => {
    const cell = cells.get(sheet ?? "")?.get(place(row, column)) ?? null;
    return typeof cell === "object" && cell !== null ? evaluate(cell.formula, sheet ?? "", cells) : cell;
  };
  return new FormulaParser({
    // A blank cell equals "" in Excel; to the parser only an empty text does.
    onCell: ({ sheet, row, col }) => valueAt(sheet, row - 1, col - 1) ?? "",
    onRange: ({ sheet, from, to }) =>
      Array.from({ length: to.row - from.row + 1 }, (_, down) =>
        Array.from({ length: to.col - from.col + 1 }, (_unused, right) =>
          valueAt(sheet, from.row - 1 + down, from.col - 1 + right),
        ),
      ),
    functions: {
      COUNTA: (...args) => args.flatMap(({ value }) => [value].flat(2)).filter((value) => value !== null).length,
    },
  });
}

/** The value of a formula standing in A1 of a sheet; formulas in the cells it reads are followed. */
export function evaluate(formula: string, sheet: string, cells: Cells): CellValue {
  const free = idle.get(cells) ?? [];
  idle.set(cells, free);
  const parser = free.pop() ?? makeParser(cells);
  const result: unknown = parser.parse(formula.replace(/^=/, ""), { sheet, row: 1, col: 1 });
  free.push(parser);
  if (typeof result === "string" || typeof result === "number" || typeof result === "boolean") return result;
  throw new Error(`${formula} came to ${String(result)}`);
}

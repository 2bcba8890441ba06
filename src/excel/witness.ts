/**
 * What the write itself saw: the cells just before it, read in the same request, and their neighbours just after. Between
 * the last look and the write another may have typed, sorted or put in rows; Office.js knows no condition inside a
 * request, so it is seen here and the write is taken back.
 */
import type { CellGrid, CellValue } from "../domain/cell";
import type { WriteRequest } from "../workbook/port";
import { sameCell } from "../workbook/write-basis";
import { readCell } from "./cell-entries";
import type { Part } from "./last-look";
import { callBytes } from "./payload";
import type { WriteStep } from "./write-step";
import { callStep } from "./write-step";

/** Cells up to which they are read once more with the write: more could make its answer too large, after it was done. */
const mostCells = 20_000;

export interface Witness {
  /** Steps right before and right after rows and cells are changed. */
  readonly before: readonly WriteStep[];
  readonly after: readonly WriteStep[];
  /** The parts as they stood when the write came to them, as far as the answer tells; the last look's where it does not. */
  parts(): readonly Part[];
  /** Name of a sheet on which the write met or left behind something else than was planned; null where none. */
  disturbed(): string | null;
}

function loaded<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    // Not loaded: the request failed before.
    return null;
  }
}

function sameGrid(a: CellGrid, b: CellGrid, skip: (down: number, right: number) => boolean): boolean {
  return a.every((line, down) => line.every((value, right) => skip(down, right) || sameCell(value, b[down]?.[right])));
}

function isFormula(formula: CellValue | undefined, value: CellValue | undefined): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/**
 * @param idOf - id of a sheet by its name
 * @param isPlanned - the request says what it was planned from
 */
export function witnessOf(
  request: WriteRequest,
  parts: readonly Part[],
  idOf: (sheet: string) => string,
  isPlanned: boolean,
): Witness {
  const cells = parts.reduce((sum, { area }) => sum + area.rowCount * area.columnCount, 0);
  const seen: Excel.Range[] = [];
  const left: { readonly part: Part; readonly range: Excel.Range }[] = [];
  if (!isPlanned || cells > mostCells || cells === 0) {
    return { before: [], after: [], parts: () => parts, disturbed: () => null };
  }
  const rangeOf = (context: Excel.RequestContext, { sheet, area }: Pick<Part, "sheet" | "area">) =>
    context.workbook.worksheets
      .getItem(idOf(sheet))
      .getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
  // Where rows move, the neighbours are those of other rows, and a rewritten sheet is another: what stood there before is
  // proof enough.
  const moved = new Set([
    ...(request.rows ?? []).map(({ sheet }) => sheet),
    ...(request.sheets ?? []).map(({ plan }) => plan.name),
  ]);
  const still = parts.filter(({ sheet }) => !moved.has(sheet));
  const written = new Set<string>();
  const everything = [...(request.journal?.begin ?? []), ...(request.cells ?? []), ...(request.journal?.end ?? [])];
  for (const { sheet, row, column, cells: lines } of everything) {
    lines.forEach((line, down) => line.forEach((_, right) => written.add(`${row + down}/${column + right}/${sheet}`)));
  }
  const now = () =>
    parts.map((part, index): Part => {
      const range = seen[index];
      const values = range && loaded(() => range.values);
      const formulas = range && loaded(() => range.formulas);
      if (!values || !formulas) return part;
      const given = values.map((line) => line.map(readCell));
      // The last look's formulas are free of text that only looks like one.
      return sameGrid(part.values, given, (down, right) =>
        isFormula(part.formulas[down]?.[right], part.values[down]?.[right]),
      )
        ? part
        : {
            ...part,
            values: given,
            formulas: formulas.map((line, down) =>
              line.map((formula, right): CellValue => {
                const value = given[down]?.[right];
                return isFormula(readCell(formula), value) ? readCell(formula) : null;
              }),
            ),
          };
    });
  return {
    before: [
      callStep(parts.length, parts.length * 2 * callBytes, (context) => {
        for (const part of parts) seen.push(rangeOf(context, part).load({ values: true, formulas: true }));
      }),
    ],
    after: [
      callStep(still.length, still.length * 2 * callBytes, (context) => {
        for (const part of still) left.push({ part, range: rangeOf(context, part).load({ values: true }) });
      }),
    ],
    parts: now,
    disturbed: () => {
      const met = now().find((part, index) => part !== parts[index]);
      if (met) return met.sheet;
      const beside = left.find(({ part, range }) => {
        const values = loaded(() => range.values);
        if (!values) return false;
        return !sameGrid(
          part.values,
          values.map((line) => line.map(readCell)),
          (down, right) =>
            written.has(`${part.area.row + down}/${part.area.column + right}/${part.sheet}`) ||
            isFormula(part.formulas[down]?.[right], part.values[down]?.[right]),
        );
      });
      return beside?.part.sheet ?? null;
    },
  };
}

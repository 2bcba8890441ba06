/** Stretching Excel tables: Table.resize came with ExcelApi 1.13; before that the rows below stay outside the table. */
import type { WriteRequest } from "../workbook/port";
import type { Area } from "../workbook/sheet-plan";
import type { WorkbookState } from "./inspect-workbook";
import { callBytes } from "./payload";
import { supportsExcelApi } from "./supports";
import type { WriteStep } from "./write-step";
import { callStep } from "./write-step";
import { areaOf, edges } from "./range-area";

export type TableResize = NonNullable<WriteRequest["resizeTables"]>[number];

/** A table and the area it covers. */
export interface TableArea {
  readonly table: string;
  readonly sheet: string;
  readonly area: Area;
}

/** Queues the areas of the tables to be stretched; none where this Excel cannot stretch tables. */
export function queueTableAreas(
  context: Excel.RequestContext,
  resizes: readonly TableResize[],
  state: WorkbookState,
): () => readonly TableArea[] {
  if (!supportsExcelApi("1.13") || typeof Excel.Table.prototype.resize !== "function") return () => [];
  const there = resizes.filter(({ table, sheet }) =>
    state.sheets.some(({ name, tables }) => name === sheet && tables.includes(table)),
  );
  const ranges = there.map(({ table, sheet }) =>
    context.workbook.worksheets.getItem(sheet).tables.getItem(table).getRange().load(edges),
  );
  return () =>
    ranges.flatMap((range, index): TableArea[] => {
      const resize = there[index];
      return resize ? [{ ...resize, area: areaOf(range) }] : [];
    });
}

/** Steps that give tables their areas; only tables whose present area is known are touched. */
export function resizeSteps(wanted: readonly TableArea[], known: readonly TableArea[]): readonly WriteStep[] {
  return wanted
    .filter(({ table }) => known.some((present) => present.table === table))
    .map(({ table, sheet, area }) =>
      callStep(1, 2 * callBytes, (context) => {
        const target = context.workbook.worksheets.getItem(sheet);
        target.tables
          .getItem(table)
          .resize(target.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount));
      }),
    );
}

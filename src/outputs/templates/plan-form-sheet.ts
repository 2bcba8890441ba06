/** A declared form as an empty template sheet: head, table, validations, conditional formats, print set-up. */
import type { Column, Form } from "../../contract/form";
import { requiredMark } from "../../contract/form";
import type { Settings } from "../../contract/settings";
import type { Area, CellBlock, CellStyle, SheetPlan } from "../../workbook/sheet-plan";
import { inColumn } from "../../workbook/a1";
import { columnValidation } from "./column-validation";
import { columnWidths } from "../layout/column-widths";
import { fitPaper } from "../layout/paper";
import { columnRuns, rowSignals } from "./row-signals";
import { labelledFormula, titleFormula } from "./setting-formula";
import {
  area,
  bodyStyle,
  headerStyle,
  lineStyle,
  numberFormats,
  plainTableStyle,
  printSetup,
  sideMargins,
  titleStyle,
} from "../layout/sheet-look";

/** 0-based row of the table's header; data follow. */
const headerRow = 2;

/** Characters that the first screen shows beside the open pane; a wider sheet has its title at the left, in sight. */
const screenWidth = 150;

/** Frozen columns must leave room to scroll the rest. */
const widestFrozen = 42;

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

/** How the cells of a column look, beside what all cells share. */
function columnStyle({ type, long }: Column): CellStyle {
  const numberFormat =
    type === "integer"
      ? numberFormats.integer
      : type === "percent"
        ? numberFormats.percent
        : type === "date"
          ? numberFormats.date
          : numberFormats.text;
  return long ? { numberFormat, horizontal: "left" } : { numberFormat };
}

/** Columns to freeze: up to 姓名 where it stands near the left, else up to 党支部. */
function frozenColumns(form: Form, widths: readonly number[]): number {
  const upTo = (id: string) => form.columns.findIndex((column) => column.id === id) + 1;
  const name = upTo("name");
  const width = total(widths.slice(0, name));
  return name > 0 && width <= widestFrozen ? name : upTo("branch");
}

/** Where the parts of row 2 stand: each far enough behind the one before. */
function headColumns(widths: readonly number[]): readonly [number, number] {
  const seen = Math.min(screenWidth, total(widths));
  const startingAt = (edge: number) => {
    let left = 0;
    const index = widths.findIndex((width) => {
      if (left >= edge) return true;
      left += width;
      return false;
    });
    return index < 0 ? widths.length - 1 : index;
  };
  return [startingAt(seen * 0.42), startingAt(seen * 0.68)];
}

/** 优秀得票率 and the like: one formula per row that stays empty while its figures are blank. */
function formulaBlocks(form: Form): CellBlock[] {
  const index = (id: string) => form.columns.findIndex((column) => column.id === id);
  return form.columns.flatMap(({ formula }, column) => {
    if (!formula) return [];
    const cells = Array.from({ length: form.templateRows }, (_, offset) => {
      const row = headerRow + 1 + offset;
      const numerator = inColumn(row, index(formula.numerator));
      const denominator = inColumn(row, index(formula.denominator));
      return [
        { formula: `=IF(AND(ISNUMBER(${numerator}),N(${denominator})>0),${numerator}/${denominator},"")` },
      ] as const;
    });
    return [{ row: headerRow + 1, column, cells }];
  });
}

/**
 * Plans the template sheet of a form: title in row 1, 填报单位, 年度 and 填报人 in row 2 (formulas that follow 设置), the
 * table's header in row 3, empty rows to type into from row 4.
 *
 * @param settings - present settings, for lists that the workbook has no defined name for
 * @param hasName - whether the workbook has, or gets along with this sheet, a defined name; by default it has them all
 */
export function planFormSheet(
  form: Form,
  settings: Settings,
  hasName: (name: string) => boolean = () => true,
): SheetPlan {
  const columnCount = form.columns.length;
  const firstRow = headerRow + 1;
  const rows = form.templateRows;
  const widths = columnWidths(form);
  const frozen = frozenColumns(form, widths);
  const fit = fitPaper(widths, { sideMargins, titleColumns: frozen });
  const centred = total(widths) <= screenWidth && fit.pagesWide === 1;
  const columnArea = (column: number, count = 1): Area => area(firstRow, column, rows, count);
  const [yearColumn, preparedColumn] = headColumns(widths);

  const looks = new Map<string, CellStyle>();
  for (const column of form.columns) {
    const style = columnStyle(column);
    looks.set(JSON.stringify(style), style);
  }
  return {
    name: form.sheet,
    blocks: [
      { row: 0, column: 0, cells: [[{ formula: titleFormula(form.title) }]] },
      { row: 1, column: 0, cells: [[{ formula: labelledFormula("填报单位", "unit") }]] },
      { row: 1, column: yearColumn, cells: [[{ formula: labelledFormula("年度", "year") }]] },
      { row: 1, column: preparedColumn, cells: [[{ formula: labelledFormula("填报人", "preparedBy") }]] },
      { row: headerRow, column: 0, cells: [form.columns.map(({ header }) => header)] },
      ...formulaBlocks(form),
    ],
    styles: [
      { area: area(0, 0, 1, columnCount), style: { ...titleStyle, horizontal: centred ? "center" : "left" } },
      { area: area(1, 0, 1, columnCount), style: { ...lineStyle, horizontal: "left" } },
      { area: area(headerRow, 0, 1, columnCount), style: headerStyle },
      ...columnRuns(form, ({ required }) => required === true).map(([column, count]) => ({
        area: area(headerRow, column, 1, count),
        style: { numberFormat: `@"${requiredMark}"` },
      })),
      { area: columnArea(0, columnCount), style: bodyStyle },
      ...[...looks].flatMap(([key, style]) =>
        columnRuns(form, (column) => JSON.stringify(columnStyle(column)) === key).map(([column, count]) => ({
          area: columnArea(column, count),
          style,
        })),
      ),
    ],
    ...(centred ? { merges: [area(0, 0, 1, columnCount)] } : {}),
    columnWidths: widths,
    rowHeights: [
      { row: 0, rowCount: 1, points: 34 },
      { row: 1, rowCount: 1, points: 21 },
      { row: headerRow, rowCount: 1, points: 36 },
    ],
    table: {
      name: form.table,
      area: area(headerRow, 0, rows + 1, columnCount),
      style: plainTableStyle,
      filterButtons: true,
    },
    validations: form.columns.flatMap((column, index) => {
      const validation = columnValidation(form, column, columnArea(index), settings, hasName);
      return validation ? [validation] : [];
    }),
    conditionalFormats: rowSignals(form, firstRow, rows),
    freeze: { rows: firstRow, columns: frozen },
    print: printSetup(firstRow, true, { pagesWide: fit.pagesWide, titleColumns: frozen }),
  };
}

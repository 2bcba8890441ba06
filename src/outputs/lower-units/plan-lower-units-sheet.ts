/** 下级汇总 as a sheet: one row of figures per lower unit with the file it came from. The clerk may correct it by hand. */
import { lowerUnitColumns, lowerUnitsSheet, unitHeader, sourceHeader } from "../../contract/side-sheets";
import type { LowerUnit } from "../../domain/lower-units";
import { columnLetters } from "../../workbook/a1";
import type { PlanCell, SheetPlan } from "../../workbook/sheet-plan";
import { rateFormula } from "../layout/result-formulas";
import { fitPaper } from "../layout/paper";
import { planRowHeights } from "../layout/row-heights";
import {
  area,
  bodyStyle,
  headerStyle,
  lineStyle,
  numberFormats,
  printSetup,
  sideMargins,
  titleStyle,
} from "../layout/sheet-look";

/** The columns of the sheet, in their order. */
export const lowerUnitHeaders: readonly string[] = [
  "序号",
  unitHeader,
  ...lowerUnitColumns.map(({ header }) => header),
  sourceHeader,
];
const headers = lowerUnitHeaders;
const headerRow = 2;
const firstRow = headerRow + 1;
/** 序号 and 单位 are repeated on every page. */
const titleColumns = 2;
const columnOf = (header: string) => headers.indexOf(header);
const widths = headers.map((header) => {
  if (header === unitHeader) return 24;
  if (header === sourceHeader) return 26;
  return header === "备注" ? 18 : header === "序号" ? 5 : 7.5;
});

/** What a row needs of a unit. */
export type UnitRow = Pick<LowerUnit, "name" | "counts" | "source"> &
  Partial<Pick<LowerUnit, "unread">> & { readonly note?: string };

/**
 * The cells of one unit, from 序号 to 来源文件; figures that it did not report stay blank.
 *
 * @param row - 0-based sheet row it stands in
 * @param letters - letters of the column that has this header
 */
export function unitCells(
  { name, counts, unread = [], source, note }: UnitRow,
  no: number | null,
  row: number,
  letters: (header: string) => string = (header) => columnLetters(columnOf(header)),
): PlanCell[] {
  return [
    no,
    name,
    ...lowerUnitColumns.map((column): PlanCell => {
      if (column.kind === "count") return unread.includes(column.header) ? null : counts[column.header];
      if (column.kind === "text") return note ?? null;
      const [part, whole] = column.of;
      return rateFormula(`${letters(part)}${row + 1}`, `${letters(whole)}${row + 1}`);
    }),
    source,
  ];
}

/** Plans the sheet anew; the title is one line, the header stands in row 3 as on every form. */
export function planLowerUnitsSheet(units: readonly UnitRow[]): SheetPlan {
  const rows = units.map((unit, index) => unitCells(unit, index + 1, firstRow + index));
  const count = Math.max(1, rows.length);
  const column = (index: number, width = 1) => area(firstRow, index, count, width);
  return {
    name: lowerUnitsSheet,
    blocks: [
      { row: 0, column: 0, cells: [["下级单位汇总"]] },
      { row: 1, column: 0, cells: [["每个下级单位一行，数字取自其汇总表的合计；生成汇总时与本级各党支部相加。"]] },
      { row: headerRow, column: 0, cells: [headers] },
      ...(rows.length > 0 ? [{ row: firstRow, column: 0, cells: rows }] : []),
    ],
    styles: [
      { area: area(0, 0, 1, headers.length), style: titleStyle },
      { area: area(1, 0, 1, headers.length), style: lineStyle },
      { area: area(headerRow, 0, 1, headers.length), style: headerStyle },
      { area: column(0, headers.length), style: { ...bodyStyle, numberFormat: numberFormats.integer } },
      ...lowerUnitColumns.flatMap(({ kind, header }) =>
        kind === "rate" ? [{ area: column(columnOf(header)), style: { numberFormat: numberFormats.percent } }] : [],
      ),
      ...[unitHeader, "备注", sourceHeader].map((header) => ({
        area: column(columnOf(header)),
        style: { numberFormat: numberFormats.text, horizontal: "left" as const },
      })),
    ],
    columnWidths: widths,
    rowHeights: [
      { row: 0, rowCount: 1, points: 34 },
      { row: 1, rowCount: 1, points: 21 },
      { row: headerRow, rowCount: 1, points: 50 },
      ...planRowHeights(rows, firstRow, widths),
    ],
    freeze: { rows: firstRow, columns: titleColumns },
    print: printSetup(firstRow, false, {
      pagesWide: fitPaper(widths, { sideMargins, titleColumns }).pagesWide,
      titleColumns,
    }),
    gridlines: false,
  };
}

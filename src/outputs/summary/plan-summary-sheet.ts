/**
 * 汇总表 as a sheet: one row per branch, 合计 by formulas, the basic-situation sentence, 口径, the signatures and a chart of
 * the grades.
 */
import type { Settings } from "../../contract/settings";
import type { SummaryColumn } from "../../contract/summary";
import { countingRules, summaryColumns } from "../../contract/summary";
import { isoOf } from "../../domain/serial-date";
import { cellText } from "../../workbook/a1";
import {
  area,
  bodyStyle,
  headerStyle,
  lineStyle,
  numberFormats,
  printSetup,
  sideMargins,
  quietColor,
  signalColors,
  smallPrintStyle,
  titleStyle,
  totalStyle,
} from "../layout/sheet-look";
import { wrappedLines } from "../../workbook/text-width";
import type { Area, CellStyle, PlanCell, SheetPlan } from "../../workbook/sheet-plan";
import type { Summary } from "./build-summary";
import { planGradeChart } from "../grades/plan-grade-chart";
import { fitPaper } from "../layout/paper";
import { highestRow, planRowHeights, smallPrintHeight } from "../layout/row-heights";
import { rateFormula, sumFormula } from "../layout/result-formulas";

/** Where the sentence stands before there is anything to say. */
const noSentence = "召开组织生活会并填写民主评议后，这里写出基本情况。";

const headerRow = 2;
const firstRow = headerRow + 1;

/** Narrow on purpose: 32 columns share the width of two A4 pages. */
function widthOf({ header, kind }: SummaryColumn): number {
  if (kind === "text") return header === "备注" ? 18 : 22;
  if (kind === "no") return 5;
  return kind === "rate" ? 7.5 : 6.5;
}

const widths = summaryColumns.map(widthOf);
/** Names of units are repeated on every page. */
const titleColumns = 2;
const fit = fitPaper(widths, { sideMargins, titleColumns });
/** What is read as one line stands on the first page. */
const lineColumns = fit.firstPage;
const totalWidth = widths.slice(0, lineColumns).reduce((sum, width) => sum + width, 0);
const headers: readonly string[] = summaryColumns.map(({ header }) => header);
const columnCount = summaryColumns.length;

function columnOf(header: SummaryColumn["header"]): number {
  return headers.indexOf(header);
}

function summaryRows(summary: Summary): PlanCell[][] {
  return summary.rows.map(({ isUnit, branch, counts, note }, index) =>
    summaryColumns.map((column): PlanCell => {
      const row = firstRow + index;
      if (column.kind === "no") return index + 1;
      if (column.kind === "count") return counts[column.header];
      if (column.kind === "rate") {
        const [numerator, denominator] = column.of;
        return rateFormula(cellText(row, columnOf(numerator)), cellText(row, columnOf(denominator)));
      }
      if (column.header === "备注") return note === "" ? null : note;
      if (branch !== "") return branch;
      return isUnit ? "（未填单位）" : "（未填党支部）";
    }),
  );
}

function totalCells(rowCount: number): PlanCell[] {
  const row = firstRow + rowCount;
  return summaryColumns.map((column, index): PlanCell => {
    if (column.kind === "count") return sumFormula(firstRow, rowCount, index);
    if (column.kind === "rate") {
      const [numerator, denominator] = column.of;
      return rateFormula(cellText(row, columnOf(numerator)), cellText(row, columnOf(denominator)));
    }
    return column.header === "党组织名称" ? "合计" : null;
  });
}

/** The four fields of the sign-off row, each over a quarter of the first page. */
function signOff(settings: Settings, row: number): { readonly text: string; readonly area: Area }[] {
  const { unit, preparedBy, reviewedBy, reportDate } = settings;
  const starts = [0, 1, 2, 3, 4].map((part) => Math.round((lineColumns * part) / 4));
  return [
    `填报单位：${unit}`,
    `填报人：${preparedBy}`,
    `审核人：${reviewedBy}`,
    `填报日期：${reportDate === null ? "" : isoOf(reportDate)}`,
  ].map((text, index) => {
    const [from = 0, to = lineColumns] = starts.slice(index, index + 2);
    return { text, area: area(row, from, 1, to - from) };
  });
}

/**
 * Plans 汇总表.
 *
 * @param settings - for year, unit and the signatures
 * @param options - `name`: name of the sheet; `madeAt`: when it was made, as shown; `remark`: what a reader of the figures
 *   must know, "" for nothing
 */
export function planSummarySheet(
  summary: Summary,
  settings: Settings,
  options: { readonly name: string; readonly madeAt: string; readonly remark: string },
): SheetPlan {
  const count = summary.rows.length;
  const totalRow = firstRow + count;
  const sentenceRow = totalRow + 2;
  const remarkRow = sentenceRow + 1;
  const rulesRow = options.remark === "" ? remarkRow : remarkRow + 1;
  const sentence = summary.sentence === "" ? noSentence : summary.sentence;
  const remark = options.remark === "" ? [] : [`注：${options.remark}。`];
  const signRow = rulesRow + 1;
  const rules = `口径：${countingRules.map(({ header, rule }) => `${header}：${rule}`).join("；")}。`;
  const rows = [...summaryRows(summary), totalCells(count)];
  const signs = signOff(settings, signRow);
  const chart = planGradeChart(totalRow, columnOf, signRow + 2);
  const across = (row: number) => area(row, 0, 1, lineColumns);
  const allAcross = (row: number) => area(row, 0, 1, columnCount);
  const style = (place: Area, look: CellStyle) => ({ area: place, style: look });
  const column = (index: number, rowCount = count + 1) => area(firstRow, index, rowCount, 1);
  const madeAtColumns = Math.floor(lineColumns / 2);
  const title = `${settings.year === null ? "" : `${settings.year}年度`}组织生活会和民主评议党员情况汇总表`;

  return {
    name: options.name,
    blocks: [
      { row: 0, column: 0, cells: [[title]] },
      { row: 1, column: 0, cells: [[`填报单位：${settings.unit}`]] },
      { row: 1, column: madeAtColumns, cells: [[`生成时间：${options.madeAt}（数据改动后请重新生成）`]] },
      { row: headerRow, column: 0, cells: [headers] },
      { row: firstRow, column: 0, cells: rows },
      { row: sentenceRow, column: 0, cells: [[sentence]] },
      ...remark.map((text) => ({ row: remarkRow, column: 0, cells: [[text]] })),
      { row: rulesRow, column: 0, cells: [[rules]] },
      ...signs.map(({ text, area: place }) => ({ row: place.row, column: place.column, cells: [[text]] })),
      ...chart.blocks,
    ],
    styles: [
      style(across(0), { ...titleStyle, horizontal: "center" }),
      style(across(1), { ...lineStyle, horizontal: "left" }),
      style(area(1, madeAtColumns, 1, lineColumns - madeAtColumns), { horizontal: "right" }),
      style(allAcross(headerRow), headerStyle),
      ...(count > 0 ? [style(area(firstRow, 0, count, columnCount), bodyStyle)] : []),
      style(allAcross(totalRow), totalStyle),
      style(area(firstRow, 2, count + 1, columnCount - 3), { numberFormat: numberFormats.integer }),
      ...summaryColumns.flatMap(({ kind }, index) =>
        kind === "rate" ? [style(column(index), { numberFormat: numberFormats.percent })] : [],
      ),
      style(column(1), { numberFormat: numberFormats.text }),
      ...(count > 0 ? [style(column(1, count), { horizontal: "left" as const })] : []),
      style(column(columnCount - 1), { numberFormat: numberFormats.text, horizontal: "left" }),
      style(across(sentenceRow), {
        ...lineStyle,
        fontSize: 14,
        horizontal: "left",
        wrap: true,
        numberFormat: numberFormats.text,
      }),
      ...(summary.sentence === "" ? [style(across(sentenceRow), { color: quietColor })] : []),
      ...remark.map(() =>
        style(across(remarkRow), {
          ...lineStyle,
          ...signalColors.wrong,
          fontSize: 12,
          bold: true,
          horizontal: "left",
          wrap: true,
          numberFormat: numberFormats.text,
        }),
      ),
      style(across(rulesRow), smallPrintStyle),
      style(across(signRow), { ...lineStyle, fontSize: 12, horizontal: "left", numberFormat: numberFormats.text }),
      ...chart.styles,
    ],
    merges: [
      across(0),
      area(1, madeAtColumns, 1, lineColumns - madeAtColumns),
      across(sentenceRow),
      ...remark.map(() => across(remarkRow)),
      across(rulesRow),
      ...signs.map(({ area: place }) => place),
    ],
    columnWidths: widths,
    rowHeights: [
      { row: 0, rowCount: 1, points: 34 },
      { row: 1, rowCount: 1, points: 21 },
      { row: headerRow, rowCount: 1, points: 50 },
      ...planRowHeights(rows, firstRow, widths),
      // 14 points are 14/11 as wide as the characters the width counts.
      {
        row: sentenceRow,
        rowCount: 1,
        points: Math.min(highestRow, 12 + 21 * wrappedLines(sentence, (totalWidth * 11) / 14.5)),
      },
      ...remark.map((text) => ({
        row: remarkRow,
        rowCount: 1,
        points: Math.min(highestRow, 10 + 18 * wrappedLines(text, (totalWidth * 11) / 12.5)),
      })),
      { row: rulesRow, rowCount: 1, points: smallPrintHeight(rules, totalWidth) },
      { row: signRow, rowCount: 1, points: 32 },
    ],
    freeze: { rows: firstRow, columns: titleColumns },
    print: {
      ...printSetup(firstRow, false),
      titleColumns: { from: 0, to: titleColumns - 1 },
      // The first page with all that is read as lines; the other columns of the table on the next.
      areas: [
        area(0, 0, chart.chart.at.row + chart.chart.at.rowCount, lineColumns),
        ...(lineColumns < columnCount ? [area(0, lineColumns, totalRow + 1, columnCount - lineColumns)] : []),
      ],
    },
    chart: chart.chart,
    gridlines: false,
  };
}

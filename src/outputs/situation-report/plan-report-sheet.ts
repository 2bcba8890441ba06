/**
 * The sheet 情况报告: one paragraph a row, 级别 | 自动文字 | 修改稿 | 提示. The report itself is made from it: 修改稿 where it is
 * filled, 自动文字 elsewhere.
 */
import type { DraftRow } from "../../domain/report/report-draft";
import { levelOfKey } from "../../domain/report/report-draft";
import type { ReportFigure } from "../../domain/report/report-figures";
import { gapsIn } from "../../domain/report/gaps";
import { draftDifferences, tableHeaders } from "../../domain/report/report-hints";
import type { CellStyle, PlanCell, SheetPlan } from "../../workbook/sheet-plan";
import { planRowHeights } from "../layout/row-heights";
import {
  area,
  bodyStyle,
  headerStyle,
  lineStyle,
  numberFormats,
  printSetup,
  quietColor,
  signalColors,
  titleStyle,
} from "../layout/sheet-look";
import type { CarriedReport } from "./carry-drafts";
import { orphanLevel } from "./carry-drafts";

const headerRow = 2;
const firstRow = headerRow + 1;
const widths = [18, 55, 55, 20];

/** Excel shows no row higher than this; longer paragraphs are read in the cell. */
const highestRow = 405;

export const reportHeaders = ["级别", "自动文字", "修改稿", "提示"] as const;

/** What stands in 提示. */
export function hintOf(row: DraftRow, figures: readonly ReportFigure[], header: readonly string[]): string {
  const differences = draftDifferences(row, figures, header);
  const gaps = gapsIn(row.edited === "" ? row.auto : row.edited);
  return [
    ...(differences.length > 0 ? [`数字与数据不一致：${differences.join("；")}。`] : []),
    ...(gaps.length > 0
      ? [
          `待补充：${gaps.map((what) => (what === "" ? "未说明的内容" : what)).join("、")}。${
            row.edited === "" ? "请把本段写在修改稿中补齐。" : "请在修改稿中补齐。"
          }`,
        ]
      : []),
  ].join("");
}

const orphanHint = "现在的报告没有这一段，修改稿留存在此，不导出；不再需要的请清空该格。";

function styles(rows: readonly DraftRow[], orphanCount: number): SheetPlan["styles"] {
  const count = rows.length + orphanCount;
  const style = (row: number, column: number, rowCount: number, columnCount: number, look: CellStyle) => ({
    area: area(row, column, rowCount, columnCount),
    style: look,
  });
  return [
    style(0, 0, 1, 4, { ...titleStyle, horizontal: "center" }),
    style(1, 0, 1, 4, { ...lineStyle, horizontal: "left", color: quietColor, wrap: true }),
    style(headerRow, 0, 1, 4, headerStyle),
    style(firstRow, 0, count, 4, {
      ...bodyStyle,
      horizontal: "left",
      vertical: "top",
      numberFormat: numberFormats.text,
    }),
    style(firstRow, 0, count, 1, { color: quietColor }),
    // The clerk's column: the one to type into.
    style(firstRow, 2, count, 1, { fill: signalColors.missing.fill }),
    style(firstRow, 3, count, 1, { color: signalColors.wrong.color }),
    ...rows.flatMap(({ key }, index) =>
      ["标题", "一级标题", "二级标题", "表头"].includes(levelOfKey(key))
        ? [style(firstRow + index, 1, 1, 2, { bold: true })]
        : [],
    ),
  ];
}

/**
 * Plans 情况报告.
 *
 * @param remark - what is to be said where the sentence is read; "" for nothing
 */
export function planReportSheet(
  { rows, orphans }: CarriedReport,
  figures: readonly ReportFigure[],
  options: { readonly name: string; readonly madeAt: string; readonly asOf: string; readonly remark?: string },
): SheetPlan {
  const headerOf = tableHeaders(rows);
  const { remark = "" } = options;
  const cells: readonly (readonly PlanCell[])[] = [
    ...rows.map((row): PlanCell[] => {
      const hint = `${row.key === "正文·基本情况" && remark !== "" ? `${remark}。` : ""}${hintOf(row, figures, headerOf(row.key))}`;
      return [row.key, row.auto, row.edited === "" ? null : row.edited, hint === "" ? null : hint];
    }),
    ...orphans.map(({ key, edited }): PlanCell[] => [`${orphanLevel}·${key}`, null, edited, orphanHint]),
  ];
  const line = `生成时间：${options.madeAt}，数据截至 ${options.asOf}。自动文字每次重写；要改的段落写在修改稿，填了的以修改稿为准，不会被改动。`;
  return {
    name: options.name,
    blocks: [
      { row: 0, column: 0, cells: [["情况报告"]] },
      { row: 1, column: 0, cells: [[line]] },
      { row: headerRow, column: 0, cells: [reportHeaders] },
      { row: firstRow, column: 0, cells },
    ],
    styles: styles(rows, orphans.length),
    merges: [area(0, 0, 1, 4), area(1, 0, 1, 4)],
    columnWidths: widths,
    rowHeights: [
      { row: 0, rowCount: 1, points: 34 },
      { row: 1, rowCount: 1, points: 24 },
      { row: headerRow, rowCount: 1, points: 24 },
      ...planRowHeights(cells, firstRow, widths).map((run) => ({ ...run, points: Math.min(highestRow, run.points) })),
    ],
    freeze: { rows: firstRow, columns: 0 },
    print: printSetup(firstRow, false),
    gridlines: false,
  };
}

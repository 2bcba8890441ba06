/** The chart of 汇总表: how many members got which grade, with the small table it is drawn from. */
import type { SummaryColumn } from "../../contract/summary";
import { cellText } from "../../workbook/a1";
import { area, bodyStyle, headerStyle, numberFormats } from "../layout/sheet-look";
import type { ChartPlan, PlanCell, SheetPlan } from "../../workbook/sheet-plan";

const grades = [
  "优秀",
  "合格",
  "基本合格",
  "不合格",
  "不评定等次",
] as const satisfies readonly SummaryColumn["header"][];

/** The small table stands under 党组织名称, the chart to its right. */
const tableColumn = 1;
const [chartColumn, chartColumns, chartRows] = [4, 14, 15];

/**
 * Plans chart and table.
 *
 * @param totalRow - 0-based row of 合计, whose cells the table shows
 * @param row - 0-based row where both begin
 */
export function planGradeChart(
  totalRow: number,
  columnOf: (header: SummaryColumn["header"]) => number,
  row: number,
): Pick<SheetPlan, "blocks" | "styles"> & { readonly chart: ChartPlan } {
  const source = area(row, tableColumn, grades.length + 1, 2);
  const cells = grades.map((grade): PlanCell[] => [grade, { formula: `=${cellText(totalRow, columnOf(grade))}` }]);
  return {
    blocks: [{ row, column: tableColumn, cells: [["等次", "人数"], ...cells] }],
    styles: [
      { area: area(row, tableColumn, 1, 2), style: headerStyle },
      { area: area(row + 1, tableColumn, grades.length, 2), style: bodyStyle },
      { area: area(row + 1, tableColumn + 1, grades.length, 1), style: { numberFormat: numberFormats.integer } },
    ],
    chart: {
      name: "OLA_GradeChart",
      kind: "column-clustered",
      title: "各等次人数",
      source,
      at: area(row, chartColumn, chartRows, chartColumns),
      seriesBy: "columns",
    },
  };
}

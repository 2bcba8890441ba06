/** The chart of 台账概览: every item of the ledger once, by how far it is or how soon it is due, with its small table. */
import type { LedgerCounts } from "../../domain/ledger-overview";
import { dueBands } from "../../domain/ledger-overview";
import { cellText } from "../../workbook/a1";
import type { ChartPlan, PlanCell, SheetPlan } from "../../workbook/sheet-plan";
import { area, bodyStyle, headerStyle, numberFormats } from "../layout/sheet-look";
import { columnOfCount } from "./ledger-columns";

/** Done first, then the open items by deadline: together 总数. */
const shown: readonly (keyof LedgerCounts)[] = ["已销号", "已完成", ...dueBands];

const [chartColumn, chartColumns] = [3, 10];
export const chartRows = 14;

/**
 * Plans chart and table.
 *
 * @param totalRow - 0-based row of 合计, whose cells the table shows
 * @param row - 0-based row where both begin
 */
export function planLedgerChart(
  totalRow: number,
  row: number,
): Pick<SheetPlan, "blocks" | "styles"> & { readonly chart: ChartPlan } {
  const cells = shown.map((header): PlanCell[] => [
    header,
    { formula: `=${cellText(totalRow, columnOfCount(header))}` },
  ]);
  return {
    blocks: [{ row, column: 0, cells: [["整改进度", "条数"], ...cells] }],
    styles: [
      { area: area(row, 0, 1, 2), style: headerStyle },
      { area: area(row + 1, 0, shown.length, 2), style: bodyStyle },
      { area: area(row + 1, 1, shown.length, 1), style: { numberFormat: numberFormats.integer } },
    ],
    chart: {
      name: "OLA_LedgerChart",
      kind: "column-clustered",
      title: "整改进度（条）",
      source: area(row, 0, shown.length + 1, 2),
      at: area(row, chartColumn, chartRows, chartColumns),
      seriesBy: "columns",
    },
  };
}

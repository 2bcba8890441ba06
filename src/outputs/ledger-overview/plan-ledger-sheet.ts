/**
 * 台账概览 as a sheet: the ledger on a base date per 党支部, per 责任部门 and per 责任人, a chart, and the items that are
 * overdue or due within 20 days with links to their rows.
 */
import type { Settings } from "../../contract/settings";
import type { LedgerOverview } from "../../domain/ledger-overview";
import type { LowerUnit } from "../../domain/lower-units";
import type { SheetPlan } from "../../workbook/sheet-plan";
import { blockTitleStyle, withBlocks } from "../layout/result-block";
import type { ResultBlock } from "../layout/result-block";
import { smallPrintHeight } from "../layout/row-heights";
import { area, lineStyle, printSetup, smallPrintStyle, titleStyle } from "../layout/sheet-look";
import { columnCount, ledgerRules, widths } from "./ledger-columns";
import { planGroupBlock } from "./plan-group-block";
import { chartRows, planLedgerChart } from "./plan-ledger-chart";
import { planUnitsBlock } from "./plan-units-block";
import { planUrgentBlock } from "./plan-urgent-block";

const headerRow = 2;
const totalWidth = widths.reduce((sum, width) => sum + width, 0);

/** A block with a title line above it. */
function titled(title: string, row: number, block: ResultBlock): ResultBlock {
  return {
    ...block,
    blocks: [{ row, column: 0, cells: [[title]] }, ...block.blocks],
    styles: [{ area: area(row, 0, 1, columnCount), style: blockTitleStyle }, ...block.styles],
    rowHeights: [{ row, rowCount: 1, points: 26 }, ...block.rowHeights],
  };
}

/**
 * Plans 台账概览.
 *
 * @param settings - for year and unit
 * @param units - lower units of 下级汇总; [] for most
 * @param options - `name`: name of the sheet; `asOf`: the base date, ISO; `madeAt`: when it was made, as shown
 */
export function planLedgerSheet(
  overview: LedgerOverview,
  settings: Settings,
  units: readonly LowerUnit[],
  options: { readonly name: string; readonly asOf: string; readonly madeAt: string },
): SheetPlan {
  const branches = planGroupBlock("党支部", overview.branches, headerRow);
  const rules = `口径：${ledgerRules.map(({ header, rule }) => `${header}：${rule}`).join("；")}。`;
  const rulesRow = branches.end;
  const chartRow = rulesRow + 2;
  const chart = planLedgerChart(branches.totalRow, chartRow);
  const below: ResultBlock[] = [];
  const groupsRow = chartRow + chartRows + 1;
  let next = groupsRow;
  for (const [word, groups] of [
    ["责任部门", overview.departments],
    ["责任人", overview.owners],
  ] as const) {
    if (groups.length === 0) continue;
    const block = titled(`按${word}`, next, planGroupBlock(word, groups, next + 1));
    below.push(block);
    next = block.end + 1;
  }
  if (units.length > 0) {
    const block = titled(
      "含下级单位（下级只报总数和已销号数）",
      next,
      planUnitsBlock(units, branches.totalRow, next + 1),
    );
    below.push(block);
    next = block.end + 1;
  }
  const urgentRow = next;
  const urgent = planUrgentBlock(overview.urgent, next + 1);
  below.push(titled(`已超期和20天内到期的事项（${overview.urgent.length} 条，最紧的在前）`, next, urgent));
  const { unit, year } = settings;
  const across = (row: number) => area(row, 0, 1, columnCount);
  const madeAtColumn = 9;
  const plan: SheetPlan = {
    name: options.name,
    blocks: [
      { row: 0, column: 0, cells: [[`${year === null ? "" : `${year}年度`}整改台账概览`]] },
      { row: 1, column: 0, cells: [[`填报单位：${unit}　　截止日期：${options.asOf}`]] },
      { row: 1, column: madeAtColumn, cells: [[`生成时间：${options.madeAt}（数据改动后请重新生成）`]] },
      ...branches.blocks,
      { row: rulesRow, column: 0, cells: [[rules]] },
      ...chart.blocks,
    ],
    styles: [
      { area: across(0), style: { ...titleStyle, horizontal: "center" } },
      { area: across(1), style: { ...lineStyle, horizontal: "left" } },
      { area: area(1, madeAtColumn, 1, columnCount - madeAtColumn), style: { horizontal: "right" } },
      ...branches.styles,
      { area: across(rulesRow), style: smallPrintStyle },
      ...chart.styles,
    ],
    merges: [across(0), area(1, madeAtColumn, 1, columnCount - madeAtColumn), across(rulesRow)],
    columnWidths: widths,
    rowHeights: [
      { row: 0, rowCount: 1, points: 34 },
      { row: 1, rowCount: 1, points: 21 },
      ...branches.rowHeights,
      { row: rulesRow, rowCount: 1, points: smallPrintHeight(rules, totalWidth) },
      { row: chartRow, rowCount: 8, points: 24 },
    ],
    conditionalFormats: branches.conditionalFormats,
    freeze: { rows: headerRow, columns: 1 },
    // The list has other headers than the tables: what is repeated on every page is the title with the base date.
    print: {
      ...printSetup(headerRow, false),
      // The leader's page, the details, and the list on a page of its own, so that its header is not cut off from it.
      areas: [
        area(0, 0, groupsRow - 1, columnCount),
        ...(urgentRow > groupsRow ? [area(groupsRow, 0, urgentRow - groupsRow - 1, columnCount)] : []),
        area(urgentRow, 0, urgent.end - urgentRow, columnCount),
      ],
    },
    chart: chart.chart,
    links: urgent.links,
    gridlines: false,
  };
  return withBlocks(plan, below);
}

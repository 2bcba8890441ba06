/**
 * The lower units below the workbook's own ledger: what their 汇总表 tells of it, 总数, 已销号 and 整改率. States and
 * deadlines are not reported upwards; their cells show the dash.
 */
import type { LedgerCounts } from "../../domain/ledger-overview";
import type { LowerUnit } from "../../domain/lower-units";
import { cellText } from "../../workbook/a1";
import type { PlanCell } from "../../workbook/sheet-plan";
import type { ResultBlock } from "../layout/result-block";
import { dash, rateFormula, sumFormula } from "../layout/result-formulas";
import { planRowHeights } from "../layout/row-heights";
import { area, bodyStyle, headerStyle, numberFormats, totalStyle } from "../layout/sheet-look";
import { columnCount, columnOfCount, countColumns, overviewHeaders, rateColumn, widths } from "./ledger-columns";

/** What a unit reports of its ledger. */
const reported: ReadonlySet<keyof LedgerCounts> = new Set(["总数", "已销号"]);

function line(name: string, row: number, cell: (header: keyof LedgerCounts) => PlanCell): PlanCell[] {
  const rate = rateFormula(cellText(row, columnOfCount("已销号")), cellText(row, columnOfCount("总数")));
  return [name, ...countColumns.map((header) => (reported.has(header) ? cell(header) : dash)), rate, dash];
}

/**
 * Plans the block.
 *
 * @param ownTotalRow - 0-based row of the workbook's own 合计
 * @param top - 0-based row of the header
 */
export function planUnitsBlock(units: readonly LowerUnit[], ownTotalRow: number, top: number): ResultBlock {
  const first = top + 1;
  const totalRow = first + units.length + 1;
  const rows = [
    line("本级各党支部", first, (header) => ({ formula: `=${cellText(ownTotalRow, columnOfCount(header))}` })),
    ...units.map(({ name, counts }, index) =>
      line(name === "" ? "（未填单位）" : name, first + 1 + index, (header) =>
        header === "总数" ? counts.查摆问题数 : counts.已销号数,
      ),
    ),
    line("合计", totalRow, (header) => sumFormula(first, units.length + 1, columnOfCount(header))),
  ];
  return {
    blocks: [
      { row: top, column: 0, cells: [["单位", ...overviewHeaders]] },
      { row: first, column: 0, cells: rows },
    ],
    styles: [
      { area: area(top, 0, 1, columnCount), style: headerStyle },
      { area: area(first, 0, units.length + 1, columnCount), style: bodyStyle },
      { area: area(totalRow, 0, 1, columnCount), style: totalStyle },
      { area: area(first, 0, rows.length, 1), style: { numberFormat: numberFormats.text, horizontal: "left" } },
      { area: area(first, 1, rows.length, countColumns.length), style: { numberFormat: numberFormats.integer } },
      { area: area(first, rateColumn, rows.length, 1), style: { numberFormat: numberFormats.percent } },
    ],
    merges: [],
    conditionalFormats: [],
    rowHeights: [{ row: top, rowCount: 1, points: 36 }, ...planRowHeights(rows, first, widths)],
    end: totalRow + 1,
  };
}

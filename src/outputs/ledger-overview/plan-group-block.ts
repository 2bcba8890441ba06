/** One table of 台账概览: counts per 党支部, 责任部门 or 责任人 with 整改率, 核对 and 合计. */
import type { LedgerGroup } from "../../domain/ledger-overview";
import { dueBands, ledgerStates } from "../../domain/ledger-overview";
import { areaText, cellText } from "../../workbook/a1";
import type { CellStyle, PlanCell } from "../../workbook/sheet-plan";
import type { ResultBlock } from "../layout/result-block";
import { rateFormula, sumFormula } from "../layout/result-formulas";
import { planRowHeights } from "../layout/row-heights";
import { area, bodyStyle, headerStyle, numberFormats, signalColors, totalStyle } from "../layout/sheet-look";
import {
  checkColumn,
  columnCount,
  columnOfCount,
  countColumns,
  overviewHeaders,
  rateColumn,
  widths,
} from "./ledger-columns";

/** `状态少 1 条`, or "" where the difference is 0. */
function differenceText(word: string, difference: string): string {
  return `IF(${difference}=0,"",IF(${difference}>0,"${word}少 ","${word}多 ")&ABS(${difference})&" 条")`;
}

/** 相符, or by how many rows the states miss 总数 and the deadlines miss the open items. */
function checkFormula(row: number): PlanCell {
  const at = (header: Parameters<typeof columnOfCount>[0]) => cellText(row, columnOfCount(header));
  const run = (from: number, count: number) => `SUM(${areaText(area(row, from, 1, count))})`;
  const states = `(${at("总数")}-${run(columnOfCount("未启动"), ledgerStates.length)})`;
  const open = `(${run(columnOfCount("未启动"), 3)}-${run(columnOfCount("已超期"), dueBands.length)})`;
  const both = `${differenceText("状态", states)}&${differenceText("期限", open)}`;
  return { formula: `=IF(AND(${states}=0,${open}=0),"相符",${both})` };
}

function withFormulas(row: number, cells: readonly PlanCell[]): PlanCell[] {
  const rate = rateFormula(cellText(row, columnOfCount("已销号")), cellText(row, columnOfCount("总数")));
  return [...cells, rate, checkFormula(row)];
}

/**
 * Plans a table.
 *
 * @param word - what the groups are: 党支部
 * @param top - 0-based row of the header
 */
export function planGroupBlock(
  word: string,
  groups: readonly LedgerGroup[],
  top: number,
): ResultBlock & { /** 0-based row of 合计. */ readonly totalRow: number } {
  const first = top + 1;
  const totalRow = first + groups.length;
  const rows = groups.map(({ name, counts }, index) =>
    withFormulas(first + index, [
      name === "" ? `（未填${word}）` : name,
      ...countColumns.map((header) => counts[header]),
    ]),
  );
  const total = withFormulas(totalRow, [
    "合计",
    ...countColumns.map((_, index) => sumFormula(first, groups.length, index + 1)),
  ]);
  const style = (row: number, column: number, rowCount: number, width: number, look: CellStyle) => ({
    area: area(row, column, rowCount, width),
    style: look,
  });
  const all = groups.length + 1;
  return {
    blocks: [
      { row: top, column: 0, cells: [[word, ...overviewHeaders]] },
      { row: first, column: 0, cells: [...rows, total] },
    ],
    styles: [
      style(top, 0, 1, columnCount, headerStyle),
      ...(groups.length > 0 ? [style(first, 0, groups.length, columnCount, bodyStyle)] : []),
      style(totalRow, 0, 1, columnCount, totalStyle),
      style(first, 0, all, 1, { numberFormat: numberFormats.text }),
      ...(groups.length > 0 ? [style(first, 0, groups.length, 1, { horizontal: "left" as const })] : []),
      style(first, 1, all, countColumns.length, { numberFormat: numberFormats.integer }),
      style(first, rateColumn, all, 1, { numberFormat: numberFormats.percent }),
    ],
    merges: [],
    conditionalFormats: [
      {
        area: area(first, checkColumn, all, 1),
        formula: `=$${cellText(first, checkColumn)}<>"相符"`,
        ...signalColors.wrong,
      },
      {
        area: area(first, columnOfCount("已超期"), all, 1),
        formula: `=$${cellText(first, columnOfCount("已超期"))}>0`,
        ...signalColors.overdue,
      },
    ],
    rowHeights: [{ row: top, rowCount: 1, points: 36 }, ...planRowHeights([...rows, total], first, widths)],
    end: totalRow + 1,
    totalRow,
  };
}

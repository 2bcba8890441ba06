/** The block 已核实 of 检查结果: findings that the clerk has looked at, apart from the others and not counted. */
import type { Finding } from "../../domain/finding";
import { area, bodyStyle, headerStyle, numberFormats, quietColor } from "../layout/sheet-look";
import type { PlanCell } from "../../workbook/sheet-plan";
import { blockTitleStyle } from "../layout/result-block";
import { findingCells } from "./finding-cells";
import type { ResultBlock } from "../layout/result-block";
import { planRowHeights } from "../layout/row-heights";

/** A finding marked 已核实. */
export interface MarkedFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** When it was marked, `2026-03-27 09:05`. */
  readonly at: string;
}

const headers = [
  "序号",
  "级别",
  "规则",
  "工作表",
  "行",
  "字段",
  "党支部",
  "对象",
  "问题",
  "核实理由",
  "核实日期",
] as const;

/**
 * Plans the block in the columns of the findings: 核实理由 stands under 建议, 核实日期 under 定位.
 *
 * @param top - 0-based row of its title
 */
export function planVerifiedBlock(
  verified: readonly MarkedFinding[],
  top: number,
  widths: readonly number[],
): ResultBlock {
  const header = top + 1;
  const first = header + 1;
  const count = verified.length;
  const rows = verified.map(({ finding, reason, at }, index): PlanCell[] => [
    ...findingCells(finding, index),
    reason,
    at.slice(0, 10),
  ]);
  const column = (from: number, width = 1) => area(first, from, count, width);
  return {
    blocks: [
      { row: top, column: 0, cells: [[`已核实　　${count} 条，不计入上表；数据有变动时标记失效`]] },
      { row: header, column: 0, cells: [headers] },
      { row: first, column: 0, cells: rows },
    ],
    styles: [
      { area: area(top, 0, 1, 1), style: blockTitleStyle },
      { area: area(header, 0, 1, headers.length), style: headerStyle },
      { area: column(0, headers.length), style: { ...bodyStyle, color: quietColor } },
      { area: column(1, 3), style: { numberFormat: numberFormats.text } },
      { area: column(5, 6), style: { numberFormat: numberFormats.text } },
      { area: column(7, 3), style: { horizontal: "left" } },
    ],
    merges: [],
    conditionalFormats: [],
    rowHeights: [
      { row: top, rowCount: 1, points: 26 },
      { row: header, rowCount: 1, points: 24 },
      ...planRowHeights(rows, first, widths),
    ],
    end: first + count,
  };
}

/**
 * 检查结果 as a sheet: a head line with the counts, one row per finding with a link to its place, and below the table what
 * is marked 已核实 and the verdict on every branch.
 */
import {
  area,
  bodyStyle,
  headerStyle,
  lineStyle,
  numberFormats,
  plainTableStyle,
  printSetup,
  quietColor,
  signalColors,
  titleStyle,
} from "../layout/sheet-look";
import type { Finding, Severity } from "../../domain/finding";
import { severities } from "../../domain/finding";
import type { BranchVerdict } from "../../domain/verdict";
import { findingCells } from "./finding-cells";
import { planVerdictBlock } from "./plan-verdict-block";
import type { MarkedFinding } from "./plan-verified-block";
import { planVerifiedBlock } from "./plan-verified-block";
import type { ResultBlock } from "../layout/result-block";
import { withBlocks } from "../layout/result-block";
import { linkStyle, planPlaceLinks } from "../layout/place-links";
import { planRowHeights } from "../layout/row-heights";
import type { CellLink, PlanCell, SheetPlan } from "../../workbook/sheet-plan";

/** Columns of 检查结果, in order, with their widths in characters. Below 序号 stand branches, below 行 组织生活会. */
const columns = [
  { header: "序号", width: 12 },
  { header: "级别", width: 6 },
  { header: "规则", width: 9 },
  { header: "工作表", width: 10 },
  { header: "行", width: 8 },
  { header: "字段", width: 10 },
  { header: "党支部", width: 14 },
  { header: "对象", width: 11, long: true },
  { header: "问题", width: 36, long: true },
  { header: "建议", width: 30, long: true },
  { header: "定位", width: 11 },
] as const;

const severityColumn = 1;
const linkColumn = columns.length - 1;
const adviceColumn = linkColumn - 1;
const headerRow = 2;
const firstRow = headerRow + 1;

/** Name of the result's table. */
export const findingsTable = "OLA_Findings";

const severitySignals: Readonly<Record<Severity, { readonly fill: string; readonly color: string }>> = {
  错误: signalColors.wrong,
  警告: signalColors.missing,
  提示: signalColors.hint,
};

/** `错误 3 条　警告 9 条　提示 2 条　已核实 1 条　　截止日期 2026-04-10　　检查时间 2026-04-10 09:30` */
function headLine(findings: readonly Finding[], verified: number, asOf: string, madeAt: string): string {
  const counts: Record<Severity, number> = { 错误: 0, 警告: 0, 提示: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const parts = severities.map((severity) => `${severity} ${counts[severity]} 条`);
  if (verified > 0) parts.push(`已核实 ${verified} 条`);
  return `${parts.join("　")}　　截止日期 ${asOf}　　检查时间 ${madeAt}`;
}

/** What stands below the findings. */
export interface BelowFindings {
  readonly verified?: readonly MarkedFinding[];
  readonly verdicts?: readonly BranchVerdict[];
}

/** The blocks below the findings, from a row on. */
function planBelow({ verified = [], verdicts = [] }: BelowFindings, top: number): readonly ResultBlock[] {
  const widths = columns.map(({ width }) => width);
  const marked = verified.length > 0 ? [planVerifiedBlock(verified, top, widths)] : [];
  const next = marked[0] ? marked[0].end + 1 : top;
  return verdicts.length > 0 ? [...marked, planVerdictBlock(verdicts, next, widths)] : marked;
}

/**
 * Plans 检查结果, most serious findings first, otherwise in the given order.
 *
 * @param name - name of the sheet
 * @param when - `asOf`: the base date of the check, ISO; `madeAt`: when it was made, as shown
 * @param below - what stands below the table, so that its filter and sorting keep to the findings
 */
export function planFindingsSheet(
  name: string,
  findings: readonly Finding[],
  when: { readonly asOf: string; readonly madeAt: string },
  below: BelowFindings = {},
): SheetPlan {
  const sorted = severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const count = sorted.length;
  const rows = Math.max(1, count);
  const linked = planPlaceLinks(
    sorted.map((finding) => (finding.sheet === "" ? null : finding)),
    { row: firstRow, column: linkColumn },
  );
  const cells = sorted.map((finding, index): PlanCell[] => [
    ...findingCells(finding, index),
    finding.advice,
    linked.cells[index] ?? null,
  ]);
  const blocksBelow = planBelow(below, firstRow + rows + 1);
  const verdictTop = below.verdicts?.length ? blocksBelow.at(-1)?.blocks[0]?.row : undefined;
  // With many findings the verdicts are far down: a link leads there.
  const verdictLinks: CellLink[] =
    verdictTop === undefined
      ? []
      : [
          {
            row: 1,
            column: adviceColumn,
            text: `各支部评价在第 ${verdictTop + 1} 行`,
            target: { sheet: name, row: verdictTop, column: 0 },
          },
        ];
  const lastRow = blocksBelow.at(-1)?.end ?? firstRow + rows;
  const tableArea = area(headerRow, 0, count + 1, columns.length);
  const shared = {
    name,
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [
      { row: 0, rowCount: 1, points: 34 },
      { row: 1, rowCount: 1, points: 21 },
      { row: headerRow, rowCount: 1, points: 24 },
    ],
    freeze: { rows: firstRow, columns: 0 },
    // 定位 leads nowhere on paper.
    print: { ...printSetup(firstRow, false), areas: [area(0, 0, lastRow, linkColumn)] },
    gridlines: false,
  } as const;
  const headBlocks = [
    { row: 0, column: 0, cells: [["检查结果"]] },
    { row: 1, column: 0, cells: [[headLine(findings, below.verified?.length ?? 0, when.asOf, when.madeAt)]] },
    { row: headerRow, column: 0, cells: [columns.map(({ header }) => header)] },
  ];
  const headStyles = [
    { area: area(0, 0, 1, columns.length), style: titleStyle },
    { area: area(1, 0, 1, columns.length), style: lineStyle },
    ...verdictLinks.map(() => ({ area: area(1, adviceColumn, 1, 1), style: linkStyle })),
    { area: area(headerRow, 0, 1, columns.length), style: headerStyle },
  ];
  if (count === 0) {
    const line = area(firstRow, 0, 1, columns.length);
    const plan: SheetPlan = {
      ...shared,
      blocks: [...headBlocks, { row: firstRow, column: 0, cells: [["没有发现问题"]] }],
      styles: [...headStyles, { area: line, style: { ...bodyStyle, fontSize: 12, bold: true } }],
      merges: [line],
      links: verdictLinks,
      rowHeights: [...shared.rowHeights, { row: firstRow, rowCount: 1, points: 48 }],
    };
    return withBlocks(plan, blocksBelow);
  }
  const column = (index: number, width = 1) => area(firstRow, index, rows, width);
  const plan: SheetPlan = {
    ...shared,
    blocks: [...headBlocks, { row: firstRow, column: 0, cells }],
    styles: [
      ...headStyles,
      { area: column(0, columns.length), style: bodyStyle },
      { area: column(1, 3), style: { numberFormat: numberFormats.text } },
      { area: column(5, 5), style: { numberFormat: numberFormats.text } },
      { area: column(7, 3), style: { horizontal: "left" } },
      { area: column(2), style: { color: quietColor } },
      { area: column(linkColumn), style: linkStyle },
    ],
    // By condition, not by cell: the colour follows a severity when the clerk sorts, and costs three calls.
    conditionalFormats: severities.map((severity) => ({
      area: column(severityColumn),
      formula: `=$B${firstRow + 1}="${severity}"`,
      ...severitySignals[severity],
    })),
    table: { name: findingsTable, area: tableArea, style: plainTableStyle, filterButtons: true },
    links: [...verdictLinks, ...linked.links],
    rowHeights: [...shared.rowHeights, ...planRowHeights(cells, firstRow, shared.columnWidths)],
  };
  return withBlocks(plan, blocksBelow);
}

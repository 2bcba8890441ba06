/** The second block of 等次统计: the votes per 测评主体 and 测评项目, with totals. */
import type { VoteTally } from "../../domain/count-grades";
import { areaText, cellText } from "../../workbook/a1";
import { area, bodyStyle, headerStyle, lineStyle, numberFormats, totalStyle } from "../layout/sheet-look";
import type { PlanCell, SheetPlan } from "../../workbook/sheet-plan";
import { heightOfLines } from "../layout/row-heights";
import { rateFormula, sumFormula } from "../layout/result-formulas";

const headers = [
  "序号",
  "测评主体",
  "测评项目",
  null, // 测评项目 is two columns wide: the columns are those of the grades above
  "优秀",
  "合格",
  "基本合格",
  "不合格",
  "弃权",
  "合计",
  "优秀占比",
] as const;

const [itemColumn, firstVote, sumColumn, rateColumn] = [2, 4, 9, 10];

type PlanParts = Pick<SheetPlan, "blocks" | "styles"> & {
  readonly merges: NonNullable<SheetPlan["merges"]>;
  readonly rowHeights: NonNullable<SheetPlan["rowHeights"]>;
};

/** Plans the block from `row` (0-based) on; nothing where there are no votes. */
export function planVotes(votes: readonly VoteTally[], row: number): PlanParts {
  if (votes.length === 0) return { blocks: [], styles: [], merges: [], rowHeights: [] };
  const headerRow = row + 1;
  const first = headerRow + 1;
  const totalRow = first + votes.length;
  const computed = (at: number): PlanCell[] => [
    { formula: `=SUM(${areaText(area(at, firstVote, 1, sumColumn - firstVote))})` },
    rateFormula(cellText(at, firstVote), cellText(at, sumColumn)),
  ];
  const cells = votes.map((tally, index): PlanCell[] => [
    index + 1,
    tally.voters === "" ? "（未填）" : tally.voters,
    tally.item === "" ? "（未填）" : tally.item,
    null,
    tally.excellent,
    tally.qualified,
    tally.basic,
    tally.unqualified,
    tally.abstained,
    ...computed(first + index),
  ]);
  const total: PlanCell[] = [
    null,
    "合计",
    null,
    null,
    ...Array.from({ length: sumColumn - firstVote }, (_, index) => sumFormula(first, votes.length, firstVote + index)),
    ...computed(totalRow),
  ];
  const whole = (at: number, rowCount: number) => area(at, 0, rowCount, headers.length);
  return {
    blocks: [
      { row, column: 0, cells: [["测评票数（张）"]] },
      { row: headerRow, column: 0, cells: [headers] },
      { row: first, column: 0, cells: [...cells, total] },
    ],
    styles: [
      { area: whole(row, 1), style: { ...lineStyle, bold: true } },
      { area: whole(headerRow, 1), style: headerStyle },
      { area: whole(first, votes.length), style: bodyStyle },
      { area: whole(totalRow, 1), style: totalStyle },
      { area: area(first, 1, votes.length + 1, 2), style: { numberFormat: numberFormats.text } },
      {
        area: area(first, firstVote, votes.length + 1, rateColumn - firstVote),
        style: { numberFormat: numberFormats.integer },
      },
      { area: area(first, rateColumn, votes.length + 1, 1), style: { numberFormat: numberFormats.percent } },
    ],
    merges: Array.from({ length: votes.length + 2 }, (_, index) => area(headerRow + index, itemColumn, 1, 2)),
    rowHeights: [
      { row, rowCount: 1, points: 24 },
      { row: headerRow, rowCount: 1, points: 24 },
      { row: first, rowCount: votes.length + 1, points: heightOfLines(1) },
    ],
  };
}

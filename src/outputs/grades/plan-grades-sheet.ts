/** 等次统计 as a sheet: the grades per branch with 合计, and the votes of 测评票 below where there are any. */
import type { Book } from "../../domain/book";
import type { BranchGrades, GradeCounting } from "../../domain/count-grades";
import { countGrades } from "../../domain/count-grades";
import { cellText } from "../../workbook/a1";
import {
  area,
  bodyStyle,
  headerStyle,
  lineStyle,
  numberFormats,
  printSetup,
  signalColors,
  smallPrintStyle,
  titleStyle,
  totalStyle,
} from "../layout/sheet-look";
import type { Area, CellBlock, CellStyle, PlanCell, SheetPlan } from "../../workbook/sheet-plan";
import { planVotes } from "./plan-votes";
import { planRowHeights, smallPrintHeight } from "../layout/row-heights";
import { dash, rateFormula, sumFormula } from "../layout/result-formulas";

/** Columns of 等次统计, in order, with their widths in characters. */
const columns = [
  { header: "序号", width: 5 },
  { header: "党支部", width: 14.5 },
  { header: "党员总数", width: 6.5 },
  { header: "应参评", width: 6.5 },
  { header: "实参评", width: 6.5 },
  { header: "参评率", width: 7.5 },
  { header: "优秀", width: 6.5 },
  { header: "优秀占比", width: 8 },
  { header: "优秀上限", width: 8 },
  { header: "合格", width: 6.5 },
  { header: "合格占比", width: 8 },
  { header: "基本合格", width: 8.5 },
  { header: "基本合格占比", width: 9 },
  { header: "不合格", width: 6.5 },
  { header: "不合格占比", width: 8 },
  { header: "不评定等次", width: 8 },
  { header: "核对", width: 7.5 },
  { header: "备注", width: 9 },
] as const;

const headers: readonly string[] = columns.map(({ header }) => header);
const totalWidth = columns.reduce((sum, { width }) => sum + width, 0);
const at = (header: (typeof columns)[number]["header"]) => headers.indexOf(header);

const headerRow = 2;
const firstRow = headerRow + 1;

/** Rates: column, numerator, denominator. */
const rates = [
  ["参评率", "实参评", "应参评"],
  ["优秀占比", "优秀", "实参评"],
  ["合格占比", "合格", "实参评"],
  ["基本合格占比", "基本合格", "实参评"],
  ["不合格占比", "不合格", "实参评"],
] as const;

const summed = [
  "党员总数",
  "应参评",
  "实参评",
  "优秀",
  "优秀上限",
  "合格",
  "基本合格",
  "不合格",
  "不评定等次",
] as const;

/** 相符, or how many grades are missing from 实参评 or too many. */
function balanceFormula(row: number): PlanCell {
  const cell = (header: (typeof columns)[number]["header"]) => cellText(row, at(header));
  const grades = (["优秀", "合格", "基本合格", "不合格", "不评定等次"] as const).map(cell).join(",");
  const missing = `${cell("实参评")}-SUM(${grades})`;
  return { formula: `=IF(${missing}=0,"相符",IF(${missing}>0,"少 "&(${missing})&" 名","多 "&-(${missing})&" 名"))` };
}

function withFormulas(row: number, cells: readonly (readonly [string, PlanCell])[]): PlanCell[] {
  const values = new Map<string, PlanCell>(cells);
  for (const [header, numerator, denominator] of rates) {
    values.set(header, rateFormula(cellText(row, at(numerator)), cellText(row, at(denominator))));
  }
  values.set("核对", balanceFormula(row));
  return headers.map((header) => values.get(header) ?? null);
}

function note({ branch, listed, tally, excellentCap }: BranchGrades): string | null {
  const notes: string[] = [];
  if (branch === "") notes.push("这些行未填党支部");
  else if (!listed) notes.push("未列入《党支部》");
  if (excellentCap !== null && tally.excellent > excellentCap) {
    notes.push(`优秀超出上限 ${tally.excellent - excellentCap} 名`);
  }
  return notes.length > 0 ? notes.join("；") : null;
}

function gradeRows({ branches }: GradeCounting): PlanCell[][] {
  return branches.map((grades, index) => {
    const { tally } = grades;
    return withFormulas(firstRow + index, [
      ["序号", index + 1],
      ["党支部", grades.branch === "" ? "（未填党支部）" : grades.branch],
      ["党员总数", grades.members ?? dash],
      ["应参评", tally.expected],
      ["实参评", tally.took],
      ["优秀", tally.excellent],
      ["优秀上限", grades.excellentCap ?? dash],
      ["合格", tally.qualified],
      ["基本合格", tally.basic],
      ["不合格", tally.unqualified],
      ["不评定等次", tally.notGraded],
      ["备注", note(grades)],
    ]);
  });
}

function capText(book: Book): string {
  const { excellentBase, excellentCap } = book.settings;
  const share = Math.abs(excellentCap - 1 / 3) < 1e-12 ? "1/3" : `${Number((excellentCap * 100).toFixed(2))}%`;
  return `优秀上限＝${excellentBase}×${share}，舍去小数，合计为各党支部上限之和`;
}

/**
 * Plans 等次统计: one row per branch in the book's order, 合计 by formulas with the rates taken anew from the sums, the
 * rules of counting, and the votes where 测评票 is filled.
 *
 * @param options - `name`: name of the sheet; `madeAt`: when it was made, as shown
 */
export function planGradesSheet(book: Book, options: { readonly name: string; readonly madeAt: string }): SheetPlan {
  const counting = countGrades(book);
  const count = counting.branches.length;
  const totalRow = firstRow + count;
  const { unit, year } = book.settings;
  const rows = [
    ...gradeRows(counting),
    withFormulas(totalRow, [
      ["党支部", "合计"],
      ...summed.map((header) => [header, sumFormula(firstRow, count, at(header))] as const),
    ]),
  ];
  const rules =
    `口径：应参评为《民主评议》的行数，实参评为其中“是否参评”为“是”的行数；占比＝该等次÷实参评；${capText(book)}；` +
    `四个等次与不评定等次之和应等于实参评，“核对”一列显示相符或相差数；分母为 0 的显示 ${dash}。`;
  const rulesRow = totalRow + 1;
  const rulesLine = area(rulesRow, 0, 1, columns.length);
  const votesRow = rulesRow + 2;
  const votes = planVotes(counting.votes, votesRow);
  const column = (header: (typeof columns)[number]["header"], rowCount = count + 1): Area =>
    area(firstRow, at(header), rowCount, 1);
  const style = (place: Area, look: CellStyle) => ({ area: place, style: look });
  const blocks: CellBlock[] = [
    { row: 0, column: 0, cells: [[`${year === null ? "" : `${year}年度`}民主评议党员等次统计`]] },
    { row: 1, column: 0, cells: [[`填报单位：${unit}`]] },
    { row: 1, column: at("不合格"), cells: [[`统计时间：${options.madeAt}`]] },
    { row: headerRow, column: 0, cells: [headers] },
    { row: firstRow, column: 0, cells: rows },
    { row: rulesRow, column: 0, cells: [[rules]] },
    ...votes.blocks,
  ];
  return {
    name: options.name,
    blocks,
    styles: [
      style(area(0, 0, 1, columns.length), { ...titleStyle, horizontal: "center" }),
      style(area(1, 0, 1, columns.length), { ...lineStyle, horizontal: "left" }),
      style(area(headerRow, 0, 1, columns.length), headerStyle),
      ...(count > 0 ? [style(area(firstRow, 0, count, columns.length), bodyStyle)] : []),
      style(area(totalRow, 0, 1, columns.length), totalStyle),
      style(area(firstRow, at("党员总数"), count + 1, at("核对") - at("党员总数")), {
        numberFormat: numberFormats.integer,
      }),
      ...rates.map(([header]) => style(column(header), { numberFormat: numberFormats.percent })),
      style(column("党支部"), { numberFormat: numberFormats.text }),
      ...(count > 0 ? [style(column("党支部", count), { horizontal: "left" as const })] : []),
      style(column("备注"), { numberFormat: numberFormats.text, horizontal: "left" }),
      style(rulesLine, smallPrintStyle),
      ...votes.styles,
    ],
    merges: [area(0, 0, 1, columns.length), rulesLine, ...votes.merges],
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [
      { row: 0, rowCount: 1, points: 34 },
      { row: 1, rowCount: 1, points: 21 },
      { row: headerRow, rowCount: 1, points: 36 },
      ...planRowHeights(
        rows,
        firstRow,
        columns.map(({ width }) => width),
      ),
      { row: rulesRow, rowCount: 1, points: smallPrintHeight(rules, totalWidth) },
      ...votes.rowHeights,
    ],
    conditionalFormats: [
      {
        area: column("核对"),
        formula: `=$${cellText(firstRow, at("核对"))}<>"相符"`,
        ...signalColors.wrong,
      },
    ],
    freeze: { rows: firstRow, columns: 2 },
    print: {
      ...printSetup(firstRow, false),
      // The votes have headings of their own: on a page of their own, and only the title repeated above them.
      ...(counting.votes.length > 0 && {
        titleRows: { from: 0, to: 1 },
        areas: [area(0, 0, rulesRow + 1, columns.length), area(votesRow, 0, counting.votes.length + 3, columns.length)],
      }),
    },
    gridlines: false,
  };
}

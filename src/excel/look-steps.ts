/** Steps that give a sheet its looks: styles, merges, widths and heights. Each style is one call per property of its area. */
import type { Area, CellStyle, SheetPlan } from "../workbook/sheet-plan";
import { widthInPoints } from "../workbook/column-width";
import { callBytes } from "./payload";
import type { WriteStep } from "./write-step";
import { callStep } from "./write-step";

/** Colour of the thin lines. */
const lineColor = "#BFBFBF";

/** Excel refuses more with a bare InvalidArgument for the whole request. */
const highestRow = 409;

const horizontalWords = { left: "Left", center: "Center", right: "Right" } as const;
const verticalWords = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function queueBorders(range: Excel.Range, area: Area, style: "thin" | "none"): void {
  const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
  // Inner lines exist only where there is more than one row or column; Excel refuses to set them otherwise.
  const inner = [
    ...(area.rowCount > 1 ? (["InsideHorizontal"] as const) : []),
    ...(area.columnCount > 1 ? (["InsideVertical"] as const) : []),
  ];
  for (const side of [...sides, ...inner]) {
    const border = range.format.borders.getItem(side);
    border.style = style === "thin" ? "Continuous" : "None";
    if (style === "thin") border.color = lineColor;
  }
}

function queueStyle(range: Excel.Range, area: Area, style: CellStyle): void {
  const { format } = range;
  if (style.fontName !== undefined) format.font.name = style.fontName;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.underline !== undefined) format.font.underline = style.underline ? "Single" : "None";
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = horizontalWords[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = verticalWords[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.borders !== undefined) queueBorders(range, area, style.borders);
  // One value for the whole area; Excel applies it to every cell.
  if (style.numberFormat !== undefined) Object.assign(range, { numberFormat: style.numberFormat });
}

function callsOf(style: CellStyle): number {
  return Object.keys(style).length + (style.borders === undefined ? 0 : 18);
}

/** Neighbouring columns of the same width go together. */
function widthRuns(widths: readonly (number | null)[]): readonly { column: number; count: number; width: number }[] {
  const runs: { column: number; count: number; width: number }[] = [];
  for (const [column, width] of widths.entries()) {
    if (width === null) continue;
    const last = runs.at(-1);
    if (last && last.width === width && last.column + last.count === column) last.count += 1;
    else runs.push({ column, count: 1, width });
  }
  return runs;
}

/** The looks of a plan on the sheet `sheet`, in the plan's order: later styles lie over earlier ones. */
export function lookSteps(plan: SheetPlan, sheet: string): readonly WriteStep[] {
  const sheetIn = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(sheet);
  const rangeIn = (context: Excel.RequestContext, { row, column, rowCount, columnCount }: Area) =>
    sheetIn(context).getRangeByIndexes(row, column, rowCount, columnCount);
  return [
    ...plan.styles.map(({ area, style }) =>
      callStep(1, callBytes * callsOf(style), (context) => queueStyle(rangeIn(context, area), area, style)),
    ),
    ...(plan.merges ?? []).map((area) => callStep(1, callBytes, (context) => rangeIn(context, area).merge(false))),
    ...widthRuns(plan.columnWidths).map(({ column, count, width }) =>
      callStep(1, callBytes, (context) => {
        rangeIn(context, { row: 0, column, rowCount: 1, columnCount: count }).format.columnWidth = widthInPoints(width);
      }),
    ),
    ...(plan.rowHeights ?? []).map(({ row, rowCount, points }) =>
      callStep(1, callBytes, (context) => {
        rangeIn(context, { row, column: 0, rowCount, columnCount: 1 }).format.rowHeight = Math.min(points, highestRow);
      }),
    ),
  ];
}

/** Steps for what stands behind the cells: the table, validations, conditional formats, the chart, and the sheet's own settings. */
import type { Area, ChartPlan, ConditionalFormat, SheetPlan, Validation } from "../workbook/sheet-plan";
import { callBytes, textBytes } from "./payload";
import type { WriteStep } from "./write-step";
import { callStep } from "./write-step";

/** Longest list that a validation can hold itself, in characters with its commas (platform.md 2). */
const longestList = 255;

/** @throws RangeError for a list that does not fit a literal: the plan has to use a name instead */
function listSource(items: readonly string[]): string {
  const source = items.join(",");
  if (source.length > longestList || items.some((item) => item.includes(","))) {
    throw new RangeError(`A list of ${source.length} characters or with commas needs a defined name: ${source}`);
  }
  return source;
}

function ruleOf(rule: Validation["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: "name" in rule ? `=${rule.name}` : listSource(rule.items) } };
    case "whole":
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "decimal":
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "date":
      // ISO strings: numbers are not accepted here (platform.md 3.2).
      return { date: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
    case "any":
      return { custom: { formula: "=TRUE" } };
  }
}

function queueValidation(range: Excel.Range, { rule, prompt, error }: Validation): void {
  const { dataValidation } = range;
  dataValidation.rule = ruleOf(rule);
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = {
    showAlert: true,
    style: error.level === "stop" ? "Stop" : "Warning",
    title: error.title,
    message: error.text,
  };
  if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
}

/** References are relative to the range object used, so the rule is made on the final range (office-js issue 5194). */
function queueConditionalFormat(range: Excel.Range, { formula, fill, color }: ConditionalFormat): void {
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = formula;
  if (fill !== undefined) custom.format.fill.color = fill;
  if (color !== undefined) custom.format.font.color = color;
}

function queueChart(sheet: Excel.Worksheet, plan: ChartPlan, range: (area: Area) => Excel.Range): void {
  const chart = sheet.charts.add(
    plan.kind === "column-clustered" ? "ColumnClustered" : "ColumnStacked",
    range(plan.source),
    plan.seriesBy === "rows" ? "Rows" : "Columns",
  );
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.legend.position = "Bottom";
  const { row, column, rowCount, columnCount } = plan.at;
  const corner = (down: number, right: number) =>
    range({ row: row + down, column: column + right, rowCount: 1, columnCount: 1 });
  chart.setPosition(corner(0, 0), corner(rowCount - 1, columnCount - 1));
}

function validationBytes({ rule, prompt, error }: Validation): number {
  const list = "items" in rule ? textBytes(rule.items.join(",")) : 60;
  return 5 * callBytes + list + textBytes(`${prompt?.title}${prompt?.text}${error.title}${error.text}`);
}

/** Table, rules, chart and sheet settings of a plan on the sheet `sheet`; the cells are there already. */
export function ruleSteps(plan: SheetPlan, sheet: string): readonly WriteStep[] {
  const sheetIn = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(sheet);
  const rangeIn = (context: Excel.RequestContext, { row, column, rowCount, columnCount }: Area) =>
    sheetIn(context).getRangeByIndexes(row, column, rowCount, columnCount);
  const { table, chart } = plan;
  const steps: WriteStep[] = [];
  if (table) {
    steps.push(
      callStep(5, 5 * callBytes, (context) => {
        // The cells were written first: a table over them costs one call, rows added one by one a call each.
        const made = sheetIn(context).tables.add(rangeIn(context, table.area), true);
        made.name = table.name;
        made.style = table.style;
        made.showFilterButton = table.filterButtons;
      }),
    );
  }
  for (const validation of plan.validations ?? []) {
    steps.push(
      callStep(4, validationBytes(validation), (context) =>
        queueValidation(rangeIn(context, validation.area), validation),
      ),
    );
  }
  for (const format of plan.conditionalFormats ?? []) {
    steps.push(
      callStep(4, 5 * callBytes + textBytes(format.formula), (context) =>
        queueConditionalFormat(rangeIn(context, format.area), format),
      ),
    );
  }
  if (chart) {
    steps.push(
      callStep(6, 8 * callBytes, (context) => queueChart(sheetIn(context), chart, (area) => rangeIn(context, area))),
    );
  }
  steps.push(
    callStep(3, 3 * callBytes, (context) => {
      const target = sheetIn(context);
      if (plan.tabColor !== undefined) target.tabColor = plan.tabColor;
      if (plan.gridlines !== undefined) target.showGridlines = plan.gridlines;
      if (plan.hidden) target.visibility = "Hidden";
    }),
  );
  return steps;
}

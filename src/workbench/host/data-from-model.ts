/** The workbook model as plain data, for saving. */
import { isoOf } from "../../domain/serial-date";
import type { PrintSetup, Validation } from "../../workbook/sheet-plan";
import type { CellData } from "../../workbook/workbook-data";
import type { KeptChart, KeptConditionalFormat, KeptSheet, KeptValidation, KeptWorkbook } from "./kept-data";
import type { ModelCell, ModelChart, ModelRule, ModelSheet, ModelValidation, PageSetup, WorkbookModel } from "./model";
import { defaultPageSetup } from "./model";

/** Bounds of an open comparison, as far as Excel counts. */
const most = 999_999_999;

function boundsOf(rule: Extract<ModelRule, { readonly formula1: unknown }>): readonly [number, number] | null {
  const { operator, formula1, formula2 } = rule;
  if (typeof formula1 !== "number" || typeof formula2 === "string") return null;
  switch (operator) {
    case "Between":
      return [formula1, formula2 ?? formula1];
    case "EqualTo":
      return [formula1, formula1];
    case "GreaterThanOrEqualTo":
      return [formula1, most];
    case "LessThanOrEqualTo":
      return [-most, formula1];
    default:
      return null;
  }
}

function ruleForData(rule: ModelRule): Validation["rule"] {
  if (rule.kind === "list") {
    return rule.source.startsWith("=")
      ? { kind: "list", name: rule.source.slice(1) }
      : { kind: "list", items: rule.source.split(",") };
  }
  if (rule.kind === "custom" || rule.kind === "textLength") return { kind: "any" };
  const bounds = boundsOf(rule);
  if (!bounds) return { kind: "any" };
  const [min, max] = bounds;
  if (rule.kind !== "date") return { kind: rule.kind, min, max };
  const clamp = (serial: number) => isoOf(Math.min(Math.max(serial, 1), 2_958_465));
  return { kind: "date", from: clamp(min), to: clamp(max) };
}

function validationForData({ area, ...kept }: ModelValidation): KeptValidation {
  const { prompt, alert, rule } = kept;
  return {
    area,
    rule: ruleForData(rule),
    ...(prompt && { prompt: { title: prompt.title, text: prompt.message } }),
    error: {
      title: alert?.title ?? "",
      text: alert?.message ?? "",
      level: alert === null || alert.level === "stop" ? "stop" : "warning",
    },
    kept,
  };
}

function chartForData(chart: ModelChart): KeptChart {
  const { name, kind, source, at, seriesBy } = chart;
  return {
    name,
    kind,
    title: chart.titleVisible ? chart.title : "",
    source,
    at,
    seriesBy,
    kept: { ...chart, seriesColors: new Map(chart.seriesColors), labelledSeries: new Set(chart.labelledSeries) },
  };
}

const pointsPerInch = 72;

/** What a file says of the print set-up; null for a sheet that nobody set up. */
function printForData(page: PageSetup): PrintSetup | null {
  if (JSON.stringify(page) === JSON.stringify(defaultPageSetup())) return null;
  const { orientation, titleRows, titleColumns, footer, printAreas, margins, zoom } = page;
  const pages = zoom.horizontalFitToPages ?? 1;
  const usual = defaultPageSetup().margins;
  const sides = margins.left === margins.right && margins.left !== usual.left ? margins.left : null;
  return {
    orientation,
    ...(titleRows && { titleRows }),
    ...(titleColumns && { titleColumns }),
    footer: {
      ...(footer.left && { left: footer.left }),
      ...(footer.center && { center: footer.center }),
      ...(footer.right && { right: footer.right }),
    },
    ...(pages > 1 && { pagesWide: pages }),
    ...(sides !== null && { sideMargins: sides / pointsPerInch }),
    ...(printAreas.length > 0 && { areas: printAreas }),
  };
}

/** Whether formula cells carry what they come to now, or what was stored with them. */
export type FormulaResults = "computed" | "stored";

function cellForData(
  model: WorkbookModel,
  results: FormulaResults,
  sheet: ModelSheet,
  row: number,
  column: number,
  cell: ModelCell,
): CellData {
  return {
    value: results === "computed" ? model.valueAt(sheet, row, column) : cell.value,
    ...(cell.formula !== null && { formula: cell.formula }),
    ...(cell.style !== 0 && { style: cell.style }),
    ...(cell.quotePrefix && { quotePrefix: true }),
    ...(cell.link && { link: cell.link }),
  };
}

function sheetForData(model: WorkbookModel, sheet: ModelSheet, results: FormulaResults): KeptSheet {
  const print = printForData(sheet.page);
  const rows = [...sheet.cells].sort(([a], [b]) => a - b);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    ...(sheet.tabColor !== null && { tabColor: sheet.tabColor }),
    cells: new Map(
      rows.map(([row, line]) => [
        row,
        new Map(
          [...line]
            .sort(([a], [b]) => a - b)
            .map(([column, cell]) => [column, cellForData(model, results, sheet, row, column, cell)]),
        ),
      ]),
    ),
    merges: [...sheet.merges],
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    tables: sheet.tables.map(({ name, area, style, filterButtons, bandedRows }) => ({
      name,
      area,
      style,
      filterButtons,
      bandedRows,
    })),
    validations: sheet.validations.map(validationForData),
    conditionalFormats: sheet.conditionalFormats.map(
      ({ area, formula, fill, color, stopIfTrue }): KeptConditionalFormat => ({
        area,
        formula,
        ...(fill !== null && { fill }),
        ...(color !== null && { color }),
        stopIfTrue,
      }),
    ),
    freeze: { ...sheet.freeze },
    ...(print && { print }),
    charts: sheet.charts.map(chartForData),
    gridlines: sheet.gridlines,
    protected: sheet.protected,
    page: structuredClone(sheet.page),
    protectionOptions: sheet.protectionOptions,
    selection: sheet.selection,
  };
}

/** Everything the model holds. The model can go on changing. */
export function dataFromModel(model: WorkbookModel, results: FormulaResults = "computed"): KeptWorkbook {
  return {
    name: model.name,
    sheets: model.sheets.map((sheet) => sheetForData(model, sheet, results)),
    names: model.names.map(({ name, formula, visible, comment }) => ({ name, formula, visible, comment })),
    styles: [...model.styles.all()],
    structureProtected: model.structureProtected,
    active: model.sheets.indexOf(model.active),
  };
}

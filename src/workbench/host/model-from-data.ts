/** A workbook model from plain data: what an .xlsx file held, or what another model gave. */
import { firstDay, lastDay, serialOfIso } from "../../domain/serial-date";
import type { Validation } from "../../workbook/sheet-plan";
import type { WorkbookData } from "../../workbook/workbook-data";
import { attachCalculation } from "./calculation";
import { emptyAxis } from "./chart-type";
import { sheetId } from "./create-model";
import type { KeptChart, KeptSheet, KeptValidation, KeptWorkbook } from "./kept-data";
import type { ModelCell, ModelChart, ModelRule, ModelSheet, ModelValidation, PageSetup } from "./model";
import { createSheet, defaultPageSetup, WorkbookModel } from "./model";

function ruleOfData(rule: Validation["rule"]): ModelRule {
  switch (rule.kind) {
    case "list":
      return { kind: "list", source: "name" in rule ? `=${rule.name}` : rule.items.join(","), dropDown: true };
    case "any":
      return { kind: "custom", formula: "=TRUE" };
    case "date":
      return {
        kind: "date",
        operator: "Between",
        formula1: serialOfIso(rule.from) ?? firstDay,
        formula2: serialOfIso(rule.to) ?? lastDay,
      };
    default:
      return { kind: rule.kind, operator: "Between", formula1: rule.min, formula2: rule.max };
  }
}

function validationOfData({ area, rule, prompt, error, kept }: KeptValidation): ModelValidation {
  if (kept) return { ...kept, area };
  return {
    area,
    rule: ruleOfData(rule),
    prompt: prompt ? { title: prompt.title, message: prompt.text, show: true } : null,
    alert: { title: error.title, message: error.text, level: error.level, show: true },
    ignoreBlanks: true,
  };
}

function chartOfData(model: WorkbookModel, chart: KeptChart): ModelChart {
  const { kept, name, kind, title, source, at, seriesBy } = chart;
  const id = `{chart-${model.nextId()}}`;
  if (kept) {
    return {
      ...kept,
      id,
      seriesColors: new Map(kept.seriesColors),
      labelledSeries: new Set(kept.labelledSeries),
      valueAxis: { ...kept.valueAxis },
      categoryAxis: { ...kept.categoryAxis },
    };
  }
  return {
    id,
    name,
    kind,
    title,
    titleVisible: title !== "",
    titleSize: null,
    source,
    at,
    seriesBy,
    legend: "Bottom",
    legendVisible: true,
    seriesColors: new Map(),
    labelledSeries: new Set(),
    valueAxis: emptyAxis(),
    categoryAxis: emptyAxis(),
  };
}

function pageOfData({ page, print }: KeptSheet): PageSetup {
  if (page) return structuredClone(page);
  const plain = defaultPageSetup();
  if (!print) return plain;
  return {
    ...plain,
    orientation: print.orientation,
    zoom: { horizontalFitToPages: print.pagesWide ?? 1, verticalFitToPages: 0 },
    titleRows: print.titleRows ? { ...print.titleRows } : null,
    titleColumns: print.titleColumns ? { ...print.titleColumns } : null,
    footer: { ...plain.footer, ...print.footer },
    printAreas: print.areas ?? [],
    margins: {
      ...plain.margins,
      ...(print.sideMargins !== undefined && { left: print.sideMargins * 72, right: print.sideMargins * 72 }),
    },
  };
}

function fillCells(sheet: ModelSheet, data: KeptSheet, styles: readonly number[]): void {
  for (const [row, line] of data.cells) {
    const cells = new Map<number, ModelCell>();
    for (const [column, { value, formula, style, quotePrefix, link }] of line) {
      cells.set(column, {
        value,
        formula: formula ?? null,
        style: style === undefined ? 0 : (styles[style] ?? 0),
        quotePrefix: quotePrefix ?? false,
        link: link ?? null,
      });
    }
    if (cells.size > 0) sheet.cells.set(row, cells);
  }
}

function sheetOfData(model: WorkbookModel, data: KeptSheet, styles: readonly number[]): ModelSheet {
  const sheet = createSheet(sheetId(model), data.name);
  fillCells(sheet, data, styles);
  for (const [column, width] of data.columnWidths) sheet.columnWidths.set(column, width);
  for (const [row, height] of data.rowHeights) sheet.rowHeights.set(row, height);
  for (const row of data.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of data.hiddenColumns) sheet.hiddenColumns.add(column);
  return Object.assign(sheet, {
    visibility: data.visibility,
    tabColor: data.tabColor ?? null,
    merges: [...data.merges],
    tables: data.tables.map(({ name, area, style, filterButtons, bandedRows }) => ({
      id: model.nextId(),
      name,
      area,
      style,
      filterButtons,
      bandedRows: bandedRows ?? true,
      showHeaders: true,
    })),
    validations: data.validations.map(validationOfData),
    conditionalFormats: data.conditionalFormats.map(({ area, formula, fill, color, stopIfTrue }) => ({
      id: `{cf-${model.nextId()}}`,
      area,
      formula,
      fill: fill ?? null,
      color: color ?? null,
      stopIfTrue: stopIfTrue ?? false,
    })),
    freeze: { ...data.freeze },
    page: pageOfData(data),
    charts: data.charts.map((chart) => chartOfData(model, chart)),
    gridlines: data.gridlines,
    protected: data.protected,
    protectionOptions: data.protectionOptions ?? {},
    selection: data.selection ?? sheet.selection,
  } satisfies Partial<ModelSheet>);
}

/** The model of a workbook, with its calculation attached. Data that came from `dataFromModel` loses nothing. */
export function modelFromData(data: WorkbookData): WorkbookModel {
  const kept: KeptWorkbook = data;
  const model = attachCalculation(new WorkbookModel(data.name));
  const styles = data.styles.map((look) => model.styles.indexOf(look));
  for (const sheet of kept.sheets) model.sheets.push(sheetOfData(model, sheet, styles));
  model.names = kept.names.map(({ name, formula, visible, comment }) => ({
    name,
    formula,
    visible,
    comment: comment ?? "",
  }));
  model.structureProtected = kept.structureProtected ?? false;
  const front = model.sheets[kept.active ?? 0] ?? model.sheets.find(({ visibility }) => visibility === "visible");
  if (front) model.setActive(front, "user");
  return model;
}

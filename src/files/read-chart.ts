/** What a drawing holds: column charts as plans, where their series stand side by side as a plan says it; the rest by kind. */
import type { Area, ChartPlan } from "../workbook/sheet-plan";
import type { KeptObject } from "../workbook/workbook-data";
import { areaOfText, splitReference } from "../workbook/a1";
import { relationshipId } from "./read-package";
import type { XmlElement } from "./xml";
import { child, childrenOf, descend } from "./xml";

/** One anchor of a drawing. */
export interface DrawnObject {
  readonly kind: KeptObject["kind"];
  readonly at: Area;
  /** The chart as a plan; null for whatever a plan cannot say. */
  readonly plan: ChartPlan | null;
  /** Relationship of the drawing that leads to the chart. */
  readonly chartId: string | null;
}

/** The anchors of a drawing in order. `chartOf` gives a chart's part by its relationship. */
export function readDrawing(drawing: XmlElement, chartOf: (id: string) => XmlElement | undefined): DrawnObject[] {
  return drawing.children.flatMap((anchor): DrawnObject[] => {
    if (!/^(?:twoCell|oneCell|absolute)Anchor$/.test(anchor.name)) return [];
    const at = anchorArea(anchor);
    const frame = anchor.name === "twoCellAnchor" ? child(anchor, "graphicFrame") : undefined;
    const graphic = descend(frame, "graphic", "graphicData", "chart");
    const chartId = graphic ? (relationshipId(graphic.attributes) ?? null) : null;
    const space = chartId === null ? undefined : chartOf(chartId);
    const plan = space ? readChart(space, at) : null;
    const name = descend(frame, "nvGraphicFramePr", "cNvPr")?.attributes.get("name") ?? "图表";
    return [{ kind: kindOfAnchor(anchor), at, chartId, plan: plan ? { ...plan, name } : null }];
  });
}

function kindOfAnchor(anchor: XmlElement): KeptObject["kind"] {
  const names = new Set<string>();
  const visit = (element: XmlElement) => {
    names.add(element.name);
    element.children.forEach(visit);
  };
  visit(anchor);
  if (names.has("slicer") || names.has("timeslicer")) return "slicer";
  if (names.has("chart")) return "chart";
  return names.has("pic") ? "picture" : "shape";
}

/** The cells an anchor covers; where it names one corner only, that cell; A1 where it names none. */
function anchorArea(anchor: XmlElement): Area {
  const number = (corner: string, part: string) => Number(descend(anchor, corner, part)?.text ?? NaN);
  const row = number("from", "row") || 0;
  const column = number("from", "col") || 0;
  const rowCount = number("to", "row") - row;
  const columnCount = number("to", "col") - column;
  return { row, column, rowCount: rowCount > 0 ? rowCount : 1, columnCount: columnCount > 0 ? columnCount : 1 };
}

function readChart(space: XmlElement, at: Area): Omit<ChartPlan, "name"> | null {
  const chart = child(space, "chart");
  const bars = descend(chart, "plotArea", "barChart");
  if (child(bars, "barDir")?.attributes.get("val") !== "col") return null;
  const series = childrenOf(bars, "ser");
  const first = series[0];
  const last = series[series.length - 1];
  if (!first || !last) return null;
  const area = (element: XmlElement, part: string) =>
    areaOfText(splitReference(referenceText(child(element, part)))?.reference ?? "");
  const name = area(first, "tx");
  const end = area(last, "val");
  const categories = area(first, "cat");
  if (!name || !end || !categories) return null;
  const row = Math.min(name.row, categories.row);
  const column = Math.min(name.column, categories.column);
  const grouping = child(bars, "grouping")?.attributes.get("val");
  return {
    kind: grouping === "stacked" ? "column-stacked" : "column-clustered",
    title: descendantTexts(child(chart, "title")).join(""),
    source: {
      row,
      column,
      rowCount: end.row + end.rowCount - row,
      columnCount: end.column + end.columnCount - column,
    },
    at,
    seriesBy: name.row < categories.row ? "columns" : "rows",
  };
}

function referenceText(element: XmlElement | undefined): string {
  return element?.children.map((reference) => child(reference, "f")?.text ?? "").join("") ?? "";
}

function descendantTexts(element: XmlElement | undefined): string[] {
  if (!element) return [];
  return element.name === "t" ? [element.text] : element.children.flatMap(descendantTexts);
}

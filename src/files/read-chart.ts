/** Column charts of a sheet read back into plans, where their series stand side by side as a plan says it. */
import type { Area, ChartPlan } from "../workbook/sheet-plan";
import { areaOfText, splitReference } from "../workbook/a1";
import type { XmlElement } from "./xml";
import { child, childrenOf, descend } from "./xml";

/** The charts of a drawing; other drawings and other kinds of charts are left out. */
export function readCharts(drawing: XmlElement, chartOf: (id: string) => XmlElement | undefined): ChartPlan[] {
  return childrenOf(drawing, "twoCellAnchor").flatMap((anchor) => {
    const frame = child(anchor, "graphicFrame");
    const id = descend(frame, "graphic", "graphicData", "chart")?.attributes.get("r:id");
    const space = id === undefined ? undefined : chartOf(id);
    const at = anchorArea(anchor);
    const plan = space && at ? readChart(space, at) : null;
    const name = descend(frame, "nvGraphicFramePr", "cNvPr")?.attributes.get("name") ?? "图表";
    return plan ? [{ ...plan, name }] : [];
  });
}

function anchorArea(anchor: XmlElement): Area | null {
  const number = (corner: string, part: string) => Number(descend(anchor, corner, part)?.text ?? NaN);
  const row = number("from", "row");
  const column = number("from", "col");
  const rowCount = number("to", "row") - row;
  const columnCount = number("to", "col") - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
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

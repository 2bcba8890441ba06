/** Charts of a sheet: those that stayed and all foreign objects keep their parts; others are added to the drawing or taken away. */
import type { ChartPlan } from "../../workbook/sheet-plan";
import type { SheetData } from "../../workbook/workbook-data";
import type { DrawnObject } from "../read-chart";
import { kindOf } from "../read-package";
import { anchorXml, chartXml, drawingXml } from "../write-chart";
import { appendInside, childSpans, rootSpan, TextEdits } from "../xml-spans";
import type { OrderedPart, worksheetOrder } from "./ordered-part";
import type { TableContext } from "./save-tables";
import { paired } from "./save-validations";

type Worksheet = OrderedPart<(typeof worksheetOrder)[number]>;

const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";

/** All that is known of a chart but its id, which is of one session. */
function keyOf(chart: ChartPlan): string {
  return JSON.stringify(chart, (key, value: unknown) => {
    if (key === "id") return undefined;
    if (value instanceof Map || value instanceof Set) return [...value] as unknown[];
    return value;
  });
}

/** @param drawn what the drawing held when the workbook was opened, in order; the opened charts are those with a plan */
export function saveCharts(
  part: Worksheet,
  drawn: readonly DrawnObject[],
  opened: readonly ChartPlan[],
  current: SheetData,
  context: TableContext,
): void {
  const { stays, isNew } = paired(opened.map(keyOf), current.charts.map(keyOf));
  const fresh = current.charts.filter((_, index) => isNew[index] === true);
  if (stays.every(Boolean) && fresh.length === 0) return;
  const { parts, path, relationshipBase, dialect } = context;
  const existing = parts.relationships(path).find((one) => kindOf(one) === "drawing")?.target;
  const addChart = (drawing: string, chart: ChartPlan): string => {
    const target = parts.freePath("xl/charts/chart#.xml");
    parts.addPart(target, dialect(chartXml(current, chart)), chartType);
    return parts.addRelationship(drawing, `${relationshipBase}chart`, target);
  };
  if (existing === undefined) {
    const target = parts.freePath("xl/drawings/drawing#.xml");
    parts.addPart(target, dialect(drawingXml([])), drawingType);
    const anchors = fresh.map((chart, index) => anchorXml(chart, index + 2, addChart(target, chart), ""));
    parts.set(target, (parts.text(target) ?? "").replace("</xdr:wsDr>", `${anchors.map(dialect).join("")}</xdr:wsDr>`));
    const id = parts.addRelationship(path, `${relationshipBase}drawing`, target);
    part.put("drawing", `<${part.prefix}drawing${part.relationship(id, relationshipBase)}/>`);
    return;
  }
  const xml = parts.text(existing) ?? "";
  const root = rootSpan(xml);
  const edits = new TextEdits();
  const anchors = childSpans(xml, root).filter(({ local }) => /^(?:twoCell|oneCell|absolute)Anchor$/.test(local));
  const gone: string[] = [];
  let chart = 0;
  drawn.forEach(({ plan, chartId }, index) => {
    if (!plan) return;
    const anchor = anchors[index];
    if (stays[chart] !== true && anchor) {
      edits.remove(anchor);
      if (chartId !== null) gone.push(chartId);
    }
    chart += 1;
  });
  let id = Math.max(1, ...[...xml.matchAll(/cNvPr\b[^>]*?\sid=["'](\d+)/g)].map(([, number]) => Number(number)));
  const added = fresh.map((one) => dialect(anchorXml(one, (id += 1), addChart(existing, one))));
  appendInside(edits, xml, root, added.join(""));
  parts.dropping(() => {
    parts.set(existing, edits.applied(xml));
    for (const relationship of gone) parts.removeRelationship(existing, relationship);
  });
}

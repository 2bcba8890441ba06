/** The two parts of a column chart: the chart itself and its place on the sheet. */
import type { CellValue } from "../domain/cell";
import type { Area, ChartPlan } from "../workbook/sheet-plan";
import type { SheetData } from "../workbook/workbook-data";
import { areaText, quotedSheet } from "../workbook/a1";
import { attributes, xmlText } from "./xml";

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/** Categories, series names and values of a chart as areas of its sheet. */
export function chartSeries(chart: ChartPlan): readonly { readonly name: Area; readonly values: Area }[] {
  const { row, column, rowCount, columnCount } = chart.source;
  const count = (chart.seriesBy === "columns" ? columnCount : rowCount) - 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    chart.seriesBy === "columns"
      ? {
          name: { row, column: column + 1 + index, rowCount: 1, columnCount: 1 },
          values: { row: row + 1, column: column + 1 + index, rowCount: rowCount - 1, columnCount: 1 },
        }
      : {
          name: { row: row + 1 + index, column, rowCount: 1, columnCount: 1 },
          values: { row: row + 1 + index, column: column + 1, rowCount: 1, columnCount: columnCount - 1 },
        },
  );
}

function categories(chart: ChartPlan): Area {
  const { row, column, rowCount, columnCount } = chart.source;
  return chart.seriesBy === "columns"
    ? { row: row + 1, column, rowCount: rowCount - 1, columnCount: 1 }
    : { row, column: column + 1, rowCount: 1, columnCount: columnCount - 1 };
}

function valuesOf(sheet: SheetData, area: Area): CellValue[] {
  const found: CellValue[] = [];
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      found.push(sheet.cells.get(row)?.get(column)?.value ?? null);
    }
  }
  return found;
}

/** A reference with the values it has now, so that the chart shows before anything is calculated. */
function reference(sheet: SheetData, area: Area, kind: "str" | "num"): string {
  const values = valuesOf(sheet, area);
  const points = values
    .map((value, index) => {
      if (value === null || (kind === "num" && typeof value !== "number")) return "";
      return `<c:pt idx="${index}"><c:v>${xmlText(String(value))}</c:v></c:pt>`;
    })
    .join("");
  const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  const formula = xmlText(`${quotedSheet(sheet.name)}!${areaText(area, true)}`);
  return (
    `<c:${kind}Ref><c:f>${formula}</c:f><c:${kind}Cache>${format}<c:ptCount val="${values.length}"/>${points}` +
    `</c:${kind}Cache></c:${kind}Ref>`
  );
}

/** `xl/charts/chartN.xml`. */
export function chartXml(sheet: SheetData, chart: ChartPlan): string {
  const stacked = chart.kind === "column-stacked";
  const series = chartSeries(chart).map(
    ({ name, values }, index) =>
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${reference(sheet, name, "str")}</c:tx>` +
      `<c:invertIfNegative val="0"/><c:cat>${reference(sheet, categories(chart), "str")}</c:cat>` +
      `<c:val>${reference(sheet, values, "num")}</c:val></c:ser>`,
  );
  const title =
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1400" b="0"/></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" sz="1400" b="0"/><a:t>${xmlText(chart.title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
  const axes =
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="222222222"/><c:crosses val="autoZero"/>` +
    `<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="l"/><c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill>` +
    `</a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111111111"/><c:crosses val="autoZero"/>` +
    `<c:crossBetween val="between"/></c:valAx>`;
  return (
    `${head}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ` +
    `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
    `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/>` +
    `<c:chart>${title}<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>` +
    `<c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${series.join("")}` +
    `<c:gapWidth val="80"/>${stacked ? '<c:overlap val="100"/>' : ""}` +
    `<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>${axes}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/>` +
    `<c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

const drawingSpaces =
  `xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ` +
  `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
  `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;

/** A chart's place in a drawing. `id` is unlike that of the drawing's other objects; the names of `spaces` are said here. */
export function anchorXml(chart: ChartPlan, id: number, relationship: string, spaces = drawingSpaces): string {
  const { row, column, rowCount, columnCount } = chart.at;
  const corner = (name: string, atColumn: number, atRow: number) =>
    `<xdr:${name}><xdr:col>${atColumn}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${atRow}</xdr:row>` +
    `<xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor${spaces === "" ? "" : ` ${spaces}`}>` +
    `${corner("from", column, row)}${corner("to", column + columnCount, row + rowCount)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${attributes({ id, name: chart.name })}/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relationship}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}

/** `xl/drawings/drawingN.xml` for the charts of one sheet; relationship `rIdN` is the Nth chart. */
export function drawingXml(charts: readonly ChartPlan[]): string {
  const anchors = charts.map((chart, index) => anchorXml(chart, index + 2, `rId${index + 1}`, ""));
  return `${head}<xdr:wsDr ${drawingSpaces}>${anchors.join("")}</xdr:wsDr>`;
}

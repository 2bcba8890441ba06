/** Charts of the API: clustered and stacked columns over a range, with title, legend, axes and series. */
import { booleanOf, numberOf, textOf, wordOf } from "./arguments";
import { HostError, invalidArgument } from "./host-error";
import type { HostSession } from "./host-session";
import type { ModelAxis, ModelChart, ModelSheet } from "./model";
import type { HostObject } from "./host-object";
import type { PropertyMember } from "./object-type";
import { nullObject, objectType } from "./object-type";
import { requireUnprotected } from "./protection";
import { rangeOf } from "./range-type";
import { colorOf } from "./range-format-type";
import { addressedArea, worksheetObject } from "./worksheet-type";
import type { Arguments } from "./arguments";
import type { Area } from "../../workbook/sheet-plan";
import { areaBetween } from "./a1";

interface Target {
  readonly sheet: ModelSheet;
  readonly chart: ModelChart;
}

function property(
  since: string,
  get: (chart: ModelChart) => unknown,
  set: (chart: ModelChart, value: unknown) => void,
): PropertyMember<Target> {
  return {
    since,
    get: ({ chart }) => get(chart),
    set: ({ sheet, chart }, value, { model }) => {
      requireUnprotected(sheet);
      set(chart, value);
      model.emit({ kind: "sheet", sheet }, "api");
    },
  };
}

const titleFontObject = objectType<Target>("ChartFont", {
  properties: {
    Size: property(
      "1.1",
      ({ titleSize }) => titleSize ?? 14,
      (chart, value) => {
        chart.titleSize = numberOf(value, "font.size", 1, 409);
      },
    ),
  },
});

const titleFormatObject = objectType<Target>("ChartTitleFormat", {
  children: { Font: { since: "1.1", get: titleFontObject } },
});

const titleObject = objectType<Target>("ChartTitle", {
  properties: {
    Text: property(
      "1.1",
      ({ title }) => title,
      (chart, value) => {
        chart.title = textOf(value, "title.text");
        chart.titleVisible = true;
      },
    ),
    Visible: property(
      "1.1",
      ({ titleVisible }) => titleVisible,
      (chart, value) => {
        chart.titleVisible = booleanOf(value, "title.visible");
      },
    ),
  },
  children: { Format: { since: "1.1", get: titleFormatObject } },
});

const legendObject = objectType<Target>("ChartLegend", {
  properties: {
    Position: property(
      "1.1",
      ({ legend }) => legend,
      (chart, value) => {
        chart.legend = wordOf(value, ["Top", "Bottom", "Left", "Right", "Corner"], "legend.position");
      },
    ),
    Visible: property(
      "1.1",
      ({ legendVisible }) => legendVisible,
      (chart, value) => {
        chart.legendVisible = booleanOf(value, "legend.visible");
      },
    ),
  },
});

interface AxisTarget extends Target {
  readonly axis: ModelAxis;
}

function axisProperty(
  since: string,
  get: (axis: ModelAxis) => unknown,
  set: (axis: ModelAxis, value: unknown) => void,
): PropertyMember<AxisTarget> {
  return {
    since,
    get: ({ axis }) => get(axis),
    set: ({ sheet, axis }, value, { model }) => {
      requireUnprotected(sheet);
      set(axis, value);
      model.emit({ kind: "sheet", sheet }, "api");
    },
  };
}

const axisTitleObject = objectType<AxisTarget>("ChartAxisTitle", {
  properties: {
    Text: axisProperty(
      "1.1",
      ({ title }) => title,
      (axis, value) => {
        axis.title = textOf(value, "axis.title.text");
        axis.titleVisible = true;
      },
    ),
    Visible: axisProperty(
      "1.1",
      ({ titleVisible }) => titleVisible,
      (axis, value) => {
        axis.titleVisible = booleanOf(value, "axis.title.visible");
      },
    ),
  },
});

const axisObject = objectType<AxisTarget>("ChartAxis", {
  properties: {
    NumberFormat: axisProperty(
      "1.8",
      ({ numberFormat }) => numberFormat,
      (axis, value) => {
        axis.numberFormat = textOf(value, "axis.numberFormat");
      },
    ),
  },
  children: { Title: { since: "1.1", get: axisTitleObject } },
});

const axesObject = objectType<Target>("ChartAxes", {
  children: {
    ValueAxis: {
      since: "1.1",
      get: (target, session) => axisObject({ ...target, axis: target.chart.valueAxis }, session),
    },
    CategoryAxis: {
      since: "1.1",
      get: (target, session) => axisObject({ ...target, axis: target.chart.categoryAxis }, session),
    },
  },
});

interface SeriesTarget extends Target {
  readonly index: number;
}

/** Number of data series: the source without the row of names and the column of categories. */
function seriesCount({ source, seriesBy }: ModelChart): number {
  return (seriesBy === "columns" ? source.columnCount : source.rowCount) - 1;
}

const seriesFillObject = objectType<SeriesTarget>("ChartFill", {
  methods: {
    SetSolidColor: {
      since: "1.1",
      call: ({ sheet, chart, index }, args, { model }) => {
        requireUnprotected(sheet);
        chart.seriesColors.set(index, colorOf(args.raw(0)));
        model.emit({ kind: "sheet", sheet }, "api");
      },
    },
  },
});

const seriesFormatObject = objectType<SeriesTarget>("ChartSeriesFormat", {
  children: { Fill: { since: "1.1", get: seriesFillObject } },
});

const seriesObject = objectType<SeriesTarget>("ChartSeries", {
  properties: {
    Name: {
      since: "1.1",
      get: ({ sheet, chart: { source, seriesBy }, index }, { model }) =>
        String(
          (seriesBy === "columns"
            ? model.valueAt(sheet, source.row, source.column + 1 + index)
            : model.valueAt(sheet, source.row + 1 + index, source.column)) ?? "",
        ),
    },
    HasDataLabels: {
      since: "1.7",
      get: ({ chart, index }) => chart.labelledSeries.has(index),
      set: ({ sheet, chart, index }, value, { model }) => {
        requireUnprotected(sheet);
        if (booleanOf(value, "series.hasDataLabels")) chart.labelledSeries.add(index);
        else chart.labelledSeries.delete(index);
        model.emit({ kind: "sheet", sheet }, "api");
      },
    },
  },
  children: { Format: { since: "1.1", get: seriesFormatObject } },
});

const seriesCollectionObject = objectType<Target>("ChartSeriesCollection", {
  items: (target, session) =>
    Array.from({ length: seriesCount(target.chart) }, (_one, index) => seriesObject({ ...target, index }, session)),
  properties: { Count: { since: "1.1", get: ({ chart }) => seriesCount(chart) } },
  methods: {
    GetCount: { since: "1.4", call: ({ chart }) => seriesCount(chart) },
    GetItemAt: {
      since: "1.1",
      call: (target, args, session) => {
        const index = args.integer(0);
        if (index >= seriesCount(target.chart)) throw new HostError("InvalidArgument");
        return seriesObject({ ...target, index }, session);
      },
    },
  },
});

function areaArgument(sheet: ModelSheet, args: Arguments, index: number, session: HostSession): Area | null {
  const object = args.object(index);
  if (object) {
    const range = rangeOf(object);
    if (range.sheet !== sheet) throw invalidArgument("The range is on another sheet.");
    return range.area;
  }
  return args.has(index) ? addressedArea(sheet, args.string(index), session) : null;
}

const kinds: Readonly<Record<string, ModelChart["kind"]>> = {
  ColumnClustered: "column-clustered",
  ColumnStacked: "column-stacked",
};

function seriesByOf(args: Arguments, index: number, source: Area): ModelChart["seriesBy"] {
  const word = args.oneOf(index, ["Auto", "Columns", "Rows"], "Auto");
  // Excel takes the longer side for the categories.
  if (word === "Auto") return source.rowCount >= source.columnCount ? "columns" : "rows";
  return word === "Columns" ? "columns" : "rows";
}

const chartObject = objectType<Target>("Chart", {
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    Id: { since: "1.7", get: ({ chart }) => chart.id },
    Name: property(
      "1.1",
      ({ name }) => name,
      (chart, value) => {
        chart.name = textOf(value, "chart.name");
      },
    ),
    ChartType: {
      since: "1.7",
      get: ({ chart }) => Object.entries(kinds).find(([, kind]) => kind === chart.kind)?.[0] ?? "",
    },
  },
  children: {
    Title: { since: "1.1", get: titleObject },
    Legend: { since: "1.1", get: legendObject },
    Axes: { since: "1.1", get: axesObject },
    Series: { since: "1.1", get: seriesCollectionObject },
    Worksheet: { since: "1.2", get: ({ sheet }, session) => worksheetObject(sheet, session) },
  },
  methods: {
    SetPosition: {
      since: "1.1",
      call: ({ sheet, chart }, args, session) => {
        requireUnprotected(sheet);
        const start = areaArgument(sheet, args, 0, session);
        if (!start) throw invalidArgument("A chart starts at a cell.");
        const end = areaArgument(sheet, args, 1, session) ?? start;
        chart.at = areaBetween(start.row, start.column, end.row + end.rowCount - 1, end.column + end.columnCount - 1);
        session.model.emit({ kind: "sheet", sheet }, "api");
      },
    },
    SetData: {
      since: "1.1",
      call: ({ sheet, chart }, args, session) => {
        requireUnprotected(sheet);
        const source = areaArgument(sheet, args, 0, session);
        if (!source) throw invalidArgument("A chart needs data.");
        chart.source = source;
        chart.seriesBy = seriesByOf(args, 1, source);
        session.model.emit({ kind: "sheet", sheet }, "api");
      },
    },
    Delete: {
      since: "1.1",
      call: ({ sheet, chart }, _args, { model }) => {
        requireUnprotected(sheet);
        sheet.charts = sheet.charts.filter((other) => other !== chart);
        model.emit({ kind: "sheet", sheet }, "api");
      },
    },
  },
});

function find(sheet: ModelSheet, key: unknown, session: HostSession): HostObject {
  const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
  return chart ? chartObject({ sheet, chart }, session) : nullObject;
}

export const chartsObject = objectType<ModelSheet>("ChartCollection", {
  item: (sheet, key, session) => {
    const chart = find(sheet, key, session);
    if (chart.isNull) throw new HostError("ItemNotFound");
    return chart;
  },
  items: (sheet, session) => sheet.charts.map((chart) => chartObject({ sheet, chart }, session)),
  properties: { Count: { since: "1.1", get: ({ charts }) => charts.length } },
  methods: {
    Add: {
      since: "1.1",
      call: (sheet, args, session) => {
        requireUnprotected(sheet);
        const type = args.string(0);
        const kind = kinds[type];
        if (!kind) throw new HostError("NotImplemented", `The workbench host draws no chart of type ${type}.`);
        const source = areaArgument(sheet, args, 1, session);
        if (!source) throw invalidArgument("A chart needs data.");
        const number = session.model.nextId();
        const chart: ModelChart = {
          id: `{chart-${number}}`,
          name: `图表 ${sheet.charts.length + 1}`,
          kind,
          title: "图表标题",
          titleVisible: true,
          titleSize: null,
          source,
          at: { row: source.row, column: source.column + source.columnCount + 1, rowCount: 15, columnCount: 8 },
          seriesBy: seriesByOf(args, 2, source),
          legend: "Bottom",
          legendVisible: true,
          seriesColors: new Map(),
          labelledSeries: new Set(),
          valueAxis: emptyAxis(),
          categoryAxis: emptyAxis(),
        };
        sheet.charts.push(chart);
        session.model.emit({ kind: "sheet", sheet }, "api");
        return chartObject({ sheet, chart }, session);
      },
    },
    GetCount: { since: "1.4", call: ({ charts }) => charts.length },
    GetItem: {
      since: "1.1",
      call: (sheet, args, session) => {
        const chart = find(sheet, args.raw(0), session);
        if (chart.isNull) throw new HostError("ItemNotFound");
        return chart;
      },
    },
    GetItemOrNullObject: { since: "1.4", call: (sheet, args, session) => find(sheet, args.raw(0), session) },
  },
});

export function emptyAxis(): ModelAxis {
  return { title: "", titleVisible: false, numberFormat: "General" };
}

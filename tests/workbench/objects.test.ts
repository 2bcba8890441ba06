// What the API sets can be read back and stands in the model: formats, rules, names, print set-up, charts, sheets.
import { openHost } from "./open-host";

test("formats of ranges and of several areas", async () => {
  const { read, sheet } = await openHost();
  const got = await read((api) => {
    const { format } = api.getRange("A1:B2");
    format.font.bold = true;
    format.font.size = 12;
    format.font.name = "黑体";
    format.font.color = "#c00000";
    format.fill.color = "#fff2cc";
    format.horizontalAlignment = "Center";
    format.verticalAlignment = "Top";
    format.wrapText = true;
    api.getRange("A:C").format.columnWidth = 54;
    api.getRange("1:2").format.rowHeight = 24;
    for (const edge of [
      "EdgeTop",
      "EdgeBottom",
      "EdgeLeft",
      "EdgeRight",
      "InsideVertical",
      "InsideHorizontal",
    ] as const) {
      format.borders.getItem(edge).style = "Continuous";
      format.borders.getItem(edge).color = "#BFBFBF";
    }
    api.getRanges("D4,F6:G7").format.fill.color = "#00FF00";
    const one = api.getRange("A1:B2").load("format/wrapText,format/rowHeight,format/columnWidth,format/font/bold");
    const mixed = api.getRange("A1:C3").load("format/font/bold,format/fill/color");
    const edge = format.borders.getItem("EdgeTop").load("style,color");
    return () => [
      one.format.wrapText,
      one.format.rowHeight,
      one.format.columnWidth,
      one.format.font.bold,
      mixed.format.font.bold,
      mixed.format.fill.color,
      edge.style,
      edge.color,
    ];
  });
  expect(got).toEqual([true, 24, 54, true, null, null, "Continuous", "#BFBFBF"]);
  const { model } = { model: sheet() };
  expect(model.columnWidths.get(2)).toBeCloseTo(8.375);
  expect(model.cells.get(5)?.get(6)?.style).toBeGreaterThan(0);
});

test("one look for all four edges is what a plan calls thin borders", async () => {
  const { refusal, model, sheet } = await openHost();
  await refusal((api) => {
    const { borders } = api.getRange("B2:C3").format;
    for (const edge of [
      "EdgeTop",
      "EdgeBottom",
      "EdgeLeft",
      "EdgeRight",
      "InsideVertical",
      "InsideHorizontal",
    ] as const) {
      borders.getItem(edge).style = "Continuous";
    }
  });
  expect(model.lookAt(sheet(), 1, 1)).toEqual({ borders: "thin" });
  await refusal((api) => {
    api.getRange("B2:C3").format.borders.getItem("EdgeTop").style = "None";
  });
  expect(model.lookAt(sheet(), 1, 1)).toEqual({ edges: 14 });
  expect(model.lookAt(sheet(), 2, 1)).toEqual({ borders: "thin" });
});

test("validations", async () => {
  const { read, sheet } = await openHost();
  const got = await read((api) => {
    const { dataValidation } = api.getRange("A2:A9");
    dataValidation.rule = { date: { formula1: "2026-01-01", formula2: "2026-12-31", operator: "Between" } };
    dataValidation.prompt = { showPrompt: true, title: "日期", message: "填当年日期。" };
    dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "日期", message: "不在当年。" };
    api.getRanges("B2:B9,D2:D9").dataValidation.rule = { list: { inCellDropDown: true, source: "优秀,合格" } };
    api.getRange("B2:B3").values = [["优秀"], ["良好"]];
    dataValidation.load("rule,type,prompt,errorAlert,ignoreBlanks");
    const list = api.getRange("D2").dataValidation.load("rule,type");
    const valid = api.getRange("B2").dataValidation.load("valid");
    const mixed = api.getRange("B2:B9").dataValidation.load("valid");
    const none = api.getRange("Z1").dataValidation.load("type");
    return () => [
      dataValidation.rule,
      dataValidation.type,
      dataValidation.prompt.message,
      dataValidation.errorAlert.style,
      list.rule.list?.source,
      list.type,
      valid.valid,
      mixed.valid,
      none.type,
    ];
  });
  expect(got).toEqual([
    // Excel gives dates back as formulas.
    { date: { formula1: "=46023", formula2: "=46387", operator: "Between" } },
    "Date",
    "填当年日期。",
    "Warning",
    "优秀,合格",
    "List",
    true,
    null,
    "None",
  ]);
  expect(sheet().validations.map(({ area }) => area.column)).toEqual([0, 1, 3]);
});

test("conditional formats: the newest comes first, and can be cleared", async () => {
  const { read, sheet } = await openHost();
  const count = await read((api) => {
    const range = api.getRange("A2:C9");
    const first = range.conditionalFormats.add("Custom");
    first.custom.rule.formula = '=$A2=""';
    first.custom.format.fill.color = "#fce4d6";
    const second = api.getRange("B2:B9").conditionalFormats.add("Custom");
    second.custom.rule.formula = "=$B2>3";
    second.custom.format.font.color = "#C00000";
    second.stopIfTrue = true;
    const found = range.conditionalFormats.getCount();
    return () => found.value;
  });
  expect(count).toBe(2);
  expect(sheet().conditionalFormats).toMatchObject([
    { formula: "=$B2>3", color: "#C00000", stopIfTrue: true },
    { formula: '=$A2=""', fill: "#FCE4D6" },
  ]);
  await read((api) => {
    api.getRange().conditionalFormats.clearAll();
    return () => null;
  });
  expect(sheet().conditionalFormats).toEqual([]);
});

test("defined names", async () => {
  const { read } = await openHost();
  const got = await read((api, { workbook }) => {
    workbook.names.add("list", api.getRange("A2:A9"));
    workbook.names.add("mark", '="a""b"').visible = false;
    workbook.names.getItem("list").formula = "=表!$A$2:$A$5";
    const names = workbook.names.load("items/name,items/type,items/value,items/formula,items/visible,items/scope");
    return () =>
      names.items.map(({ name, type, value, formula, visible, scope }) => [
        name,
        type,
        value as unknown,
        formula as unknown,
        visible,
        scope,
      ]);
  });
  expect(got).toEqual([
    ["list", "Range", "表!A2:A5", "=表!$A$2:$A$5", true, "Workbook"],
    ["mark", "String", 'a"b', '="a""b"', false, "Workbook"],
  ]);
});

test("print set-up, gridlines, frozen panes", async () => {
  const { refusal, sheet } = await openHost();
  expect(
    await refusal((api) => {
      api.pageLayout.orientation = "Landscape";
      api.pageLayout.paperSize = "A4";
      api.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      api.pageLayout.centerHorizontally = true;
      api.pageLayout.setPrintTitleRows("$1:$3");
      api.pageLayout.setPrintArea("A1:F20");
      api.pageLayout.setPrintMargins("Centimeters", { left: 1, right: 1 });
      api.pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
      api.showGridlines = false;
      api.tabColor = "#c00000";
      api.freezePanes.freezeAt(api.getRange("A1:B3"));
    }),
  ).toBeNull();
  expect(sheet()).toMatchObject({
    gridlines: false,
    tabColor: "#C00000",
    freeze: { rows: 3, columns: 2 },
    page: {
      orientation: "landscape",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      titleRows: { from: 0, to: 2 },
      printAreas: [{ row: 0, column: 0, rowCount: 20, columnCount: 6 }],
      footer: { left: "", center: "第 &P 页", right: "" },
    },
  });
  expect(sheet().page.margins.left).toBeCloseTo(28.35, 1);
});

test("charts", async () => {
  const { read, sheet } = await openHost();
  const got = await read((api) => {
    api.getRange("A1:C3").values = [
      ["支部", "优秀", "合格"],
      ["一", 1, 2],
      ["二", 3, 4],
    ];
    const chart = api.charts.add("ColumnStacked", api.getRange("A1:C3"), "Columns");
    chart.name = "等次";
    chart.title.text = "各支部等次";
    chart.legend.position = "Top";
    chart.setPosition("E1", "J12");
    chart.series.getItemAt(1).format.fill.setSolidColor("#2E75B6");
    chart.series.getItemAt(1).hasDataLabels = true;
    chart.axes.valueAxis.title.text = "人数";
    const series = chart.series.load("items/name");
    const found = api.charts.getItemOrNullObject("等次").load("name");
    const none = api.charts.getItemOrNullObject("没有").load("name");
    return () => [series.items.map(({ name }) => name), found.name, none.isNullObject];
  });
  expect(got).toEqual([["优秀", "合格"], "等次", true]);
  expect(sheet().charts[0]).toMatchObject({
    kind: "column-stacked",
    title: "各支部等次",
    legend: "Top",
    seriesBy: "columns",
    at: { row: 0, column: 4, rowCount: 12, columnCount: 6 },
    valueAxis: { title: "人数", titleVisible: true },
  });
});

test("links lead to cells or addresses and give the cell its text", async () => {
  const { read } = await openHost();
  const got = await read((api) => {
    const cell = api.getRange("A1");
    cell.hyperlink = { documentReference: "'另表'!B3", textToDisplay: "定位" };
    cell.load("values,hyperlink");
    return () => [cell.values, cell.hyperlink];
  });
  expect(got).toEqual([[["定位"]], { documentReference: "另表!B3", textToDisplay: "定位" }]);
});

test("sheets are added at the end, moved, renamed with their formulas, hidden and deleted", async () => {
  const { read, model, sheet } = await openHost();
  const got = await read((_api, { workbook }) => {
    const added = workbook.worksheets.add("汇总表");
    added.position = 0;
    added.getRange("A1").formulas = [["=另表!B2+'另表'!B3"]];
    workbook.worksheets.getItem("另表").name = "第2季度";
    workbook.worksheets.add().visibility = "Hidden";
    const sheets = workbook.worksheets.load("items/name,items/visibility,items/position");
    const count = workbook.worksheets.getCount(true);
    added.load("id");
    return () => [sheets.items.map(({ name, visibility, position }) => [name, visibility, position]), count.value];
  });
  expect(got).toEqual([
    [
      ["汇总表", "Visible", 0],
      ["表", "Visible", 1],
      ["第2季度", "Visible", 2],
      ["Sheet4", "Hidden", 3],
    ],
    3,
  ]);
  expect(sheet("汇总表").cells.get(0)?.get(0)?.formula).toBe("=第2季度!B2+第2季度!B3");
  expect(model.active.name).toBe("表");
});

// The model as plain data and back: nothing that the API can set is lost.
import { dataFromModel } from "../../src/workbench/host/data-from-model";
import { modelFromData } from "../../src/workbench/host/model-from-data";
import { openHost } from "./open-host";

test("a workbook with everything in it comes back as it was", async () => {
  const { refusal, model } = await openHost();
  expect(
    await refusal((api, { workbook }) => {
      api.getRange("A1:C3").values = [
        ["姓名", "等次", "票"],
        ["'=甲", "优秀", 3],
        ["乙", "合格", "=C2+1"],
      ];
      const table = api.tables.add("A1:C3", true);
      table.name = "tbl";
      table.style = "TableStyleLight9";
      table.showBandedRows = false;
      api.getRange("E1:F1").merge();
      api.getRange("E1").hyperlink = { documentReference: "另表!B2", textToDisplay: "去" };
      api.getRange("A1:C1").format.font.bold = true;
      api.getRange("A2:A3").format.protection.locked = false;
      api.getRange("C2:C3").numberFormat = [["0.0"], ["0.0"]];
      api.getRange("B2:B3").dataValidation.rule = { list: { inCellDropDown: true, source: "=grades" } };
      api.getRange("C2:C3").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
      api.getRange("C2:C3").dataValidation.errorAlert = {
        showAlert: true,
        style: "Information",
        title: "票",
        message: "数",
      };
      const format = api.getRange("A2:C3").conditionalFormats.add("Custom");
      format.custom.rule.formula = '=$A2=""';
      format.custom.format.fill.color = "#FCE4D6";
      format.stopIfTrue = true;
      api.getRange("2:2").rowHidden = true;
      api.getRange("D:D").format.columnWidth = 100.5;
      api.getRange("1:1").format.rowHeight = 30;
      api.tabColor = "#C00000";
      api.showGridlines = false;
      api.freezePanes.freezeRows(1);
      api.pageLayout.orientation = "Landscape";
      api.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      api.pageLayout.setPrintTitleRows("$1:$1");
      api.pageLayout.headersFooters.defaultForAllPages.centerFooter = "签字";
      const chart = api.charts.add("ColumnClustered", api.getRange("B1:C3"), "Columns");
      chart.title.text = "票数";
      chart.series.getItemAt(0).format.fill.setSolidColor("#2E75B6");
      workbook.names.add("grades", '="x"', "注").visible = false;
      const other = workbook.worksheets.getItem("另表");
      other.protection.protect({ allowSort: true });
      other.visibility = "Hidden";
    }),
  ).toBeNull();
  const data = dataFromModel(model);
  const again = dataFromModel(modelFromData(data));
  // Ids are a workbook's own and not kept.
  const plain = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value, (key, part: unknown) =>
        key === "id" ? undefined : part instanceof Map ? [...part] : part instanceof Set ? [...part] : part,
      ),
    ) as unknown;
  expect(plain(again)).toEqual(plain(data));
  expect(data.sheets[0]).toMatchObject({
    validations: [
      { rule: { kind: "list", name: "grades" } },
      { rule: { kind: "any" }, error: { level: "warning", text: "数" } },
    ],
    print: { orientation: "landscape", titleRows: { from: 0, to: 0 }, footer: { center: "签字" } },
    tables: [{ name: "tbl", style: "TableStyleLight9" }],
  });
  expect(data.sheets[0]?.cells.get(2)?.get(2)).toMatchObject({ formula: "=C2+1", value: 4 });
  expect(data.sheets[0]?.cells.get(1)?.get(0)).toMatchObject({ value: "=甲", quotePrefix: true });
});

test("data taken from a model does not change with it", async () => {
  const { model, sheet } = await openHost();
  const data = dataFromModel(model);
  sheet().hiddenRows.add(3);
  sheet().freeze.rows = 2;
  expect(data.sheets[0]?.hiddenRows.size).toBe(0);
  expect(data.sheets[0]?.freeze.rows).toBe(0);
});

// Lists of dropdowns: written out, from a name, from a name that grows with its entries.
import { createModel } from "../../../src/workbench/host/create-model";
import { writeBlock } from "../../../src/workbench/host/write-cells";
import { listItems } from "../../../src/workbench/page/grid/list-items";

function modelWith(formula: string) {
  const model = createModel("x.xlsx", ["表", "设置"]);
  const settings = model.sheetByName("设置");
  if (!settings) throw new Error("no sheet");
  const area = { row: 0, column: 0, rowCount: 4, columnCount: 1 };
  writeBlock(model, settings, area, [["优秀"], ["合格"], [""], ["不合格"]], { source: "api", thisYear: 2025 });
  model.names.push({ name: "Grades", formula, visible: true, comment: "" });
  return model;
}

test.each([
  ["='设置'!$A$1:$A$4", ["优秀", "合格", "不合格"]],
  ["=OFFSET('设置'!$A$1,0,0,COUNTA('设置'!$A$1:$A$60),1)", ["优秀", "合格", "不合格"]],
  ["='设置'!$A$1:INDEX('设置'!$A$1:$A$60,2)", ["优秀", "合格", "不合格"]],
  ['="text"', []],
])("%s", (formula, expected) => {
  const model = modelWith(formula);
  expect(listItems(model, model.active, "=Grades")).toEqual(expected);
});

test("written out", () => {
  const model = createModel("x.xlsx", ["表"]);
  expect(listItems(model, model.active, "是, 否")).toEqual(["是", "否"]);
});

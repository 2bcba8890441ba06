// Formulas that the product writes, computed by the host's calculation.
import { createModel } from "../../src/workbench/host/create-model";
import { listItems } from "../../src/workbench/host/validation-type";
import { typeIntoCell, writeBlock } from "../../src/workbench/host/write-cells";

const options = { source: "user", thisYear: 2026 } as const;

function workbook() {
  const model = createModel("a.xlsx", ["表", "设置"]);
  const [sheet, settings] = model.sheets;
  if (!sheet || !settings) throw new Error("no sheets");
  writeBlock(
    model,
    sheet,
    { row: 0, column: 0, rowCount: 5, columnCount: 3 },
    [
      ["支部", "等次", "票"],
      ["一", "优秀", 3],
      ["一", "合格", 4],
      ["二", "优秀", "5"],
      ["二", "", ""],
    ],
    options,
  );
  writeBlock(
    model,
    settings,
    { row: 0, column: 0, rowCount: 3, columnCount: 2 },
    [
      ["年度", 2026],
      ["单位", "某单位"],
      ["空", ""],
    ],
    options,
  );
  return { model, sheet, settings };
}

const cases: readonly (readonly [formula: string, value: unknown])[] = [
  ["=SUM(C2:C5)", 12],
  ['=COUNTIF(B2:B5,"优秀")', 2],
  ['=COUNTIFS(A2:A5,"一",B2:B5,"优秀")', 1],
  ['=COUNTIFS(A2:A5,"二",B2:B5,"<>")', 1],
  ['=COUNTIF(A2:A5,"*一*")', 2],
  ['=SUMIFS(C2:C5,A2:A5,"一",C2:C5,">3")', 4],
  ['=SUMPRODUCT((A2:A5="二")*(C2:C5>0))', 1],
  ['=SUMPRODUCT((A2:A5="一")*1,C2:C5)', 7],
  ['=SUMPRODUCT(MAX((B2:B5<>"")*(ROW(B2:B5)-ROW(B1))))', 3],
  ["=COUNTA(B2:B5)>0", true],
  ["=MAX(C2:C5)-MIN(C2:C5)", 2],
  ['=IF(AND(ISNUMBER(C2),N(C3)>0),C2/C3,"")', 0.75],
  ['=IFERROR(VLOOKUP("单位",设置!$A$1:$B$3,2,FALSE)&"","")', "某单位"],
  ['=IFERROR(VLOOKUP("没有",设置!$A$1:$B$3,2,FALSE)&"","")', ""],
  ['=IF(设置!B1="","",设置!B1&"年度")&"汇总"', "2026年度汇总"],
  ['=HYPERLINK("#\'表\'!A5","定位")', "定位"],
  ["=ROUND(2/3,3)", 0.667],
  ['=TEXT(0.1234,"0.0%")', "12.3%"],
  ['=IF(C2-C3=0,"相符",IF(C2-C3>0,"少 "&(C2-C3)&" 名","多 "&-(C2-C3)&" 名"))', "多 1 名"],
  ["=DATE(2026,3,8)", 46089],
  ['=LEN(TRIM("  党员 "))', 2],
  ['=OR(B5="",C5>0)', true],
  ['=IF(B5="","空","有")', "空"],
  ["=B5=0", true],
  ['="x"&B5&"y"', "xy"],
  ["=B5+1", 1],
  ["=表!C2+设置!B1", 2029],
  ["=NIX(1)", "#NAME?"],
  ["=没有!A1", "#REF!"],
  ["=1/0", "#DIV/0!"],
];

test.each(cases)("%s", (formula, value) => {
  const { model, sheet } = workbook();
  typeIntoCell(model, sheet, 9, 5, formula, options);
  expect(model.valueAt(sheet, 9, 5)).toEqual(value);
});

test("a formula follows its cells", () => {
  const { model, sheet } = workbook();
  typeIntoCell(model, sheet, 9, 5, "=SUM(C2:C5)", options);
  typeIntoCell(model, sheet, 10, 5, "=F10*2", options);
  expect(model.valueAt(sheet, 10, 5)).toBe(24);
  typeIntoCell(model, sheet, 4, 2, "8", options);
  expect(model.valueAt(sheet, 10, 5)).toBe(40);
});

test("computing changes no cell it reads", () => {
  const { model, sheet } = workbook();
  typeIntoCell(model, sheet, 9, 5, "=SUMPRODUCT(C2:C5,C2:C5)", options);
  typeIntoCell(model, sheet, 9, 6, "=SUM(C2:C5)", options);
  expect([model.valueAt(sheet, 9, 5), model.valueAt(sheet, 9, 6)]).toEqual([50, 12]);
});

test("a circle of formulas ends", () => {
  const { model, sheet } = workbook();
  typeIntoCell(model, sheet, 9, 5, "=G10+1", options);
  typeIntoCell(model, sheet, 9, 6, "=F10+1", options);
  expect(typeof model.valueAt(sheet, 9, 5)).toBe("number");
});

test.each([
  ["=表!$A$2:$A$3", ["一", "一"]],
  [
    '=OFFSET(表!$B$2,0,0,MAX(1,SUMPRODUCT(MAX((表!$B$2:$B$9<>"")*(ROW(表!$B$2:$B$9)-ROW(表!$B$1))))),1)',
    ["优秀", "合格", "优秀"],
  ],
])("the items of a list that is named by %s", (formula, items) => {
  const { model, settings } = workbook();
  model.names = [{ name: "grades", formula, visible: true, comment: "" }];
  expect(listItems(model, settings, "=grades")).toEqual(items);
});

// What a sheet plan becomes in Excel: through Microsoft's client on the strict host.
import { cellOf, closeExcel, openExcel, pictureOf, problemOf, shownAt, valueOf } from "./excel-fixture";
import { fullPlan } from "./sample-plan";
import type { SheetPlan } from "../../src/workbook/sheet-plan";

afterEach(closeExcel);

const bare = (name: string, cells: SheetPlan["blocks"][number]["cells"]): SheetPlan => ({
  name,
  blocks: [{ row: 0, column: 0, cells }],
  styles: [],
  columnWidths: [],
});

test("everything a plan holds is on the added sheet", async () => {
  const excel = await openExcel(["会议"]);
  valueOf(await excel.port.write({ sheets: [{ plan: fullPlan("检查结果"), mode: "rewrite", mark: "sample" }] }));
  const sheet = excel.model.sheetByName("检查结果");
  expect(sheet).toMatchObject({
    tabColor: "#C00000",
    gridlines: false,
    visibility: "visible",
    merges: [{ row: 0, column: 0, rowCount: 1, columnCount: 3 }],
    freeze: { rows: 3, columns: 1 },
    tables: [
      {
        name: "Sample",
        area: { row: 2, column: 0, rowCount: 4, columnCount: 3 },
        style: "TableStyleLight1",
        filterButtons: true,
      },
    ],
    charts: [{ name: "Chart_Sample", title: "等次", seriesBy: "columns", source: { row: 2, column: 1 } }],
    page: {
      orientation: "landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      titleRows: { from: 0, to: 2 },
      footer: { left: "填报人：", right: "第 &P 页" },
      margins: { left: 36, right: 36 },
      printAreas: [
        { row: 0, column: 0, rowCount: 4, columnCount: 2 },
        { row: 0, column: 3, rowCount: 2, columnCount: 1 },
      ],
    },
    conditionalFormats: [{ formula: "=$A4>2", fill: "#FFC7CE", color: "#9C0006" }],
  });
  expect(sheet?.rowHeights.get(0)).toBe(30);
  expect([0, 1, 2, 4].map((column) => Math.round(sheet?.columnWidths.get(column) ?? 0))).toEqual([6, 12, 12, 30]);
  expect(sheet?.validations.map(({ rule }) => rule)).toMatchObject([
    { kind: "list", source: "优秀,合格" },
    { kind: "date", operator: "Between" },
    { kind: "custom", formula: "=TRUE" },
    { kind: "list", source: "=Sample_List" },
  ]);
  expect(sheet?.validations[0]).toMatchObject({
    prompt: { title: "等次", message: "从下拉列表选择" },
    alert: { level: "stop", message: "请选择" },
  });
  expect(shownAt(excel, "检查结果", 4, 2)).toBe(0.5);
  const look = (row: number, column: number) =>
    excel.model.styles.at(cellOf(excel, "检查结果", row, column)?.style ?? 0);
  expect(look(0, 0)).toMatchObject({ bold: true, fontSize: 16, fill: "#FFF2CC" });
  expect(look(3, 1)).toMatchObject({ numberFormat: "yyyy-mm-dd", horizontal: "center", borders: "thin", wrap: true });
  expect(cellOf(excel, "检查结果", 3, 4)?.formula).toBe(`=HYPERLINK("#'会议 ''1'''!AB7","定位")`);
  expect(cellOf(excel, "检查结果", 4, 4)?.formula).toBe(`=HYPERLINK("#'会议'!A8","定位")`);
  expect(excel.model.names).toMatchObject([
    { name: "OLA_mark_sample", formula: "='检查结果'!$A$1", visible: false },
    { name: "OLA_stamp_sample_block", formula: '="6x5:14"', visible: false },
    { name: "OLA_stamp_sample_title", formula: '="检查结果"', visible: false },
    { name: "Sample_List", formula: "='检查结果'!$A$4:$A$6", visible: true },
  ]);
});

test("text stays text, whatever it looks like", async () => {
  const texts = [
    "=1+1",
    "+8613",
    "-5",
    "@SUM(A1)",
    "\t=1",
    "'前撇",
    "1-2",
    "2026-03-05",
    "007",
    "TRUE",
    "50%",
    "#N/A",
    "=".repeat(300),
    "9".repeat(300),
  ];
  const excel = await openExcel();
  valueOf(
    await excel.port.write({
      sheets: [
        {
          plan: bare(
            "文字",
            texts.map((text) => [text, null]),
          ),
          mode: "add",
        },
      ],
    }),
  );
  for (const [row, text] of texts.entries()) {
    expect(cellOf(excel, "文字", row, 0)).toMatchObject({ value: text, formula: null });
    expect(cellOf(excel, "文字", row, 1)).toBeUndefined();
  }
});

test("numbers, dates and formulas in a column with text stay what they are", async () => {
  const excel = await openExcel();
  const plan = bare("混合", [["文字"], [46_000], [{ formula: "=A2+1" }], [true], ["3月中旬"]]);
  valueOf(
    await excel.port.write({
      sheets: [
        {
          plan: {
            ...plan,
            styles: [
              { area: { row: 0, column: 0, rowCount: 5, columnCount: 1 }, style: { numberFormat: "yyyy-mm-dd" } },
            ],
          },
          mode: "add",
        },
      ],
    }),
  );
  expect([0, 1, 2, 3, 4].map((row) => shownAt(excel, "混合", row, 0))).toEqual([
    "文字",
    46_000,
    46_001,
    true,
    "3月中旬",
  ]);
});

test("writing an own sheet again gives the same sheet, with one mark", async () => {
  const excel = await openExcel();
  const write = () =>
    excel.port.write({
      sheets: [{ plan: fullPlan("检查结果"), mode: "rewrite", mark: "sample" }],
      stamps: new Map([["findings_time", '2026-03-27 "09:05"']]),
    });
  valueOf(await write());
  const first = pictureOf(excel.model);
  const id = excel.model.sheetByName("检查结果")?.id;
  valueOf(await write());
  expect(pictureOf(excel.model)).toEqual(first);
  expect(excel.model.sheetByName("检查结果")?.id).toBe(id);
  const content = valueOf(await excel.port.read());
  expect(content.stamps.get("findings_time")).toBe('2026-03-27 "09:05"');
  valueOf(await excel.port.write({ stamps: new Map([["findings_time", null]]) }));
  expect([...valueOf(await excel.port.read()).stamps.keys()]).toEqual(["sample_block", "sample_title"]);
});

test("rewriting leaves nothing of the longer result before", async () => {
  const excel = await openExcel();
  valueOf(await excel.port.write({ sheets: [{ plan: fullPlan("检查结果"), mode: "rewrite", mark: "sample" }] }));
  valueOf(
    await excel.port.write({
      sheets: [{ plan: bare("检查结果", [["没有发现问题"]]), mode: "rewrite", mark: "sample" }],
    }),
  );
  expect(excel.model.sheetByName("检查结果")).toMatchObject({
    merges: [],
    tables: [],
    charts: [],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: 0, columns: 0 },
  });
  expect(excel.model.sheetByName("检查结果")?.cells.size).toBe(1);
  expect(excel.model.sheetByName("检查结果")?.columnWidths.size).toBe(0);
});

test("a clerk's sheet of the same name is left alone and named", async () => {
  const excel = await openExcel(["Sheet1", "检查结果"]);
  const before = pictureOf(excel.model);
  for (const mode of ["add", "rewrite"] as const) {
    const problem = problemOf(
      await excel.port.write({ sheets: [{ plan: bare("检查结果", [["x"]]), mode, mark: "sample" }] }),
    );
    expect(problem).toMatchObject({ kind: "write-failed", sheet: "检查结果" });
    expect(problem.message).toContain("已有一张工作表“检查结果”，原样未动");
  }
  expect(pictureOf(excel.model)).toEqual(before);
});

test("an own sheet that the clerk renamed is found by its mark", async () => {
  const excel = await openExcel();
  valueOf(await excel.port.write({ sheets: [{ plan: bare("检查结果", [["旧"]]), mode: "rewrite", mark: "sample" }] }));
  await excel.client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("检查结果").name = "三月检查";
    await context.sync();
  });
  expect(valueOf(await excel.port.read()).sheets.map(({ name, mark }) => [name, mark])).toEqual([
    ["Sheet1", null],
    ["三月检查", "sample"],
  ]);
  valueOf(
    await excel.port.write({
      sheets: [{ plan: bare("检查结果", [["新"]]), mode: "rewrite", mark: "sample" }],
      show: { sheet: "检查结果", row: 0, column: 0 },
    }),
  );
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(["Sheet1", "三月检查"]);
  expect(shownAt(excel, "三月检查", 0, 0)).toBe("新");
});

test("the mark of a deleted own sheet does not count, and serves the next one", async () => {
  const excel = await openExcel();
  const write = () =>
    excel.port.write({ sheets: [{ plan: bare("检查结果", [["a"]]), mode: "rewrite", mark: "sample" }] });
  valueOf(await write());
  await excel.client.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("检查结果").delete();
    await context.sync();
  });
  expect(excel.model.names[0]?.formula).toContain("#REF!");
  expect(valueOf(await excel.port.read()).sheets).toHaveLength(1);
  valueOf(await write());
  expect(valueOf(await excel.port.read()).sheets.map(({ mark }) => mark)).toEqual([null, "sample"]);
  expect(excel.model.names.filter(({ name }) => name.startsWith("OLA_mark_"))).toHaveLength(1);
});

test("the sheet asked for is in front afterwards, else the one that was", async () => {
  const excel = await openExcel(["甲", "乙"]);
  valueOf(await excel.port.select("乙", 0, 0));
  valueOf(await excel.port.write({ sheets: [{ plan: fullPlan("丙"), mode: "add", position: "start" }] }));
  expect(excel.model.active.name).toBe("乙");
  expect(excel.model.sheets.map(({ name }) => name)).toEqual(["丙", "甲", "乙"]);
  valueOf(
    await excel.port.write({
      sheets: [{ plan: fullPlan("丁", "Sample_2"), mode: "add" }],
      show: { sheet: "丁", row: 3, column: 1 },
    }),
  );
  expect(excel.model.active.name).toBe("丁");
  expect(excel.model.sheetByName("丁")?.selection).toMatchObject({ row: 3, column: 1 });
});

test("works with ExcelApi 1.9 alone", async () => {
  const excel = await openExcel(["会议"], { apiSet: "1.9" });
  valueOf(await excel.port.write({ sheets: [{ plan: fullPlan("检查结果"), mode: "rewrite", mark: "sample" }] }));
  valueOf(await excel.port.write({ sheets: [{ plan: fullPlan("检查结果"), mode: "rewrite", mark: "sample" }] }));
  expect(valueOf(await excel.port.read()).sheets.map(({ mark }) => mark)).toEqual([null, "sample"]);
  valueOf(await excel.port.select("会议", 3, 3));
});

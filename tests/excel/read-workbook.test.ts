// Reading: everything as it is, in three requests however many sheets and rows there are.
import { closeExcel, openExcel, problemOf, valueOf } from "./excel-fixture";
import type { Fixture } from "./excel-fixture";
import { fullPlan, longPlan } from "./sample-plan";

afterEach(closeExcel);

async function run({ client }: Fixture, batch: (context: Excel.RequestContext) => void): Promise<void> {
  await client.Excel.run(async (context) => {
    batch(context);
    await context.sync();
  });
}

test("cells come as they are: blanks, text, dates, errors, booleans, formula results", async () => {
  const excel = await openExcel(["甲", "乙", "空"]);
  await run(excel, (context) => {
    const sheet = context.workbook.worksheets.getItem("甲");
    sheet.getRange("B2:D3").values = [
      ["'007", "2026-03-05", "=1/0"],
      ["", true, "=B2"],
    ];
    sheet.getRange("F9").format.fill.color = "#FF0000";
    context.workbook.worksheets.getItem("乙").visibility = "Hidden";
  });
  const { sheets, name } = valueOf(await excel.port.read());
  expect(name).toBe("支部.xlsx");
  expect(sheets.map((sheet) => ({ ...sheet, id: undefined }))).toEqual([
    {
      name: "甲",
      visible: true,
      protected: false,
      top: 1,
      left: 1,
      cells: [
        ["007", 46_086, "#DIV/0!"],
        [null, true, "007"],
      ],
      merges: [],
      mark: null,
    },
    { name: "乙", visible: false, protected: false, top: 0, left: 0, cells: [], merges: [], mark: null },
    { name: "空", visible: true, protected: false, top: 0, left: 0, cells: [], merges: [], mark: null },
  ]);
});

test("merged areas come where Excel can tell them", async () => {
  for (const [apiSet, merges] of [
    ["1.14", [{ row: 0, column: 0, rowCount: 1, columnCount: 3 }]],
    ["1.9", []],
  ] as const) {
    const excel = await openExcel(["甲"], { apiSet });
    await run(excel, (context) => {
      const sheet = context.workbook.worksheets.getItem("甲");
      sheet.getRange("A1").values = [["标题"]];
      sheet.getRange("A1:C1").merge();
      sheet.getRange("C3").values = [[1]];
    });
    expect(valueOf(await excel.port.read()).sheets[0]?.merges).toEqual(merges);
    closeExcel();
  }
});

test("a workbook whose merges cannot be told is read without them", async () => {
  const excel = await openExcel(["甲"]);
  await run(excel, (context) => {
    context.workbook.worksheets.getItem("甲").getRange("A1").values = [["x"]];
  });
  excel.host.addFault({ code: "GeneralException", request: 2 });
  expect(valueOf(await excel.port.read()).sheets[0]).toMatchObject({ cells: [["x"]], merges: [] });
});

test("three requests for 2 sheets and for 30, for 100 rows and for 5,000", async () => {
  for (const [sheets, rows] of [
    [2, 100],
    [30, 5000],
  ] as const) {
    const excel = await openExcel(Array.from({ length: sheets }, (_, index) => `表${index}`));
    valueOf(await excel.port.write({ sheets: [{ plan: { ...longPlan("长表", rows), links: [] }, mode: "add" }] }));
    excel.host.clearLog();
    const content = valueOf(await excel.port.read());
    expect(content.sheets.at(-1)?.cells).toHaveLength(rows);
    expect(excel.host.requestCount).toBe(3);
    closeExcel();
  }
});

test("an answer too large for the host is asked for in parts", async () => {
  const excel = await openExcel();
  valueOf(await excel.port.write({ sheets: [{ plan: { ...longPlan("长表", 3000), links: [] }, mode: "add" }] }));
  const small = await openExcel(["Sheet1"], { payloadLimit: 100_000 });
  small.model.sheets.push(...excel.model.sheets.filter(({ name }) => name === "长表"));
  const progress: number[] = [];
  const content = valueOf(await small.port.read({ progress: ({ done }) => progress.push(done) }));
  const rows = content.sheets[1]?.cells ?? [];
  expect(rows.map((row) => row[0])).toEqual(Array.from({ length: 3000 }, (_, index) => index + 1));
  expect(small.host.log.filter(({ error }) => error === "ResponsePayloadSizeLimitExceeded").length).toBeGreaterThan(0);
});

test("a sheet with a stray cell at its far end is named instead of read", async () => {
  const excel = await openExcel(["甲"]);
  await run(excel, (context) => {
    const sheet = context.workbook.worksheets.getItem("甲");
    sheet.getRange("A1").values = [["x"]];
    sheet.getRange("ZZ200000").values = [["x"]];
  });
  const problem = problemOf(await excel.port.read());
  expect(problem).toMatchObject({ kind: "too-large", sheet: "甲" });
  expect(problem.message).toContain("“甲”");
});

test("a cancelled reading says so", async () => {
  const excel = await openExcel();
  const stop = new AbortController();
  stop.abort();
  expect(problemOf(await excel.port.read({ signal: stop.signal })).kind).toBe("cancelled");
});

test("own sheets come with their mark and without cells; stamps and other names are told apart", async () => {
  const excel = await openExcel();
  valueOf(
    await excel.port.write({
      sheets: [{ plan: fullPlan("检查结果"), mode: "rewrite", mark: "sample" }],
      stamps: new Map([["findings_data", "abc"]]),
    }),
  );
  await run(excel, (context) => {
    context.workbook.names.add("Mine", "=Sheet1!$A$1");
  });
  const content = valueOf(await excel.port.read());
  expect(content.sheets[1]).toMatchObject({ name: "检查结果", mark: "sample", cells: [] });
  expect(content.definedNames).toEqual(["Mine", "Sample_List"]);
  expect(content.stamps.get("findings_data")).toBe("abc");
});

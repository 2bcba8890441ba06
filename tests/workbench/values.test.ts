// What becomes of values that are written, and what reading gives back: typed text, blanks, merges, formats, limits.
import { openHost } from "./open-host";

const rows: readonly (readonly [written: unknown, format: string, value: unknown, formula: unknown, type: string])[] = [
  ["党员", "General", "党员", "党员", "String"],
  ["12", "General", 12, 12, "Double"],
  ["12", "@", "12", "12", "String"],
  [12, "@", "12", "12", "String"],
  ["1,234.5", "General", 1234.5, 1234.5, "Double"],
  ["-3", "General", -3, -3, "Double"],
  ["1e3", "General", 1000, 1000, "Double"],
  ["12.5%", "General", 0.125, 0.125, "Double"],
  ["2026-03-08", "General", 46089, 46089, "Double"],
  ["2026-03-08", "@", "2026-03-08", "2026-03-08", "String"],
  ["2026/3/8", "General", 46089, 46089, "Double"],
  ["2026年3月8日", "General", 46089, 46089, "Double"],
  ["2026-13-08", "General", "2026-13-08", "2026-13-08", "String"],
  ["3-8", "General", 46089, 46089, "Double"],
  ["110105199003078899", "General", 110105199003079000, 110105199003079000, "Double"],
  ["110105199003078899", "@", "110105199003078899", "110105199003078899", "String"],
  ["'=1+1", "General", "=1+1", "=1+1", "String"],
  ["'=1+1", "@", "=1+1", "=1+1", "String"],
  ["=1+1", "@", "=1+1", "=1+1", "String"],
  ["=1+1", "General", 2, "=1+1", "Double"],
  ["+1+1", "General", 2, "=+1+1", "Double"],
  ["-A9", "General", 0, "=-A9", "Double"],
  ["@甲", "@", "@甲", "@甲", "String"],
  ["'@甲", "General", "@甲", "@甲", "String"],
  ["@SUM(1,2)", "General", 3, "=SUM(1,2)", "Double"],
  ["12:00", "General", 0.5, 0.5, "Double"],
  ["(5)", "General", -5, -5, "Double"],
  ["¥5", "General", 5, 5, "Double"],
  ["3/5/2026", "General", 46086, 46086, "Double"],
  ["5-Mar", "General", 46086, 46086, "Double"],
  ["TRUE", "General", true, true, "Boolean"],
  [true, "General", true, true, "Boolean"],
  ["#N/A", "General", "#N/A", "#N/A", "Error"],
  ["'#N/A", "General", "#N/A", "#N/A", "String"],
  ["=1/0", "General", "#DIV/0!", "=1/0", "Error"],
  ["=NIX(1)", "General", "#NAME?", "=NIX(1)", "Error"],
  ["", "General", "", "", "Empty"],
];

test.each(rows)("%j in a cell of format %s", async (written, format, value, formula, type) => {
  const { read } = await openHost();
  const got = await read((sheet) => {
    const cell = sheet.getRange("B2");
    cell.numberFormat = [[format]];
    cell.values = [[written]];
    cell.load("values,formulas,valueTypes");
    return () => [cell.values[0]?.[0] as unknown, cell.formulas[0]?.[0] as unknown, cell.valueTypes[0]?.[0]];
  });
  expect(got).toEqual([value, formula, type]);
});

test("an apostrophe is a mark of the cell that neither values nor formulas give back", async () => {
  const { read, sheet } = await openHost();
  const formulas = await read((api) => {
    const cell = api.getRange("A1");
    cell.values = [["'=SUM(1)"]];
    cell.load("formulas");
    return () => cell.formulas;
  });
  expect(formulas).toEqual([["=SUM(1)"]]);
  expect(sheet().cells.get(0)?.get(0)).toMatchObject({ value: "=SUM(1)", formula: null, quotePrefix: true });
});

test("a date brings its format along where the cell has none, and none where it has one", async () => {
  const { read } = await openHost();
  const formats = await read((sheet) => {
    const range = sheet.getRange("A1:B1");
    sheet.getRange("B1").numberFormat = [["0.0"]];
    range.values = [["2026-03-08", "2026-03-08"]];
    range.load("numberFormat,text");
    return () => [range.numberFormat, range.text];
  });
  expect(formats).toEqual([[["yyyy/m/d", "0.0"]], [["2026/3/8", "46089.0"]]]);
});

test("null leaves a cell alone, an empty text clears it", async () => {
  const { read } = await openHost();
  const values = await read((sheet) => {
    const range = sheet.getRange("A1:C1");
    range.values = [[1, 2, 3]];
    range.values = [[null, "", 4]];
    range.load("values,valueTypes");
    return () => [range.values, range.valueTypes];
  });
  expect(values).toEqual([[[1, "", 4]], [["Double", "Empty", "Double"]]]);
});

test("whole columns and more than five million cells read as null, without an error", async () => {
  const { read } = await openHost();
  const values = await read((sheet) => {
    const column = sheet.getRange("A:A").load("values,formulas,text,cellCount,isEntireColumn");
    const large = sheet.getRange("A1:J500001").load("values,cellCount");
    return () => [column.values, column.formulas, column.text, column.isEntireColumn, large.values, large.cellCount];
  });
  expect(values).toEqual([null, null, null, true, null, 5_000_010]);
});

test("only the first cell of a merge holds something", async () => {
  const { read } = await openHost();
  const got = await read((sheet) => {
    const range = sheet.getRange("A1:B2");
    range.values = [
      ["甲", "乙"],
      ["丙", "丁"],
    ];
    range.merge();
    sheet.getRange("B2").values = [["戊"]];
    range.load("values");
    const merged = sheet.getRange("A1:F9").getMergedAreasOrNullObject().load("address,areaCount");
    const none = sheet.getRange("D4:F9").getMergedAreasOrNullObject().load("address");
    return () => [range.values, merged.address, merged.areaCount, none.isNullObject];
  });
  expect(got).toEqual([
    [
      ["甲", ""],
      ["", ""],
    ],
    "表!A1:B2",
    1,
    true,
  ]);
});

test("hidden rows are still read, and the used range counts formats unless values are asked for", async () => {
  const { read } = await openHost();
  const got = await read((sheet) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    sheet.getRange("2:2").rowHidden = true;
    sheet.getRange("A9").format.fill.color = "#ffcc00";
    const used = sheet.getUsedRange().load("address");
    const values = sheet.getUsedRangeOrNullObject(true).load("address,values");
    const row = sheet.getRange("2:2").load("rowHidden");
    const rows = sheet.getRange("1:3").load("rowHidden");
    return () => [used.address, values.address, values.values, row.rowHidden, rows.rowHidden];
  });
  expect(got).toEqual(["表!A1:A9", "表!A1:A3", [[1], [2], [3]], true, null]);
});

test("values written right below a table make it longer; elsewhere they do not", async () => {
  const { read } = await openHost();
  const got = await read((sheet) => {
    sheet.getRange("A1:B2").values = [
      ["姓名", "等次"],
      ["甲", "优秀"],
    ];
    const table = sheet.tables.add("A1:B2", true);
    sheet.getRange("A3:B4").values = [
      ["乙", "合格"],
      ["丙", "合格"],
    ];
    sheet.getRange("A6").values = [["合计"]];
    sheet.getRange("D5").values = [["注"]];
    const range = table.getRange().load("address");
    const body = table.getDataBodyRange().load("rowCount");
    return () => [range.address, body.rowCount];
  });
  expect(got).toEqual(["表!A1:B4", 3]);
});

test("a table's header is text, each cell different", async () => {
  const { read } = await openHost();
  const got = await read((sheet) => {
    sheet.getRange("A1:D1").values = [[2026, "", "甲", "甲"]];
    const header = sheet.tables.add("A1:D3", true).getHeaderRowRange().load("values,valueTypes");
    return () => [header.values, header.valueTypes[0]?.every((type) => String(type) === "String")];
  });
  expect(got).toEqual([[["2026", "列2", "甲", "甲2"]], true]);
});

test("a select on a sheet that is not in front does nothing and says nothing", async () => {
  const { refusal, model, sheet } = await openHost();
  expect(
    await refusal((_sheet, { workbook }) => workbook.worksheets.getItem("另表").getRange("C3").select()),
  ).toBeNull();
  expect(model.active.name).toBe("表");
  expect(sheet("另表").selection).toMatchObject({ row: 0, column: 0 });
  await refusal((_sheet, { workbook }) => {
    const other = workbook.worksheets.getItem("另表");
    other.activate();
    other.getRange("C3").select();
  });
  expect(model.active.name).toBe("另表");
  expect(sheet("另表").selection).toMatchObject({ row: 2, column: 2 });
});

test("setting a read-only property changes nothing and says nothing", async () => {
  const { host, sheet } = await openHost();
  // Scripts that are not strict send nothing at all; what is sent nevertheless is ignored.
  const answer = host.process(
    JSON.stringify({
      Actions: [
        { Id: 1, ActionType: 4, Name: "Address", ObjectPathId: 3, ArgumentInfo: { Arguments: ["B2"] } },
        { Id: 2, ActionType: 2, Name: "", ObjectPathId: 3, QueryInfo: { Select: ["address"] } },
      ],
      ObjectPaths: {
        "1": { Id: 1, ObjectPathType: 1, Name: "" },
        "2": { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
        "4": { Id: 4, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["表"] } },
        "3": { Id: 3, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 4, ArgumentInfo: { Arguments: ["A1"] } },
      },
    }),
  );
  expect(JSON.parse(answer)).toMatchObject({
    Results: [{ ActionId: 1 }, { ActionId: 2, Value: { Address: "表!A1" } }],
  });
  expect(sheet().cells.size).toBe(0);
});

test("a batch stops at its first failing action and keeps what went before", async () => {
  const { refusal, sheet } = await openHost();
  const failure = await refusal((api) => {
    api.getRange("A1").values = [["先"]];
    api.getRange("A2").values = [[1, 2]];
    api.getRange("A3").values = [["后"]];
  });
  expect(failure).toMatchObject({ code: "InvalidArgument", at: "Range.values" });
  expect([...sheet().cells.keys()]).toEqual([0]);
});

test("what is called on a null object does nothing", async () => {
  const { refusal, model } = await openHost();
  expect(
    await refusal((_sheet, { workbook }) => {
      workbook.worksheets.getItemOrNullObject("没有").delete();
      workbook.names.getItemOrNullObject("nix").visible = false;
    }),
  ).toBeNull();
  expect(model.sheets.length).toBe(2);
});

test("rows inserted and deleted take tables, validations, formulas and names along", async () => {
  const { refusal, sheet, model } = await openHost();
  expect(
    await refusal((api, { workbook }) => {
      api.getRange("A3:B4").values = [
        ["姓名", "票"],
        ["甲", 3],
      ];
      api.tables.add("A3:B4", true).name = "tbl";
      api.getRange("A4:A9").dataValidation.rule = { custom: { formula: "=TRUE" } };
      api.getRange("D1").formulas = [["=SUM(B4:B9)+$B$4"]];
      workbook.worksheets.getItem("另表").getRange("A1").formulas = [['=表!B4&"B4"']];
      workbook.names.add("list", "=表!$B$4:$B$9");
      api.getRange("2:3").insert("Down");
      api.getRange("1:1").delete("Up");
    }),
  ).toBeNull();
  expect(sheet().tables[0]?.area).toEqual({ row: 3, column: 0, rowCount: 2, columnCount: 2 });
  expect(sheet().validations[0]?.area).toMatchObject({ row: 4, rowCount: 6 });
  expect(sheet("另表").cells.get(0)?.get(0)?.formula).toBe('=表!B5&"B4"');
  expect(model.nameByName("list")?.formula).toBe("=表!$B$5:$B$10");
});

test("a range that is kept moves with its cells", async () => {
  const { Excel } = await openHost();
  const address = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    const range = sheet.getRange("B5:C6").load("address");
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("表!B7:C8");
});

test("a workbook that counts from 1900 answers the probe of the date system", async () => {
  const { read } = await openHost();
  expect(
    await read((_sheet, { workbook }) => {
      const day = workbook.functions.date(1904, 1, 2).load("value");
      return () => day.value;
    }),
  ).toBe(1463);
});

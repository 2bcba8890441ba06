// Cells that are cut and pasted: what refers to them follows, names and other sheets too; what they cover is lost.
import { openHost } from "./open-host";

type Queue = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

async function moved(prepare: Queue, move: Queue) {
  const opened = await openHost({}, ["表", "另表"]);
  expect(await opened.refusal(prepare)).toBeNull();
  expect(await opened.refusal(move)).toBeNull();
  return {
    ...opened,
    formula: (name: string, row: number, column: number) =>
      opened.sheet(name).cells.get(row)?.get(column)?.formula ?? null,
    value: (name: string, row: number, column: number) => opened.sheet(name).cells.get(row)?.get(column)?.value ?? null,
  };
}

test("a name goes with the cell it stands for, to another sheet too; one that means more stays", async () => {
  const { model, value } = await moved(
    (sheet, { workbook }) => {
      sheet.getRange("A1:B1").values = [["记号", "旁边"]];
      workbook.names.add("mark", "=表!$A$1");
      workbook.names.add("both", "=表!$A$1:$B$1");
      workbook.names.add("other", "=另表!$A$1");
    },
    (sheet, { workbook }) => sheet.getRange("A1").moveTo(workbook.worksheets.getItem("另表").getRange("C3")),
  );
  expect([value("表", 0, 0), value("另表", 2, 2), value("表", 0, 1)]).toEqual([null, "记号", "旁边"]);
  expect(model.nameByName("mark")?.formula).toBe("=另表!$C$3");
  expect(model.nameByName("both")?.formula).toBe("=表!$A$1:$B$1");
  expect(model.nameByName("other")?.formula).toBe("=另表!$A$1");
});

test("formulas follow the cells they name, keep their dollars, and say the sheet where it is another one now", async () => {
  const { formula } = await moved(
    (sheet, { workbook }) => {
      sheet.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1:B3").formulas = [["=A1+$A$2"], ["=SUM(A1:A2)"], ["=A9"]];
      workbook.worksheets.getItem("另表").getRange("A1").formulas = [['=表!A1&"A1"']];
      sheet.getRange("C1:C2").formulas = [["=A1"], ["=C1+D1"]];
    },
    (sheet, { workbook }) => {
      const other = workbook.worksheets.getItem("另表");
      sheet.getRange("C1:C2").moveTo(other.getRange("E5"));
      sheet.getRange("A1:A2").moveTo("F7");
    },
  );
  expect([0, 1, 2].map((row) => formula("表", row, 1))).toEqual(["=F7+$F$8", "=SUM(F7:F8)", "=A9"]);
  expect(formula("另表", 0, 0)).toBe('=表!F7&"A1"');
  expect([formula("另表", 4, 4), formula("另表", 5, 4)]).toEqual(["=表!F7", "=E5+表!D1"]);
});

test("what stood under the moved cells is gone, and its references with it", async () => {
  const { formula, value, model } = await moved(
    (sheet, { workbook }) => {
      sheet.getRange("A1:B1").values = [["甲", "乙"]];
      sheet.getRange("D1").formulas = [["=B1"]];
      workbook.names.add("covered", "=表!$B$1");
    },
    (sheet) => sheet.getRange("A1").moveTo("B1"),
  );
  expect([value("表", 0, 0), value("表", 0, 1)]).toEqual([null, "甲"]);
  expect(formula("表", 0, 3)).toBe("=#REF!");
  expect(model.nameByName("covered")?.formula).toBe("=表!#REF!");
});

test("validations, merges and tables inside go along; an overlapping move takes its own cells", async () => {
  const { sheet, value } = await moved(
    (api) => {
      api.getRange("A1:B2").values = [
        ["姓名", "等次"],
        ["甲", "优秀"],
      ];
      api.tables.add("A1:B2", true);
      api.getRange("A4:B4").merge();
      api.getRange("B2:B9").dataValidation.rule = { custom: { formula: "=TRUE" } };
    },
    (api) => api.getRange("A1:B4").moveTo("A2"),
  );
  expect(sheet().tables[0]?.area).toEqual({ row: 1, column: 0, rowCount: 2, columnCount: 2 });
  expect(sheet().merges).toEqual([{ row: 4, column: 0, rowCount: 1, columnCount: 2 }]);
  expect(value("表", 2, 0)).toBe("甲");
  // Rows 3 to 5 came along, rows 6 to 9 stayed.
  expect(
    sheet()
      .validations.map(({ area }) => [area.row, area.rowCount])
      .sort(),
  ).toEqual([
    [2, 3],
    [5, 4],
  ]);
});

test.each<readonly [string, Queue, string]>([
  ["a part of a merge", (sheet) => sheet.getRange("A4").moveTo("D9"), "InvalidOperation"],
  ["over a part of a merge", (sheet) => sheet.getRange("D9").moveTo("B4"), "InvalidOperation"],
  ["a part of a table's header", (sheet) => sheet.getRange("A1").moveTo("D9"), "InvalidOperation"],
  ["off the sheet", (sheet) => sheet.getRange("D8:D9").moveTo("A1048576"), "InvalidArgument"],
])("%s is refused", async (_name, queue, code) => {
  const { refusal, sheet } = await openHost();
  const prepared = await refusal((api) => {
    api.tables.add("A1:B2", true);
    api.getRange("A4:B4").merge();
    api.getRange("D9").values = [["甲"]];
  });
  expect(prepared).toBeNull();
  expect(await refusal(queue)).toMatchObject({ code });
  expect(sheet().cells.get(8)?.get(3)?.value).toBe("甲");
});

test("cells of a protected sheet stay where they are", async () => {
  const { refusal } = await openHost();
  await refusal((sheet) => sheet.protection.protect());
  expect(await refusal((sheet) => sheet.getRange("A1").moveTo("B1"))).toMatchObject({ code: "AccessDenied" });
});

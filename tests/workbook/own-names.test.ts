import fc from "fast-check";
import { markFormula, readOwnNames, sheetOfMark, stampFormula } from "../../src/workbook/own-names";

test.each([
  ["='检查结果'!$A$1", "检查结果"],
  ["=检查结果!$A$1", "检查结果"],
  ["='a''b!c'!$A$1", "a'b!c"],
  ["='检查结果'!#REF!", null],
  ["=#REF!$A$1", null],
  ["=#REF!#REF!", null],
  ['="text"', null],
  ["=5", null],
])("%s refers to the sheet %s", (formula, sheet) => {
  expect(sheetOfMark(formula)).toBe(sheet);
});

test("marks and stamps come back as they went in, whatever the sheet and the text", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 31 }), fc.string({ maxLength: 200 }), (sheet, text) => {
      const { marks, stamps, others } = readOwnNames([
        { name: "OLA_mark_findings", formula: markFormula(sheet) },
        { name: "OLA_stamp_findings_data", formula: stampFormula(text) },
        { name: "Branch_List", formula: "=设置!$A$1" },
      ]);
      expect(marks.get(sheet.toLowerCase())).toBe("findings");
      expect(stamps.get("findings_data")).toBe(text);
      expect(others).toEqual(["Branch_List"]);
    }),
  );
});

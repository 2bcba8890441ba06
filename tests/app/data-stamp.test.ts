// The fingerprint tells whatever a result could depend on, and nothing else.
import fc from "fast-check";
import type { StampedCells } from "../../src/app/data-stamp";
import { dataStamp } from "../../src/app/data-stamp";
import type { CellValue } from "../../src/domain/cell";

const sheet: StampedCells = {
  name: "民主评议",
  top: 0,
  left: 0,
  cells: [
    ["党支部", "姓名", "优秀票"],
    ["第一党支部", "张一", 12],
    ["第二党支部", "李二", null],
  ],
};

/** The sheet with one cell changed. */
function withCell(row: number, column: number, value: CellValue): StampedCells {
  const cells = sheet.cells.map((line, at) =>
    at === row ? line.map((cell, i) => (i === column ? value : cell)) : line,
  );
  return { ...sheet, cells };
}

test("sixteen hexadecimal digits, the same for the same data", () => {
  expect(dataStamp([sheet])).toMatch(/^[0-9a-f]{16}$/);
  expect(dataStamp([structuredClone(sheet)])).toBe(dataStamp([sheet]));
});

test.each<readonly [string, StampedCells]>([
  ["a number", withCell(1, 2, 13)],
  ["a fraction", withCell(1, 2, 12.000001)],
  ["a number become text", withCell(1, 2, "12")],
  ["the last character of a text", withCell(1, 1, "张二")],
  ["a character more", withCell(1, 1, "张一一")],
  ["a cell cleared", withCell(1, 1, null)],
  ["a blank filled", withCell(2, 2, 0)],
  ["FALSE for 0", withCell(2, 2, false)],
  ["two rows exchanged", { ...sheet, cells: [...sheet.cells.slice(0, 1), ...sheet.cells.slice(1).reverse()] }],
  ["text moved to the next cell", { ...sheet, cells: [["党支", "部姓名", "优秀票"], ...sheet.cells.slice(1)] }],
  ["the rows one lower", { ...sheet, top: 1 }],
  ["the sheet's name", { ...sheet, name: "评议" }],
])("%s changes it", (_, changed) => {
  expect(dataStamp([changed])).not.toBe(dataStamp([sheet]));
});

test("blank rows and columns that join the used range change nothing", () => {
  const wider = { ...sheet, cells: [...sheet.cells.map((row) => [...row, null]), [null, "", null, null]] };
  expect(dataStamp([wider])).toBe(dataStamp([sheet]));
  const further = { ...sheet, cells: sheet.cells.map((row) => row.slice(1)), left: 1 };
  const blanked = { ...sheet, cells: sheet.cells.map((row) => [null, ...row.slice(1)]) };
  expect(dataStamp([further])).toBe(dataStamp([blanked]));
});

test("different cells have different fingerprints", () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true }), fc.boolean());
  fc.assert(
    fc.property(value, value, (one, other) => {
      fc.pre(one !== "" && other !== "" && !Object.is(one, other));
      expect(dataStamp([withCell(1, 1, one)])).not.toBe(dataStamp([withCell(1, 1, other)]));
    }),
    { numRuns: 500 },
  );
});

import { existingCellEntry, planEntry, wantsTextFormat } from "../../src/excel/cell-entries";

test.each([
  [null, null, false],
  ["", null, false],
  ["会议记录", "会议记录", true],
  ["=1+1", "'=1+1", true],
  ["+86", "'+86", true],
  ["-", "'-", true],
  ["@SUM", "'@SUM", true],
  ["'前撇", "''前撇", true],
  ["\t=1", "'\t=1", true],
  ["2026-03-05", "2026-03-05", true],
  ["长".repeat(256), `'${"长".repeat(256)}`, false],
  [12, 12, false],
  [true, true, false],
  [{ formula: "=A1" }, "=A1", false],
])("a plan's cell %j is written as %j", (cell, entry, asText) => {
  expect(planEntry(cell)).toEqual(entry);
  expect(wantsTextFormat(cell)).toBe(asText);
});

test.each([
  [null, "General", ""],
  ["张三", "General", "张三"],
  ["第1支部", "General", "'第1支部"],
  ["第1支部", "@", "第1支部"],
  ["2026-3", "General", "'2026-3"],
  ["2026-3", "@", "2026-3"],
  ["=1", "@", "'=1"],
  ["TRUE", "General", "'TRUE"],
  [5, "@", 5],
])("an existing cell gets %j under the format %s as %j", (value, format, entry) => {
  expect(existingCellEntry(value, format)).toEqual(entry);
});

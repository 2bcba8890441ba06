import fc from "fast-check";
import { readTyped } from "../../src/workbench/host/typed-text";
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
  ["@张三", "General", "'@张三"],
  ["(5)", "General", "'(5)"],
  ["¥5", "0.00", "'¥5"],
  ["12:30", "General", "'12:30"],
  ["二〇二六年三月八日", "General", "'二〇二六年三月八日"],
  ["下午三时", "General", "'下午三时"],
  ["一年来", "General", "'一年来"],
  ["三会一课", "General", "三会一课"],
  [5, "@", 5],
])("an existing cell gets %j under the format %s as %j", (value, format, entry) => {
  expect(existingCellEntry(value, format)).toEqual(entry);
});

/** Texts as files of clerks hold them, and made of what Excel reads as something else. */
const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom(..."=+-@'\t\r()¥$%,.:/#&\"!0123459eE年月日时上下午 AMTRUE张三".split("")) }),
  fc.constantFrom("=1+", "@张三", "12:30", "(5)", "5-Mar", "3/5/2026", "2026年3月8日", "#N/A", "TRUE", "1 1/2", "--"),
);

test("whatever text is written comes back as that text, under every format", () => {
  const reading = { thisYear: 2026, order: "month first" } as const;
  fc.assert(
    fc.property(anyText, fc.constantFrom("General", "@", "0.00", "yyyy/m/d"), (text, format) => {
      const planned = planEntry(text);
      const existing = existingCellEntry(text, format);
      const plannedFormat = wantsTextFormat(text) ? "@" : "General";
      for (const [entry, under] of [
        [planned, plannedFormat],
        [existing, format],
      ] as const) {
        if (text === "") continue;
        expect(typeof entry).toBe("string");
        if (typeof entry === "string")
          expect(readTyped(entry, under, reading)).toMatchObject({ value: text, formula: null });
      }
    }),
    { numRuns: 2000 },
  );
});

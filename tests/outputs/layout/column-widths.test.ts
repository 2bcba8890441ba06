import { formById, forms } from "../../../src/contract/forms";
import { columnWidths } from "../../../src/outputs/layout/column-widths";
import { textWidth, wrappedLines } from "../../../src/workbook/text-width";

test("a form that fits a page keeps its declared widths", () => {
  const form = formById("polls");
  expect(columnWidths(form)).toEqual(form.columns.map(({ width }) => width));
});

test.each(forms.map((form) => [form.sheet, form] as const))("%s: every header fits two lines", (_sheet, form) => {
  const widths = columnWidths(form);
  form.columns.forEach((column, index) => {
    expect(wrappedLines(column.header, (widths[index] ?? 0) - 1)).toBeLessThanOrEqual(2);
    expect(widths[index]).toBeLessThanOrEqual(column.width);
    if (column.type === "date") expect(widths[index]).toBeGreaterThanOrEqual(11);
  });
});

test.each([
  ["abc", 3],
  ["党支部", 6.3],
  ["——", 4.2],
  ["“优”", 6.3],
  ["𠮷", 2.1],
])("%s is %d characters wide", (text, width) => {
  expect(textWidth(text)).toBeCloseTo(width);
});

test("lines are counted with their line feeds", () => {
  expect(wrappedLines("党支部党支部\n甲", 7)).toBe(3);
  expect(wrappedLines("", 7)).toBe(1);
});

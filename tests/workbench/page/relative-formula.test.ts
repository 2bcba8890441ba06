// Formulas of conditional formats, moved from the first cell of their area to another one.
import { shiftedFormula } from "../../../src/workbench/page/grid/relative-formula";

test.each([
  ['=A4<>""', 2, 0, '=A6<>""'],
  ['=AND($A4<>"",B4="")', 3, 1, '=AND($A7<>"",C7="")'],
  ["=$B$4>10", 5, 5, "=$B$4>10"],
  ["=设置!$B$5>B4", 1, 0, "=设置!$B$5>B5"],
  ["='A1'!B2", 1, 1, "='A1'!C3"],
  ['="A4"&A4', 1, 0, '="A4"&A5'],
  ["=LOG10(A1)", 1, 0, "=LOG10(A2)"],
  ["=SUM(A4:C4)", 0, 2, "=SUM(C4:E4)"],
])("%s, %i down and %i right: %s", (formula, down, right, expected) => {
  expect(shiftedFormula(formula, down, right)).toBe(expected);
});

// Sum and count of the selection, and the scale of a chart.
import { createModel } from "../../../src/workbench/host/create-model";
import { writeBlock } from "../../../src/workbench/host/write-cells";
import { axisFor } from "../../../src/workbench/page/grid/draw-chart";
import { figuresText, selectionFigures } from "../../../src/workbench/page/shell/status-bar";

function figuresOf(block: readonly (readonly unknown[])[]): string {
  const model = createModel("x.xlsx", ["一"]);
  const area = { row: 0, column: 0, rowCount: block.length, columnCount: block[0]?.length ?? 0 };
  writeBlock(model, model.active, area, block, { source: "user", thisYear: 2025 });
  return figuresText(selectionFigures(model, model.active, area));
}

test.each([
  [[[1], [2], ["=A1+A2"]], "平均值：2　计数：3　求和：6"],
  [[["张一"], ["李二"]], "计数：2"],
  [[[0.1], [0.2]], "平均值：0.15　计数：2　求和：0.3"],
  [[[7], [""]], ""],
])("%j: %s", (block, expected) => {
  expect(figuresOf(block)).toBe(expected);
});

test.each([
  [0, 1, 1],
  [3, 1, 3],
  [39, 10, 40],
  [112, 50, 150],
])("a largest value of %i: steps of %i up to %i", (largest, step, top) => {
  expect(axisFor(largest)).toEqual({ step, top });
});

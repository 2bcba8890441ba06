// The window over rows of different heights: always enough rows, never the whole list.
import fc from "fast-check";
import { rowAt, rowTops, rowWindow, scrollTopFor } from "../../src/taskpane/row-window";

const heights = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 300 });

test("the row at a height covers that height", () => {
  fc.assert(
    fc.property(heights, fc.nat({ max: 99 }), (list, percent) => {
      const tops = rowTops(list.length, (index) => list[index] ?? 0);
      const height = ((tops[list.length] ?? 0) * percent) / 100;
      const row = rowAt(tops, height);
      expect(tops[row]).toBeLessThanOrEqual(height);
      expect(tops[row + 1]).toBeGreaterThan(height);
    }),
  );
});

test("the window covers the view", () => {
  fc.assert(
    fc.property(heights, fc.nat({ max: 100 }), fc.integer({ min: 1, max: 900 }), (list, percent, view) => {
      const tops = rowTops(list.length, (index) => list[index] ?? 0);
      const total = tops[list.length] ?? 0;
      const scrollTop = (Math.max(0, total - view) * percent) / 100;
      const [first, end] = rowWindow(tops, scrollTop, view, 2);
      expect(tops[first]).toBeLessThanOrEqual(scrollTop);
      expect(tops[end]).toBeGreaterThanOrEqual(Math.min(total, scrollTop + view));
    }),
  );
});

test("ten thousand rows draw a screenful", () => {
  const tops = rowTops(10_000, () => 80);
  const [first, end] = rowWindow(tops, 400_000, 640, 6);
  expect([first, end]).toEqual([4_994, 5_015]);
});

test("an empty list has an empty window", () => {
  expect(
    rowWindow(
      rowTops(0, () => 80),
      0,
      640,
      6,
    ),
  ).toEqual([0, 0]);
});

test.each([
  ["in sight: stays", 3, 200],
  ["above: to its top", 1, 80],
  ["below: to its bottom", 8, 320],
])("scrolling to a row %s", (_, row, expected) => {
  expect(
    scrollTopFor(
      rowTops(20, () => 80),
      row,
      200,
      400,
    ),
  ).toBe(expected);
});

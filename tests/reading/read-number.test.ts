// Counts and fractions as clerks write them.
import { readFraction, readInteger } from "../../src/reading/read-number";

test.each<[string | number, number | null, string | null]>([
  [12, 12, null],
  ["12", 12, "number-as-text"],
  ["１７", 17, "full-width"],
  ["12人", 12, "number-as-text"],
  ["12 名", 12, "number-as-text"],
  ["１４人", 14, "full-width"],
  ["1,200", 1200, "number-as-text"],
  ["1，200", 1200, "number-as-text"],
  ["十二", 12, "number-as-text"],
  ["二十人", 20, "number-as-text"],
  ["12.0", 12, "number-as-text"],
  [-1, -1, "negative"],
  ["-3", -3, "negative"],
  [2.5, 2.5, "not-whole"],
  ["2.5", 2.5, "not-whole"],
  ["约12人", null, "not-a-number"],
  ["12/13", null, "not-a-number"],
  ["1,2", null, "not-a-number"],
  ["若干", null, "not-a-number"],
])("the count %p is %p (%p)", (raw, value, kind) => {
  expect(readInteger(raw)).toEqual({ value, kind });
});

test.each<[string | number, number | null, string | null]>([
  [0.95, 0.95, null],
  ["95%", 0.95, "number-as-text"],
  ["28.7%", 0.287, "number-as-text"],
  ["９５％", 0.95, "full-width"],
  ["1/3", 1 / 3, "number-as-text"],
  ["2／3", 2 / 3, "number-as-text"],
  ["⅓", 1 / 3, "number-as-text"],
  ["三分之一", 1 / 3, "number-as-text"],
  ["百分之三十", 0.3, "number-as-text"],
  ["0.33", 0.33, "number-as-text"],
  [95, 0.95, "percent-as-number"],
  ["66.7", 0.667, "percent-as-number"],
  ["1/0", null, "not-a-number"],
  ["大部分", null, "not-a-number"],
])("the fraction %p is %p (%p)", (raw, value, kind) => {
  expect(readFraction(raw)).toEqual({ value, kind });
});

// Counts and fractions as clerks write them.
import { makeIntegerReader, readFraction, readInteger } from "../../src/reading/read-number";

test.each<[string | number, number | null, string | null]>([
  [12, 12, null],
  ["12", 12, "number-as-text"],
  ["１７", 17, "full-width"],
  ["12人", 12, "number-as-text"],
  ["12 名", 12, "number-as-text"],
  ["１４人", 14, "full-width"],
  ["1,200", 1200, "number-as-text"],
  ["1，200", 1200, "number-as-text"],
  ["十二", 12, "chinese-number"],
  ["二十人", 20, "chinese-number"],
  ["12.0", 12, "number-as-text"],
  [-1, -1, "negative"],
  ["-3", -3, "negative"],
  [2.5, 2.5, "not-whole"],
  ["2.5", 2.5, "not-whole"],
  // The number with words around it that leave it certain.
  ["12（含预备党员1人）", 12, "count-with-remark"],
  ["12名（正式11名）", 12, "count-with-remark"],
  ["12（正式11，预备1）", 12, "count-with-remark"],
  ["12人，其中预备党员1人", 12, "count-with-remark"],
  ["1（请假）", 1, "count-with-remark"],
  ["共12人", 12, "count-with-remark"],
  ["十二人（含预备一人）", 12, "count-with-remark"],
  ["１２（含请假２人）", 12, "count-with-remark"],
  // Other signs.
  ["②", 2, "number-as-text"],
  ["12。", 12, "number-as-text"],
  ["\u200e12\u200f", 12, "number-as-text"],
  ["零", 0, "chinese-number"],
  ["一百零五", 105, "chinese-number"],
  ["廿一", 21, "chinese-number"],
  [3 * (1 - 0.9) * 10, 3, null],
  // Near misses: more than one number may be meant, or none exactly.
  ["约30", null, "not-a-number"],
  ["30余人", null, "not-a-number"],
  ["30多", null, "not-a-number"],
  ["11/12", null, "not-a-number"],
  ["12+1", null, "not-a-number"],
  ["10-12", null, "not-a-number"],
  ["1 2", null, "not-a-number"],
  ["一二三", null, "not-a-number"],
  ["七八人", null, "not-a-number"],
  ["一百五", null, "not-a-number"],
  ["12（不含列席）", null, "not-a-number"],
  ["12（应到15）", null, "not-a-number"],
  ["12（正式10，预备1）", null, "not-a-number"],
  ["12（11）", null, "not-a-number"],
  ["12（？）", null, "not-a-number"],
  ["共约12人", null, "not-a-number"],
  ["共-3", null, "not-a-number"],
  ["实到11", null, "not-a-number"],
  ["12％", null, "not-a-number"],
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
  ["三分之一", 1 / 3, "chinese-number"],
  ["百分之三十", 0.3, "chinese-number"],
  ["0.33", 0.33, "number-as-text"],
  [95, 0.95, "percent-as-number"],
  ["66.7", 0.667, "percent-as-number"],
  ["66.7％", 0.667, "number-as-text"],
  ["百分之六十六点七", 0.667, "chinese-number"],
  ["百分之百", 1, "chinese-number"],
  // Near misses: two counts, and 120 % or 1.2 %.
  ["8/5", null, "not-a-number"],
  ["1.2", null, "not-a-number"],
  [1.2, null, "not-a-number"],
  ["80%以上", null, "not-a-number"],
  ["九成", null, "not-a-number"],
  ["1/0", null, "not-a-number"],
  ["大部分", null, "not-a-number"],
])("the fraction %p is %p (%p)", (raw, value, kind) => {
  expect(readFraction(raw)).toEqual({ value, kind });
});

test.each<[string, number | null]>([
  ["实到11", 11],
  ["实到：11人", 11],
  ["实到人数12", 12],
  ["实到12（缺1）", 12],
  ["应到12", null],
  ["实到约12", null],
  ["实到", null],
])("in the column 实到, %s is %p", (raw, value) => {
  expect(makeIntegerReader(["实到", "实际到会"], false)(raw)).toEqual({
    value,
    kind: value === null ? "not-a-number" : "count-with-remark",
  });
});

test.each<[string, number | null]>([
  ["1.", 1],
  ["2、", 2],
  ["（3）", 3],
  ["(一)", 1],
  ["1-1", null],
  ["A1", null],
])("as a row's own number %s is %p", (raw, value) => {
  expect(makeIntegerReader([], true)(raw).value).toBe(value);
});

// Records by branch: the order of 党支部, then of appearance; rows without a branch last.
import { buildBook } from "../support/build-book";
import { bookOf } from "./counting-book";

test("listed branches come first in their order, then the others, nameless rows last", () => {
  const book = bookOf({
    branches: [{ branch: "乙" }, { branch: "甲" }, { branch: "" }],
    meetings: [{ branch: "" }, { branch: "丁" }, { branch: "甲" }],
    appraisals: [{ branch: "丙" }, { branch: "乙" }, { branch: "丙" }],
  });
  expect(book.branches.map(({ name, listed }) => [name, listed !== null])).toEqual([
    ["乙", true],
    ["甲", true],
    ["丁", false],
    ["丙", false],
    ["", false],
  ]);
  expect(book.branches[3]?.records.appraisals).toHaveLength(2);
  expect(book.branches[4]?.records.meetings).toHaveLength(1);
});

test("a branch listed twice keeps its first line, and both rows", () => {
  const book = bookOf({
    branches: [
      { branch: "甲", members: 5 },
      { branch: "甲", members: 9 },
    ],
  });
  expect(book.branches).toHaveLength(1);
  expect(book.branches[0]?.listed?.members).toBe(5);
  expect(book.branches[0]?.records.branches).toHaveLength(2);
});

test("names that are properties of every object are branches like any other", () => {
  const names = ["__proto__", "constructor", "toString"];
  const book = bookOf({ talks: names.map((branch) => ({ branch })) });
  expect(book.branches.map(({ name }) => name)).toEqual(names);
});

test("sheets of last year are set apart: neither checked nor counted, the ledger kept for comparison", () => {
  const book = buildBook({
    rows: { branches: [{}], rectifications: [{ problem: "甲" }] },
    lastYear: [{ problem: "乙", branch: "第二党支部" }, { problem: "丙" }],
  });
  expect(book.tables.map(({ sheet }) => sheet)).toEqual(["党支部", "整改台账"]);
  expect(book.records.rectifications.map(({ problem }) => problem)).toEqual(["甲"]);
  expect(book.branches.map(({ name }) => name)).toEqual(["第一党支部"]);
  expect(book.lastYear?.rectifications.map(({ problem }) => problem)).toEqual(["乙", "丙"]);
  expect(buildBook({ rows: { rectifications: [{}] } }).lastYear).toBeUndefined();
});

import fc from "fast-check";
import type { BranchCounts } from "../../src/domain/branch-counts";
import { noCounts } from "../../src/domain/branch-counts";
import { sumCounts, totalProblems, unitProblems } from "../../src/domain/lower-units";

const sound = {
  ...noCounts,
  应召开支部数: 3,
  实召开支部数: 3,
  应参评: 12,
  实参评: 11,
  优秀: 3,
  合格: 7,
  不评定等次: 1,
};

test("a unit whose figures agree has nothing to tell", () => {
  expect(unitProblems({ counts: sound, unread: [] })).toEqual([]);
  expect(unitProblems({ counts: { ...sound, 整改措施数: 9, 查摆问题数: 5 }, unread: [] })).toEqual([]);
});

test.each([
  [{ 优秀: 4 }, "优秀4＋合格7＋基本合格0＋不合格0＋不评定等次1＝12，与实参评11不符"],
  [{ 实召开支部数: 4 }, "实召开支部数4多于应召开支部数3"],
  [{ 实参评: 13, 合格: 9 }, "实参评13多于应参评12"],
  [{ 应到: 5, 实到: 6 }, "实到6多于应到5"],
  [{ 党员总数: 2, 其中预备党员: 3 }, "其中预备党员3多于党员总数2"],
  [{ 查摆问题数: 1, 已销号数: 2 }, "已销号数2多于查摆问题数1"],
  [{ 谈心谈话人次: -4 }, "谈心谈话人次-4小于0"],
] as const)("%o: %s", (change, problem) => {
  expect(unitProblems({ counts: { ...sound, ...change }, unread: [] })).toEqual([problem]);
});

test("a figure that was not read is told, and nothing is concluded from it", () => {
  expect(unitProblems({ counts: { ...sound, 优秀: 0 }, unread: ["优秀"] })).toEqual(["优秀没有填写整数，按0计"]);
});

test("合计 of a 汇总表 against its rows", () => {
  expect(totalProblems([sound, sound], sumCounts([sound, sound]))).toEqual([]);
  expect(totalProblems([sound, sound], { ...sumCounts([sound, sound]), 合格: 13 })).toEqual([
    "合格合计写13，各行相加为14",
  ]);
  expect(totalProblems([], noCounts)).toEqual([]);
});

test("sums do not depend on how the units are grouped", () => {
  const counts = fc.array(fc.nat({ max: 500 }), { minLength: 21, maxLength: 21 }).map((list): BranchCounts => {
    const headers = Object.keys(noCounts);
    return Object.fromEntries(headers.map((header, index) => [header, list[index] ?? 0])) as unknown as BranchCounts;
  });
  fc.assert(
    fc.property(fc.array(fc.array(counts, { maxLength: 5 }), { maxLength: 5 }), (groups) => {
      expect(sumCounts(groups.map((group) => sumCounts(group)))).toEqual(sumCounts(groups.flat()));
    }),
  );
});

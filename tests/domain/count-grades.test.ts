// Grades, caps and votes.
import fc from "fast-check";
import { countBranchGrades, countGrades, countVotes, tallyGrades } from "../../src/domain/count-grades";
import { bookOf } from "./counting-book";

const grades = ["优秀", "合格", "基本合格", "不合格", "不评定等次"];

test("whatever the grades, the five counts never exceed 实参评, and meet it when every grade is known", () => {
  const row = fc.record({ took: fc.constantFrom("是", "否", ""), grade: fc.constantFrom(...grades, "", "良好") });
  fc.assert(
    fc.property(fc.array(row), (appraisals) => {
      const tally = tallyGrades(bookOf({ appraisals }).records.appraisals);
      const sum = tally.excellent + tally.qualified + tally.basic + tally.unqualified + tally.notGraded;
      const unknown = appraisals.filter(({ took, grade }) => took === "是" && !grades.includes(grade)).length;
      expect(sum + unknown).toBe(tally.took);
      expect(tally.expected).toBe(appraisals.length);
    }),
  );
});

test.each([
  ["党员总数", 10, 3],
  ["正式党员", 8, 2],
  ["参评党员", 1, 0],
] as const)("the cap on the base %s", (excellentBase, base, cap) => {
  const book = bookOf(
    {
      branches: [{ branch: "甲", members: 10, fullMembers: 8 }],
      appraisals: [
        { branch: "甲", took: "是", grade: "优秀" },
        { branch: "甲", took: "否" },
      ],
    },
    { excellentBase },
  );
  const [branch] = book.branches;
  expect(branch && countBranchGrades(branch, book.settings)).toMatchObject({ capBase: base, excellentCap: cap });
});

test("without a line in 党支部 there is no base and no cap, and the total of the caps leaves it out", () => {
  const book = bookOf({
    branches: [{ branch: "甲", members: 10 }, { branch: "乙" }],
    appraisals: [{ branch: "丙", took: "是", grade: "优秀" }],
  });
  const counting = countGrades(book);
  expect(counting.branches.map(({ branch, members, excellentCap }) => [branch, members, excellentCap])).toEqual([
    ["甲", 10, 3],
    ["乙", null, null],
    ["丙", null, null],
  ]);
  expect(counting.total).toMatchObject({ expected: 1, took: 1, excellent: 1, excellentCap: 3 });
});

test("every branch keeps its own cap: the total is the sum of the floors", () => {
  const branches = ["甲", "乙", "丙"].map((branch) => ({ branch, members: 5 }));
  expect(countGrades(bookOf({ branches })).total.excellentCap).toBe(3);
});

test("votes are added up per voters and item, in the declared order, unknown words last", () => {
  const polls = [
    { voters: "群众代表", item: "服务群众", excellent: 1, qualified: 2 },
    { voters: "家属", item: "总体评价", excellent: 9 },
    { voters: "党员互评", item: "自拟项目", basic: 1, abstained: 4 },
    { voters: "党员互评", item: "总体评价", excellent: 3, unqualified: 1 },
    { voters: "党员互评", item: "总体评价", excellent: 4 },
  ];
  expect(
    countVotes(bookOf({ polls }).records.polls, ["总体评价", "服务群众"]).map((tally): readonly unknown[] =>
      Object.values(tally),
    ),
  ).toEqual([
    ["党员互评", "总体评价", 7, 0, 0, 1, 0],
    ["党员互评", "自拟项目", 0, 0, 1, 0, 4],
    ["群众代表", "服务群众", 1, 2, 0, 0, 0],
    ["家属", "总体评价", 9, 0, 0, 0, 0],
  ]);
  expect(countGrades(bookOf({})).votes).toEqual([]);
});

// Counting by keyboard: only finished ballots change the sums, the sums are those of the ballots, nothing else is kept.
import fc from "fast-check";
import type { BallotCount, CountStep } from "../../src/domain/ballot-count";
import { beginCount, countStep, onPaper, openCount, sumsAt, validBallots } from "../../src/domain/ballot-count";

const paper = { branch: "甲", voters: "党员互评", members: ["张一", "李二"], items: ["总体评价", "政治素养"] };
const mark = (value: 0 | 1 | 2 | 3 | 4): CountStep => ({ kind: "mark", mark: value });
const run = (steps: readonly CountStep[], from: BallotCount = openCount(beginCount(paper))) =>
  steps.reduce(countStep, from);

test("a finished ballot is counted, and its marks are gone", () => {
  const count = run([mark(1), mark(2), mark(0), mark(4), { kind: "next" }]);
  expect(count.marks).toEqual([]);
  expect(count.totals.returned).toBe(1);
  expect(sumsAt(count.totals, "张一", "总体评价")).toEqual([0, 1, 0, 0, 0]);
  expect(sumsAt(count.totals, "李二", "总体评价")).toEqual([1, 0, 0, 0, 0]);
  expect(sumsAt(count.totals, "李二", "政治素养")).toEqual([0, 0, 0, 0, 1]);
});

test("an unfinished ballot is not counted by Enter; 其余弃权 finishes it, 退格 takes marks back", () => {
  const half = run([mark(1), { kind: "next" }]);
  expect(half.totals.returned).toBe(0);
  expect(half.notice).toContain("还有3项未录");
  const filled = run([{ kind: "back" }, mark(3), { kind: "fill" }, { kind: "next" }], half);
  expect(filled.totals.sums).toEqual([
    [0, 0, 0, 1, 0],
    [1, 0, 0, 0, 0],
    [1, 0, 0, 0, 0],
    [1, 0, 0, 0, 0],
  ]);
  expect(run([{ kind: "back" }]).marks).toEqual([]);
});

test("a mark too many is refused; an invalid ballot came back and counts nowhere", () => {
  const full = run([mark(1), mark(1), mark(1), mark(1), mark(2)]);
  expect(full.marks).toHaveLength(4);
  expect(full.notice).toContain("已录完");
  const invalid = run([mark(1), { kind: "void" }]);
  expect([invalid.totals.returned, invalid.totals.invalid, validBallots(invalid.totals)]).toEqual([1, 1, 0]);
  expect(invalid.totals.sums.flat().every((votes) => votes === 0)).toBe(true);
});

test("more back than given out: the poll is void, whichever is said last", () => {
  expect(run([{ kind: "issued", issued: 1 }, { kind: "void" }, { kind: "void" }]).notice).toContain("测评无效");
  expect(run([{ kind: "void" }, { kind: "issued", issued: 0 }]).notice).toContain("测评无效");
  expect(run([{ kind: "void" }, { kind: "issued", issued: 1 }]).notice).toBe("");
});

test("the sums of any session are those of its ballots, every place has as many votes as ballots are valid", () => {
  const ballot = fc.array(fc.constantFrom(0, 1, 2, 3, 4), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(ballot, { maxLength: 30 }), (ballots) => {
      const steps = ballots.flatMap((marks): CountStep[] => [
        ...marks.flatMap((one): CountStep[] => [
          // A slip and its correction at every mark.
          mark(((one + 1) % 5) as 0 | 1 | 2 | 3 | 4),
          { kind: "back" },
          mark(one),
        ]),
        { kind: "next" },
      ]);
      const { totals } = run(steps);
      totals.sums.forEach((sums, place) => {
        expect(sums).toEqual([0, 1, 2, 3, 4].map((one) => ballots.filter((marks) => marks[place] === one).length));
      });
      expect(validBallots(totals)).toBe(ballots.length);
      // Nothing in what is kept grows with the ballots.
      expect(JSON.stringify(Object.keys(totals))).toBe(JSON.stringify(Object.keys(beginCount(paper))));
    }),
  );
});

test("an interrupted count on a changed roster: votes stay with whom they were cast on", () => {
  const { totals } = run([mark(1), mark(2), mark(3), mark(4), { kind: "next" }]);
  const changed = onPaper(totals, { ...paper, members: ["王三", "张一"] });
  expect(changed.lost).toEqual(["李二"]);
  expect(sumsAt(changed.totals, "张一", "政治素养")).toEqual([0, 0, 1, 0, 0]);
  expect(sumsAt(changed.totals, "王三", "政治素养")).toEqual([0, 0, 0, 0, 0]);
});

import { noCounts } from "../../src/domain/branch-counts";
import { figuresRemark, gradesRemark } from "../../src/domain/remark";

test.each([
  ["as many grades as 实参评", { 实参评: 12, 优秀: 3, 合格: 8, 不评定等次: 1 }, ""],
  ["two members without a grade", { 实参评: 12, 优秀: 2, 合格: 8 }, "等次合计10名，比实参评少2名"],
  [
    "more grades than 实参评, as a lower unit may report",
    { 实参评: 9, 优秀: 2, 合格: 8 },
    "等次合计10名，比实参评多1名",
  ],
  ["nothing yet", {}, ""],
] as const)("%s", (_, counts, remark) => {
  expect(gradesRemark({ ...noCounts, ...counts })).toBe(remark);
});

test("open errors are said after the grades, or alone", () => {
  expect(figuresRemark({ ...noCounts, 实参评: 12, 合格: 10 }, 11)).toBe("等次合计10名，比实参评少2名；尚有11条错误");
  expect(figuresRemark(noCounts, 1)).toBe("尚有1条错误");
  expect(figuresRemark(noCounts, 0)).toBe("");
});

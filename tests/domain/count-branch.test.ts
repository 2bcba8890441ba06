// Every number of 汇总表 by the counting rules of the contract.
import { noCounts } from "../../src/domain/branch-counts";
import { countBranch, latestOrgLifeMeeting } from "../../src/domain/count-branch";
import { bookOf } from "./counting-book";

type Rows = Parameters<typeof bookOf>[0];

function countsOf(rows: Rows) {
  const branch = bookOf(rows).branches[0];
  if (!branch) throw new Error("no branch");
  return countBranch(branch);
}

const branch = "甲";
test.each<[string, Rows, Partial<typeof noCounts>]>([
  [
    "a listed branch without rows should have met and did not",
    { branches: [{ branch, members: 9, probationaryMembers: 2 }] },
    { 应召开支部数: 1, 党员总数: 9, 其中预备党员: 2 },
  ],
  [
    "an unlisted branch counts with what it has, not among those that should meet",
    { meetings: [{ branch, kind: "组织生活会", date: 46050, expected: 9, present: 8 }] },
    { 实召开支部数: 1, 应到: 9, 实到: 8 },
  ],
  [
    "an 组织生活会 without a date is not held",
    { meetings: [{ branch, kind: "组织生活会", expected: 9, present: 8 }] },
    {},
  ],
  [
    "rows without a branch hold no meeting of a branch, but none of their figures is lost",
    { meetings: [{ branch: "", kind: "组织生活会", date: 46050, expected: 9, present: 8, criticisms: 4 }] },
    { 应到: 9, 实到: 8, 批评意见条数: 4 },
  ],
  [
    "the best attended study session counts, sessions are not added up",
    {
      meetings: [
        { branch, kind: "集中学习", present: 7 },
        { branch, kind: "集中学习", present: 9 },
        { branch, kind: "学习讨论", present: 30 },
        { branch, kind: "集中学习" },
      ],
    },
    { 集中学习人数: 9 },
  ],
  [
    "talks of the meeting log count where there is no talk log",
    { meetings: [{ branch, talks: 11 }, { branch, talks: 2 }, { branch }] },
    { 谈心谈话人次: 13 },
  ],
  [
    "one row of the talk log outweighs the figures of the meeting log",
    { meetings: [{ branch, talks: 11 }], talks: [{ branch }] },
    { 谈心谈话人次: 1 },
  ],
  [
    "criticisms and the sent observers are added up over all meetings",
    { meetings: [{ branch, criticisms: 3, dispatched: 1 }, { branch, criticisms: 4, dispatched: 2 }, { branch }] },
    { 批评意见条数: 7, 督导派员数: 3 },
  ],
  ["opinions are rows", { opinions: [{ branch }, { branch }] }, { 征求意见条数: 2 }],
  [
    "problems are rows, measures those with a measure, closed those with 已销号 only",
    {
      rectifications: [
        { branch, measure: "办", status: "已销号" },
        { branch, measure: "办", status: "已完成" },
        { branch, measure: "", status: "已销号" },
      ],
    },
    { 查摆问题数: 3, 整改措施数: 2, 已销号数: 2 },
  ],
  [
    "应参评 is every row, grades only those who took part; an unknown or missing grade counts in none",
    {
      appraisals: [
        ...["优秀", "合格", "基本合格", "不合格", "不评定等次", "良好", ""].map((grade) => ({
          branch,
          took: "是",
          grade,
        })),
        { branch, took: "否", grade: "优秀" },
        { branch, took: "", grade: "合格" },
      ],
    },
    { 应参评: 9, 实参评: 7, 优秀: 1, 合格: 1, 基本合格: 1, 不合格: 1, 不评定等次: 1 },
  ],
])("%s", (_what, rows, expected) => {
  expect(countsOf(rows)).toEqual({ ...noCounts, ...expected });
});

test.each([
  ["the later date", [46060, 46050], 46060, 0],
  ["the lower row on one day", [46050, 46050], 46050, 1],
  ["a dated one before an undated one", [46050, null], 46050, 0],
])("of two 组织生活会 %s counts", (_what, dates, date, index) => {
  const meetings = bookOf({ meetings: dates.map((day) => ({ kind: "组织生活会", date: day })) }).records.meetings;
  expect(latestOrgLifeMeeting(meetings)).toBe(meetings[index]);
  expect(latestOrgLifeMeeting(meetings)?.date).toBe(date);
});

test("no 组织生活会, none latest", () => {
  expect(
    latestOrgLifeMeeting(bookOf({ meetings: [{ kind: "民主评议大会", date: 46050 }] }).records.meetings),
  ).toBeNull();
});

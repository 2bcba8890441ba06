// The RPT rules over 情况报告: what is exported is looked at, and each finding points at the 修改稿 cell.
import { checkDrafts } from "../../../src/domain/report/check-drafts";
import { runChecks } from "../../../src/domain/checks/run-checks";
import type { Book } from "../../../src/domain/book";
import { buildBook, day } from "../../support/build-book";

const asOf = day("2026-03-27");

function findings(rows: readonly (readonly [string, string, string])[]) {
  const base = buildBook({ rows: { talks: [{}, {}] } });
  const report = {
    sheet: "情况报告",
    editedColumn: 2,
    rows: rows.map(([key, auto, edited], index) => ({ row: 4 + index, key, auto, edited })),
  };
  const read: Book = { ...base, report };
  const book: Book = { ...read, report: { ...report, differences: (date) => checkDrafts(read, date) } };
  return runChecks(book, { asOf, settings: book.settings })
    .findings.filter(({ sheet }) => sheet === "情况报告")
    .map(({ ruleId, severity, row, column, field, message }) => ({ ruleId, severity, row, column, field, message }));
}

test.each([
  ["RPT-01", "警告", ["正文·学习", "学习的主要内容为（待补充：重点内容）。", ""], "报告待补充：重点内容"],
  ["RPT-02", "错误", ["正文·谈心谈话", "谈心谈话2人次", "开展谈心谈话3人次"], "“3人次”应为2人次（谈心谈话）"],
  ["RPT-02", "错误", ["表格·按党支部·甲", "甲 | 4", "甲 | 5"], "写5，应为4"],
  ["RPT-03", "警告", ["正文·会议", "召开组织生活会", "召开民主生活会"], "民主生活会"],
  ["RPT-04", "警告", ["正文·部署", "", "《通知》（某组通【2025】3号）"], "【2025】"],
  ["RPT-06", "警告", ["正文·谈心谈话", "", "谈心谈话2名"], "单位不对"],
  ["RPT-07", "提示", ["标题", "2025年度报告", "2024年度报告"], "2024年度"],
] as const)("%s", (ruleId, severity, row, words) => {
  expect(findings([row])).toEqual([
    { ruleId, severity, row: 4, column: 2, field: "修改稿", message: expect.stringContaining(words) as unknown },
  ]);
});

test("what the 修改稿 has put right is not reported, nor words that are kept without a paragraph", () => {
  expect(
    findings([
      ["正文·学习", "（待补充：重点内容）", "学习了党章。"],
      ["留存·正文·谈心谈话", "", "谈心谈话9人次"],
      ["正文·谈心谈话", "", "开展谈心谈话2人次"],
    ]),
  ).toEqual([]);
});

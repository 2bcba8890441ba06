import { led09 } from "../../../../src/domain/checks/rules/led-09";
import { describeRule } from "../../../support/describe-rule";

const problem = "学习党的创新理论不够系统，联系窗口工作实际不紧";
/** One character of them is another one. */
const nearly = "学习党的创新理论不够系统，联系窗口工作实际不够";

describeRule(led09, {
  valid: [
    { name: "no ledger of last year", book: { rows: { rectifications: [{ problem }] } } },
    {
      name: "another problem",
      book: {
        rows: { rectifications: [{ problem: "下基层走访群众偏少" }] },
        lastYear: [{ problem, status: "已销号" }],
      },
    },
    {
      name: "blank, and a mark of nothing",
      book: {
        rows: { rectifications: [{ problem: "" }, { problem: "无" }] },
        lastYear: [
          { problem: "", status: "已销号" },
          { problem: "无", status: "已销号" },
        ],
      },
    },
    ...["未启动", "整改中", "延期"].map((status) => ({
      name: `last year's was still open: ${status}`,
      book: { rows: { rectifications: [{ problem }] }, lastYear: [{ problem, status }] },
    })),
    ...[{ note: "上年度结转" }, { progress: "去年未到位，今年延续" }].map((row) => ({
      name: `said to go on: ${Object.values(row).join()}`,
      book: { rows: { rectifications: [{ problem, ...row }] }, lastYear: [{ problem, status: "已销号" }] },
    })),
    {
      name: "of another branch",
      book: {
        rows: { rectifications: [{ problem }] },
        lastYear: [{ problem, branch: "第二党支部", status: "已销号" }],
      },
    },
    {
      name: "copied within this year only",
      book: {
        rows: { rectifications: [{ problem }, { problem }] },
        lastYear: [{ problem: "下基层走访群众偏少", status: "已销号" }],
      },
    },
  ],
  invalid: [
    {
      name: "the same words, of the same or of another member",
      book: {
        rows: {
          rectifications: [{ problem: "下基层走访群众偏少" }, { problem, name: "张一" }, { problem, name: "李二" }],
        },
        lastYear: [{ problem, name: "张一", status: "已销号" }],
      },
      finds: [
        { severity: "警告", row: 5, field: "存在问题", subject: "张一", message: "存在问题与上年度台账第4行相同" },
        { row: 6, subject: "李二", message: "存在问题与上年度台账第4行张一相同" },
      ],
    },
    {
      name: "nearly the same, last year's without a branch",
      book: {
        rows: { rectifications: [{ problem: nearly }] },
        lastYear: [
          { problem: "下基层走访群众偏少", branch: "", status: "已销号" },
          { problem, branch: "", status: "已完成" },
        ],
      },
      finds: [{ row: 4, message: "存在问题与上年度台账第5行几乎相同" }],
    },
    {
      name: "done or without a state last year",
      book: {
        rows: { rectifications: [{ problem, branch: "" }] },
        lastYear: [{ problem, status: "" }],
      },
      finds: [{ row: 4 }],
    },
  ],
});

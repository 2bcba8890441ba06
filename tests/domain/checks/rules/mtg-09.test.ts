import { mtg09 } from "../../../../src/domain/checks/rules/mtg-09";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const meeting = { kind: "组织生活会", date: day("2026-02-18") };

describeRule(mtg09, {
  valid: [
    {
      name: "reported",
      book: {
        rows: {
          meetings: [
            { ...meeting, previousRectificationReported: "是" },
            { kind: "其他", date: 46000 },
          ],
        },
      },
    },
    {
      name: "no such column",
      book: { rows: { meetings: [meeting] }, without: { meetings: ["previousRectificationReported"] } },
    },
    { name: "a meeting still to come", book: { rows: { meetings: [{ ...meeting, date: day("2026-04-10") }] } } },
  ],
  invalid: [
    {
      name: "not reported",
      book: { rows: { meetings: [{ ...meeting, previousRectificationReported: "否" }] } },
      finds: [{ severity: "错误", field: "通报上年度整改", message: "组织生活会没有通报上年度整改情况" }],
    },
    { name: "blank", book: { rows: { meetings: [meeting] } }, finds: [{ message: "没有填是否通报上年度整改情况" }] },
  ],
});

// Just inside and just outside each bound.
const unsaid = { ...meeting };
const column = "previousRectificationReported";

describeRule(mtg09, {
  valid: [
    ...["组织生活会", "民主评议大会"].map((kind) => ({
      name: `reported at another ${kind}`,
      book: {
        rows: {
          meetings: [
            { kind, date: day("2026-02-01"), [column]: "是" },
            { kind: "集中学习", date: day("2026-02-02") },
            unsaid,
          ],
        },
      },
    })),
    {
      name: "a word that is still to be mapped",
      book: {
        rows: {
          meetings: [
            { ...unsaid, [column]: "口头", readings: [{ column, kind: "not-in-list" as const, raw: "口头" }] },
          ],
        },
      },
    },
    {
      name: "a word with a candidate",
      book: {
        rows: {
          meetings: [{ ...unsaid, readings: [{ column, kind: "synonym" as const, raw: "口头", candidate: "是" }] }],
        },
      },
    },
    { name: "no date", book: { rows: { meetings: [{ kind: "组织生活会" }] } } },
    { name: "only study", book: { rows: { meetings: [{ kind: "集中学习", date: day("2026-02-18") }] } } },
  ],
  invalid: [
    ...[
      { summary: "通报了2024年度整改落实情况" },
      { summary: "上年度问题整改情况已作报告" },
      { summary: "听取去年整改措施落实情况" },
      { note: "已通报上年度整改情况" },
    ].map((text) => ({
      name: `the text says so: a warning, ${Object.values(text).join()}`,
      book: { rows: { meetings: [{ ...unsaid, ...text }] } },
      finds: [
        {
          severity: "警告" as const,
          message: "没有填是否通报上年度整改情况，会议内容写了通报",
          advice: "请核对会议内容，已通报的填“是”",
        },
      ],
    })),
    {
      name: "today",
      book: { rows: { meetings: [{ ...unsaid, date: day("2026-03-27") }] } },
      finds: [{ severity: "错误", row: 4 }],
    },
    {
      name: "not, whatever the text says",
      book: {
        rows: {
          meetings: [
            { kind: "组织生活会", date: day("2026-02-01"), [column]: "是" },
            { ...unsaid, [column]: "否", summary: "通报上年度整改情况" },
          ],
        },
      },
      finds: [{ row: 5, message: "组织生活会没有通报上年度整改情况" }],
    },
    {
      name: "at a study it counts for nothing",
      book: { rows: { meetings: [{ kind: "集中学习", [column]: "是" }, unsaid] } },
      finds: [{ row: 5 }],
    },
    ...["通报了本次会议准备情况", "上年度工作总结", "制定今年整改措施"].map((summary) => ({
      name: `the text says something else: ${summary}`,
      book: { rows: { meetings: [{ ...unsaid, summary }] } },
      finds: [{ row: 4, message: "没有填是否通报上年度整改情况" }],
    })),
    {
      name: "a mark of nothing",
      book: { rows: { meetings: [{ ...unsaid, readings: [{ column, kind: "none-mark" as const, raw: "无" }] }] } },
      finds: [{ row: 4 }],
    },
  ],
});

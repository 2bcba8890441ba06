import { tlk05 } from "../../../../src/domain/checks/rules/tlk-05";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const meetings = [
  { kind: "组织生活会", date: day("2026-01-10") },
  { kind: "组织生活会", date: day("2026-02-18") },
];

describeRule(tlk05, {
  valid: [
    {
      name: "before and on the day of the later meeting",
      book: { rows: { meetings, talks: [{ date: day("2026-02-01") }, { date: day("2026-02-18") }] } },
    },
    { name: "no meeting yet", book: { rows: { talks: [{ date: day("2026-03-20") }] } } },
    {
      name: "a meeting of another branch",
      book: { rows: { meetings, talks: [{ date: day("2026-03-20"), branch: "第二党支部" }] } },
    },
  ],
  invalid: [
    {
      name: "after the meeting",
      book: { rows: { meetings, talks: [{ date: day("2026-02-19"), to: "张一" }] } },
      finds: [
        { severity: "错误", field: "谈话日期", subject: "张一", message: "谈话日期2026-02-19晚于组织生活会2026-02-18" },
      ],
    },
    {
      name: "in the future",
      book: { rows: { talks: [{ date: day("2026-04-01") }] } },
      finds: [{ message: "谈话日期2026-04-01晚于检查日2026-03-27" }],
    },
    {
      name: "a guessed year",
      book: {
        rows: {
          meetings,
          talks: [{ date: day("2026-03-01"), readings: [{ column: "date", kind: "year-inferred", raw: "3月1日" }] }],
        },
      },
      finds: [{ severity: "警告" }],
    },
  ],
});

// Just inside and just outside each bound.
const late = (row: object) => ({
  rows: { meetings: [{ kind: "组织生活会", date: day("2026-02-10") }], talks: [{ date: day("2026-02-11"), ...row }] },
});

describeRule(tlk05, {
  valid: [
    ...["会后反馈评定结果", "回访整改落实"].flatMap((text) => [
      { name: text, book: late({ content: text }) },
      { name: `note: ${text}`, book: late({ note: text }) },
    ]),
    { name: "on the day, by the hour", book: late({ date: day("2026-02-10") + 0.9 }) },
    { name: "today", book: { rows: { talks: [{ date: day("2026-03-27") + 0.5 }, { date: null }] } } },
  ],
  invalid: [
    {
      name: "the day after",
      book: late({ content: "谈学习" }),
      finds: [{ severity: "错误", message: "谈话日期2026-02-11晚于组织生活会2026-02-10" }],
    },
    {
      name: "in the future, whatever about",
      book: late({ date: day("2026-03-28"), content: "会后反馈" }),
      finds: [{ severity: "错误", message: "谈话日期2026-03-28晚于检查日2026-03-27" }],
    },
  ],
});

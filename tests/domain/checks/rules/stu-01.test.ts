import { stu01 } from "../../../../src/domain/checks/rules/stu-01";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const meeting = { kind: "组织生活会", date: day("2026-02-18") };

describeRule(stu01, {
  valid: [
    { name: "study before", book: { rows: { meetings: [{ kind: "集中学习", date: day("2026-01-10") }, meeting] } } },
    { name: "no meeting yet", book: { rows: { meetings: [{ kind: "其他", date: 46000 }] } } },
  ],
  invalid: [
    {
      name: "none, or only afterwards",
      book: { rows: { meetings: [meeting, { kind: "集中学习", date: day("2026-03-10") }] } },
      finds: [
        {
          severity: "警告",
          row: null,
          sheet: "会议记录",
          branch: "第一党支部",
          message: "组织生活会前没有集中学习记录",
        },
      ],
    },
  ],
});

// Just inside and just outside each bound.
const held = { kind: "组织生活会", date: day("2026-02-10") };

describeRule(stu01, {
  valid: [
    {
      name: "study on the day, by the hour, or without a date",
      book: {
        rows: {
          meetings: [
            held,
            { kind: "集中学习", date: day("2026-02-10") + 0.7 },
            { ...held, branch: "乙" },
            { branch: "乙", kind: "集中学习" },
          ],
        },
      },
    },
    {
      name: "no meeting, or none with a date",
      book: { rows: { meetings: [{ kind: "组织生活会" }, { branch: "乙", kind: "其他", date: day("2026-02-10") }] } },
    },
  ],
  invalid: [
    {
      name: "study only after it",
      book: {
        rows: {
          meetings: [held, { kind: "集中学习", date: day("2026-02-11") }, { kind: "讲党课", date: day("2026-02-01") }],
        },
      },
      finds: [{ severity: "警告", row: null }],
    },
  ],
});

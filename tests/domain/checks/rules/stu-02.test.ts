import { stu02 } from "../../../../src/domain/checks/rules/stu-02";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const meeting = { kind: "组织生活会", date: day("2026-02-18") };

describeRule(stu02, {
  valid: [
    {
      name: "before, or without a meeting",
      book: {
        rows: {
          meetings: [
            { kind: "集中学习", date: day("2026-02-18") },
            meeting,
            { kind: "集中学习", date: day("2026-03-01"), branch: "第二党支部" },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "after the meeting",
      book: { rows: { meetings: [meeting, { kind: "集中学习", date: day("2026-02-19") }] } },
      finds: [
        { severity: "错误", row: 5, field: "会议日期", message: "集中学习日期2026-02-19晚于组织生活会日期2026-02-18" },
      ],
    },
  ],
});

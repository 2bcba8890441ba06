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

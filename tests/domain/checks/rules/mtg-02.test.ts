import { mtg02 } from "../../../../src/domain/checks/rules/mtg-02";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

describeRule(mtg02, {
  valid: [
    { name: "both numbers", book: { rows: { meetings: [{ expected: 9, present: 9 }] } } },
    { name: "a meeting still to come", book: { rows: { meetings: [{ expected: 9, date: day("2026-04-10") }] } } },
    {
      name: "a number that cannot be read",
      book: {
        rows: { meetings: [{ expected: 9, readings: [{ column: "present", kind: "not-a-number", raw: "全体" }] }] },
      },
    },
  ],
  invalid: [
    {
      name: "no 实到",
      book: { rows: { meetings: [{ title: "学习", expected: 9 }] } },
      finds: [{ severity: "错误", row: 4, field: "实到", subject: "学习", message: "没有填实到人数" }],
    },
    {
      name: "— for 应到",
      book: { rows: { meetings: [{ present: 9, readings: [{ column: "expected", kind: "none-mark", raw: "—" }] }] } },
      finds: [{ field: "应到" }],
    },
  ],
});

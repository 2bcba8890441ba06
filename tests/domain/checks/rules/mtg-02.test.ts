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

// Just inside and just outside each bound.
describeRule(mtg02, {
  valid: [
    { name: "still to come", book: { rows: { meetings: [{ expected: 9, date: 46109 }] } } },
    { name: "zero", book: { rows: { meetings: [{ expected: 0, present: 0 }] } } },
    {
      name: "what cannot be read is told elsewhere",
      book: {
        rows: {
          meetings: [
            {
              readings: [
                { column: "expected", kind: "not-a-number", raw: "约三十" },
                { column: "present", kind: "not-a-number", raw: "约三十" },
              ],
            },
          ],
        },
      },
    },
    { name: "no such columns", book: { rows: { meetings: [{}] }, without: { meetings: ["expected", "present"] } } },
  ],
  invalid: [
    {
      name: "today, without a date, and still to come without 应到",
      book: { rows: { meetings: [{ date: 46108, expected: 9 }, { expected: 9 }, { date: 46109 }] } },
      finds: [
        { severity: "错误", row: 4, field: "实到", message: "没有填实到人数", advice: "请按签到表补填实到人数" },
        { row: 5, field: "实到" },
        { row: 6, field: "应到", message: "没有填应到人数" },
      ],
    },
    {
      name: "a mark of nothing",
      book: { rows: { meetings: [{ expected: 9, readings: [{ column: "present", kind: "none-mark", raw: "无" }] }] } },
      finds: [{ field: "实到" }],
    },
  ],
});

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

// Just inside and just outside each bound.
const study = (date: number | null, more: object = {}) => ({ kind: "集中学习", date, ...more });

describeRule(stu02, {
  valid: [
    { name: "on the day, by the hour", book: { rows: { meetings: [meeting, study(day("2026-02-18") + 0.8)] } } },
    { name: "no date", book: { rows: { meetings: [meeting, study(null)] } } },
    { name: "another kind", book: { rows: { meetings: [meeting, { kind: "讲党课", date: day("2026-03-18") }] } } },
  ],
  invalid: [
    {
      name: "the day after",
      book: {
        rows: {
          meetings: [meeting, study(day("2026-02-19")), study(null), { kind: "讲党课", date: day("2026-02-01") }],
        },
      },
      finds: [{ severity: "错误", row: 5, field: "会议日期" }],
    },
    {
      name: "the year a guess",
      book: {
        rows: {
          meetings: [
            meeting,
            study(day("2026-02-19"), { readings: [{ column: "date", kind: "year-inferred", raw: "2月19日" }] }),
          ],
        },
      },
      finds: [{ severity: "警告" }],
    },
    {
      name: "a text that was read is no guess",
      book: {
        rows: {
          meetings: [
            meeting,
            study(day("2026-02-19"), { readings: [{ column: "date", kind: "date-as-text", raw: "2026年2月19日" }] }),
          ],
        },
      },
      finds: [{ severity: "错误" }],
    },
    {
      name: "where there was study by the day of the meeting: a warning",
      book: { rows: { meetings: [meeting, study(day("2026-02-18")), study(day("2026-02-19"))] } },
      finds: [{ severity: "警告", row: 6 }],
    },
  ],
});

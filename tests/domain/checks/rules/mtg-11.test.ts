import { mtg11 } from "../../../../src/domain/checks/rules/mtg-11";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const kind = "组织生活会";

describeRule(mtg11, {
  valid: [
    {
      name: "in the first quarter of the next year",
      book: { rows: { meetings: [{ kind, date: day("2026-01-15"), present: 9 }] } },
    },
    {
      name: "the first and the last day",
      book: {
        rows: {
          meetings: [
            { kind, date: day("2025-11-01") },
            { kind, date: day("2026-03-27") },
          ],
        },
      },
    },
    {
      name: "a study session before the window",
      book: { rows: { meetings: [{ kind: "集中学习", date: day("2025-06-01") }] } },
    },
    {
      name: "no year and no window",
      book: { rows: { meetings: [{ kind, date: day("2020-01-15") }] }, settings: { year: null } },
    },
  ],
  invalid: [
    {
      name: "before the window",
      book: { rows: { meetings: [{ kind, date: day("2025-10-31") }] } },
      finds: [
        {
          severity: "错误",
          field: "会议日期",
          message: "组织生活会日期2025-10-31不在规定时间2025-11-01至2026-04-30之内",
        },
      ],
    },
    {
      name: "after a window of 设置",
      book: { rows: { meetings: [{ kind, date: day("2026-02-01") }] }, settings: { windowTo: day("2026-01-31") } },
      finds: [{ severity: "错误" }],
    },
    {
      name: "held in the future",
      book: { rows: { meetings: [{ kind: "其他", date: day("2026-03-28"), present: 9 }] } },
      finds: [{ severity: "错误", message: "会议日期2026-03-28晚于检查日2026-03-27" }],
    },
    {
      name: "planned for the future",
      book: { rows: { meetings: [{ kind, date: day("2026-03-28") }] } },
      finds: [{ severity: "提示" }],
    },
    {
      name: "a guessed year",
      book: {
        rows: {
          meetings: [
            { kind, date: day("2025-06-30"), readings: [{ column: "date", kind: "year-inferred", raw: "6月30日" }] },
          ],
        },
      },
      finds: [{ severity: "警告" }],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(mtg11, {
  valid: [
    {
      name: "today at three, and no date",
      book: {
        rows: { meetings: [{ kind: "组织生活会", date: day("2026-03-27") + 0.6, present: 9 }, { kind: "组织生活会" }] },
      },
    },
    {
      name: "the first and the last day",
      book: {
        rows: {
          meetings: [
            { kind: "组织生活会", date: day("2025-11-01") },
            { kind: "民主评议大会", date: day("2026-04-30") + 0.5 },
          ],
        },
      },
      asOf: "2026-05-30",
    },
    { name: "study at any time", book: { rows: { meetings: [{ kind: "集中学习", date: day("2025-06-01") }] } } },
  ],
  invalid: [
    {
      name: "one day off either end",
      book: {
        rows: {
          meetings: [
            { kind: "民主评议大会", date: day("2025-10-31") },
            { kind: "组织生活会", date: day("2026-05-01") },
          ],
        },
      },
      asOf: "2026-05-30",
      finds: [
        { severity: "错误", row: 4, message: "民主评议大会日期2025-10-31不在规定时间2025-11-01至2026-04-30之内" },
        { row: 5 },
      ],
    },
    {
      name: "tomorrow: planned, or said to have been",
      book: {
        rows: {
          meetings: [
            { kind: "集中学习", date: day("2026-03-28") },
            { kind: "集中学习", date: day("2026-03-28"), present: 0 },
          ],
        },
      },
      finds: [
        { severity: "错误", row: 5, advice: "已填实到人数，请更正会议日期" },
        { severity: "提示", row: 4, advice: "尚未召开的，召开后再填写" },
      ],
    },
  ],
});

import { grd10 } from "../../../../src/domain/checks/rules/grd-10";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

describeRule(grd10, {
  valid: [
    {
      name: "told after the poll",
      book: {
        rows: {
          meetings: [{ kind: "民主评议大会", date: day("2026-02-10") }],
          appraisals: [{ took: "是", grade: "合格", informed: day("2026-02-20") }],
        },
      },
    },
    {
      name: "not appraised, not graded",
      book: {
        rows: {
          appraisals: [
            { took: "否", grade: "" },
            { took: "是", grade: "" },
          ],
        },
      },
    },
    {
      name: "a guessed year",
      book: {
        rows: {
          meetings: [{ kind: "民主评议大会", date: day("2026-02-10") }],
          appraisals: [
            {
              took: "是",
              grade: "合格",
              informed: day("2026-02-01"),
              readings: [{ column: "informed", kind: "year-inferred", raw: "2月1日" }],
            },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "one is missing",
      book: {
        rows: {
          appraisals: [
            { took: "是", grade: "合格", name: "张一" },
            { took: "是", grade: "合格", informed: day("2026-02-20") },
          ],
        },
      },
      finds: [{ severity: "警告", row: 4, field: "反馈日期", subject: "张一" }],
    },
    {
      name: "all are missing: told once",
      book: { rows: { appraisals: Array(5).fill({ took: "是", grade: "合格" }) } },
      finds: [{ row: 4, message: "5名党员都没有填反馈日期" }],
    },
    {
      name: "before the poll",
      book: {
        rows: {
          meetings: [{ kind: "民主评议大会", date: day("2026-02-10") }],
          appraisals: [{ took: "是", grade: "合格", informed: day("2026-02-09") }],
        },
      },
      finds: [{ message: "反馈日期2026-02-09早于民主评议大会日期2026-02-10" }],
    },
  ],
});

// Just inside and just outside each bound.
const graded = { took: "是", grade: "合格" };
const text = (column: "informed" | "note", kind: "not-a-date" | "month-only" | "year-inferred", raw: string) => ({
  readings: [{ column, kind, raw }],
});
const poll = { kind: "民主评议大会", date: day("2026-02-10") };

describeRule(grd10, {
  valid: [
    {
      name: "on the day of the poll, whatever the hour",
      book: {
        rows: {
          meetings: [{ ...poll, date: day("2026-02-10") + 0.6 }],
          appraisals: [{ ...graded, informed: day("2026-02-10") }],
        },
      },
    },
    {
      name: "the first of two polls counts",
      book: {
        rows: {
          meetings: [poll, { ...poll, date: day("2026-03-10") }],
          appraisals: [{ ...graded, informed: day("2026-02-20") }],
        },
      },
    },
    { name: "no poll and no meeting", book: { rows: { appraisals: [{ ...graded, informed: day("2020-02-20") }] } } },
    {
      name: "a poll without a date, other meetings",
      book: {
        rows: {
          meetings: [{ kind: "民主评议大会" }, { kind: "集中学习", date: day("2026-03-20") }],
          appraisals: [{ ...graded, informed: day("2020-02-20") }],
        },
      },
    },
    {
      name: "a word there is DAT-01",
      book: { rows: { appraisals: [{ ...graded, ...text("informed", "not-a-date", "已反馈") }] } },
    },
    {
      name: "only the month is there",
      book: {
        rows: {
          meetings: [poll],
          appraisals: [{ ...graded, informed: day("2026-01-31"), ...text("informed", "month-only", "1月") }],
        },
      },
    },
    {
      name: "no such column in one of two sheets",
      book: { rows: { appraisals: [graded] }, without: { appraisals: ["informed"] } },
    },
    { name: "not taken part", book: { rows: { appraisals: [{ took: "否", grade: "合格" }] } } },
  ],
  invalid: [
    {
      name: "three without are told each, four once",
      book: {
        rows: {
          appraisals: [
            graded,
            graded,
            graded,
            ...Array.from({ length: 4 }, () => ({ ...graded, branch: "第二党支部" })),
          ],
        },
      },
      finds: [
        { row: 4 },
        { row: 5 },
        { row: 6 },
        { row: 7, branch: "第二党支部", field: "反馈日期", subject: "", message: "4名党员都没有填反馈日期" },
      ],
    },
    {
      name: "four of five are told each",
      book: { rows: { appraisals: [{ ...graded, informed: day("2026-02-20") }, graded, graded, graded, graded] } },
      finds: [{ row: 5 }, { row: 6 }, { row: 7 }, { row: 8 }],
    },
    {
      name: "before the 组织生活会 where there was no poll",
      book: {
        rows: {
          meetings: [{ kind: "组织生活会", date: day("2026-02-10") }],
          appraisals: [{ ...graded, informed: day("2026-02-09") }],
        },
      },
      finds: [{ field: "反馈日期", message: "反馈日期2026-02-09早于组织生活会日期2026-02-10" }],
    },
    {
      name: "a guess in another column is no excuse",
      book: {
        rows: {
          meetings: [poll],
          appraisals: [{ ...graded, informed: day("2026-02-09"), ...text("note", "year-inferred", "2月") }],
        },
      },
      finds: [{ row: 4 }],
    },
    {
      name: "a text that was read is no excuse",
      book: {
        rows: {
          meetings: [poll],
          appraisals: [
            {
              ...graded,
              informed: day("2026-02-09"),
              readings: [{ column: "informed", kind: "date-as-text", raw: "2026年2月9日" }],
            },
          ],
        },
      },
      finds: [{ row: 4 }],
    },
    {
      name: "a word in another column is no date",
      book: { rows: { appraisals: [{ ...graded, ...text("note", "not-a-date", "已反馈") }] } },
      finds: [{ row: 4 }],
    },
  ],
});

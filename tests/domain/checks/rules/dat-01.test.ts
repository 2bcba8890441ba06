import { dat01 } from "../../../../src/domain/checks/rules/dat-01";
import { buildBook, day } from "../../../support/build-book";
import { runChecks } from "../../../../src/domain/checks/run-checks";
import { describeRule } from "../../../support/describe-rule";

describeRule(dat01, {
  valid: [
    {
      name: "true dates, and a month as a deadline",
      book: {
        rows: {
          talks: [{ date: 46000 }],
          rectifications: [
            { due: day("2026-06-30"), readings: [{ column: "due", kind: "month-only", raw: "2026年6月" }] },
          ],
        },
      },
    },
    {
      name: "a deadline that is no date has its own rule",
      book: { rows: { rectifications: [{ readings: [{ column: "due", kind: "not-a-date", raw: "长期" }] }] } },
    },
  ],
  invalid: [
    {
      name: "a day shown as its number",
      book: {
        rows: {
          talks: [
            { date: day("2026-02-05"), readings: [{ column: "date", kind: "serial-number", raw: day("2026-02-05") }] },
          ],
        },
      },
      finds: [
        {
          severity: "警告",
          row: 4,
          field: "谈话日期",
          message: `“${day("2026-02-05")}”是日期显示成的数字，读作2026-02-05`,
          fix: { kind: "date", cells: [{ after: day("2026-02-05"), numberFormat: "yyyy-mm-dd" }] },
        },
      ],
    },
    {
      name: "texts of one column are one finding, with a fix",
      book: {
        rows: {
          talks: [
            {
              date: day("2026-02-05"),
              to: "张一",
              readings: [{ column: "date", kind: "date-as-text", raw: "2026年02月5日" }],
            },
            { date: 46001 },
            { date: day("2026-04-10"), readings: [{ column: "date", kind: "short-year", raw: "26.4.10" }] },
          ],
        },
      },
      finds: [
        {
          severity: "警告",
          row: 4,
          field: "谈话日期",
          message: "“2026年02月5日”不是规范日期，读作2026-02-05；本列同类共2格（第4、6行）",
          fix: {
            kind: "date",
            cells: [
              {
                sheet: "谈心谈话",
                row: 4,
                column: 2,
                before: "2026年02月5日",
                after: day("2026-02-05"),
                numberFormat: "yyyy-mm-dd",
              },
              {
                sheet: "谈心谈话",
                row: 6,
                column: 2,
                before: "26.4.10",
                after: day("2026-04-10"),
                numberFormat: "yyyy-mm-dd",
              },
            ],
          },
        },
      ],
    },
    {
      name: "a guessed year is no certain fix",
      book: {
        rows: {
          meetings: [
            {
              date: day("2026-02-08"),
              readings: [
                { column: "date", kind: "date-as-text", raw: "2月8日下午" },
                { column: "date", kind: "year-inferred", raw: "2月8日下午" },
              ],
            },
          ],
        },
      },
      finds: [{ message: "“2月8日下午”不是规范日期，缺年份，读作2026-02-08" }],
    },
    {
      name: "not a date",
      book: { rows: { meetings: [{ readings: [{ column: "date", kind: "not-a-date", raw: "待定" }] }] } },
      finds: [{ message: "“待定”不是日期" }],
    },
  ],
});

test("a setting that cannot be read is told on its cell", () => {
  const plain = buildBook({ settingsSheet: true });
  const source = plain.settingsSource;
  if (!source) throw new Error("the book has no 设置");
  const problems = [
    { id: "windowFrom", label: "会议窗口起", row: 9, column: 1, raw: "去年底" },
    { id: "excellentCap", label: "另一项", row: 10, column: 1, raw: "甲" },
  ];
  const book = { ...plain, settingsSource: { ...source, problems } };
  expect(runChecks(book, { asOf: 46_100, settings: book.settings }, [dat01]).findings).toMatchObject([
    {
      ruleId: "DAT-01",
      sheet: "设置",
      field: "内容",
      subject: "会议窗口起",
      message: "会议窗口起填“去年底”，读不出，暂按默认值处理",
    },
  ]);
});

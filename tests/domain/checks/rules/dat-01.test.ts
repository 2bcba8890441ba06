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
      name: "a range, a vague day, and a deadline whose year is a guess",
      book: {
        rows: {
          meetings: [
            {
              date: day("2026-01-16"),
              readings: [{ column: "date", kind: "date-range", raw: "2026.01.16—17" }],
            },
          ],
          talks: [
            {
              date: day("2026-03-08"),
              readings: [{ column: "date", kind: "date-approximate", raw: "2026年3月8日前" }],
            },
          ],
          rectifications: [
            {
              due: day("2026-12-31"),
              readings: [
                { column: "due", kind: "year-inferred", raw: "年底" },
                { column: "due", kind: "month-only", raw: "年底" },
              ],
            },
          ],
        },
      },
      finds: [
        { sheet: "会议记录", message: "“2026.01.16—17”不是规范日期，是一段时间，读作2026-01-16" },
        { sheet: "谈心谈话", message: "“2026年3月8日前”不是规范日期，不是确切的一天，读作2026-03-08" },
        { severity: "提示", sheet: "整改台账", message: "“年底”不是规范日期，缺年份，读作2026-12-31" },
      ],
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

// Just inside and just outside each bound.
type Kind =
  | "date-as-text"
  | "short-year"
  | "year-inferred"
  | "month-only"
  | "not-a-date"
  | "date-range"
  | "date-approximate"
  | "spaces";
const cell = (column: "date" | "due" | "note", value: string | null, ...kinds: readonly Kind[]) => ({
  ...(column !== "note" && { [column]: value === null ? null : day(value) }),
  readings: kinds.map((kind) => ({ column, kind, raw: `写作${kind.length}` })),
});

describeRule(dat01, {
  valid: [
    {
      name: "a month with its year as a deadline",
      book: { rows: { rectifications: [cell("due", "2026-06-30", "month-only")] } },
    },
    {
      name: "notes of other kinds",
      book: { rows: { talks: [cell("date", "2026-02-05", "spaces")] } },
    },
  ],
  invalid: [
    {
      name: "a month without its year as a deadline is noted, in whatever order the notes stand",
      book: {
        rows: {
          rectifications: [
            cell("due", "2026-06-30", "month-only", "year-inferred"),
            cell("due", "2026-06-30", "year-inferred", "month-only"),
          ],
        },
      },
      finds: [
        {
          severity: "提示",
          message: "“写作13”不是规范日期，缺年份，读作2026-06-30；本列同类共2格（第4、5行）",
          fix: null,
        },
      ],
    },
    ...(
      [
        ["date-as-text", "读作2026-02-05", true],
        ["short-year", "读作2026-02-05", true],
        ["year-inferred", "缺年份，读作2026-02-05", false],
        ["month-only", "缺日，读作2026-02-05", false],
        ["date-range", "是一段时间，读作2026-02-05", false],
        ["date-approximate", "不是确切的一天，读作2026-02-05", false],
      ] as const
    ).map(([kind, told, fixed]) => ({
      name: `${kind}: with a fix where the day is certain`,
      book: { rows: { talks: [cell("date", "2026-02-05", kind)] } },
      finds: [
        {
          severity: "警告" as const,
          field: "谈话日期",
          message: `“写作${kind.length}”不是规范日期，${told}`,
          advice: "请改为规范日期，按 2026-01-15 的样式填写，否则无法排序和计算时限",
          ...(fixed ? { fix: { kind: "date" as const, cells: [expect.anything() as never] } } : { fix: null }),
        },
      ],
    })),
    ...(["year-inferred", "month-only", "date-range"] as const).map((kind) => ({
      name: `a text that is also ${kind} is one cell, without a fix`,
      book: { rows: { talks: [cell("date", "2026-02-05", "date-as-text", kind)] } },
      finds: [{ row: 4, fix: null }],
    })),
    {
      name: "the note on another cell does not count",
      book: {
        rows: {
          meetings: [
            {
              ...cell("date", "2026-02-05", "date-as-text"),
              readings: [
                { column: "date", kind: "date-as-text", raw: "2026年2月5日" },
                { column: "note", kind: "month-only", raw: "2月" },
              ],
            },
          ],
        },
      },
      finds: [{ fix: { kind: "date", cells: [expect.anything() as never] } }, { field: "备注" }],
    },
    {
      name: "a deadline that is a text with its day",
      book: { rows: { rectifications: [cell("due", "2026-06-30", "date-as-text")] } },
      finds: [{ field: "整改时限" }],
    },
    {
      name: "no date at all",
      book: { rows: { talks: [cell("date", null, "not-a-date"), cell("date", null, "not-a-date")] } },
      finds: [
        {
          message: "“写作10”不是日期；本列同类共2格（第4、5行）",
          advice: "请按 2026-01-15 的样式填写；没有的留空",
          fix: null,
        },
      ],
    },
  ],
});

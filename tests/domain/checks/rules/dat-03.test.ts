import { dat03 } from "../../../../src/domain/checks/rules/dat-03";
import { runChecks } from "../../../../src/domain/checks/run-checks";
import { buildBook } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

describeRule(dat03, {
  valid: [
    {
      name: "blanks in a text that is no name",
      book: {
        rows: {
          talks: [{ content: "谈了 两点", readings: [{ column: "content", kind: "spaces", raw: "谈了  两点" }] }],
        },
      },
    },
    {
      name: "full-width digits in a date are DAT-01",
      book: {
        rows: {
          talks: [{ date: 46000, readings: [{ column: "date", kind: "full-width", raw: "２０２６年１月１日" }] }],
        },
      },
    },
  ],
  invalid: [
    {
      name: "a count that cannot be read, in any form but the votes; one with a remark, whose number is read",
      book: {
        rows: {
          branches: [{ readings: [{ column: "members", kind: "not-a-number", raw: "约20" }] }],
          meetings: [
            { readings: [{ column: "dispatched", kind: "not-a-number", raw: "11/12" }] },
            { expected: 12, readings: [{ column: "expected", kind: "count-with-remark", raw: "12（含预备1人）" }] },
            { absent: -1, readings: [{ column: "absent", kind: "negative", raw: -1 }] },
            { present: 2.5, readings: [{ column: "present", kind: "not-whole", raw: 2.5 }] },
          ],
          appraisals: [
            { readings: [{ column: "valid", kind: "not-a-number", raw: "约20" }] },
            { readings: [{ column: "excellentRate", kind: "not-a-number", raw: "80%以上" }] },
          ],
        },
      },
      finds: [
        { severity: "错误", field: "党员总数", message: "“约20”读不出确定的数，没有计入" },
        { severity: "错误", field: "上级派员人数", message: "“11/12”读不出确定的数，没有计入" },
        { severity: "错误", row: 6, field: "缺席", message: "“-1”小于零" },
        { severity: "错误", row: 7, field: "实到", message: "“2.5”不是整数" },
        { severity: "错误", field: "优秀得票率", message: "“80%以上”读不出确定的数，没有计入" },
        { severity: "警告", field: "应到", message: "“12（含预备1人）”带有说明，只读其中的数字（12）" },
      ],
    },
    {
      name: "another dot in a name, and a character that nobody sees",
      book: {
        rows: {
          members: [
            { name: "阿里木·买买提", readings: [{ column: "name", kind: "name-dot", raw: "阿里木•买买提" }] },
            { name: "张三", readings: [{ column: "name", kind: "spaces", raw: "张\u200b三" }] },
          ],
        },
      },
      finds: [
        {
          message: "“阿里木•买买提”中的间隔号与通用的不同",
          fix: {
            kind: "spaces",
            cells: [{ sheet: "党员名册", row: 4, column: 2, before: "阿里木•买买提", after: "阿里木·买买提" }],
          },
        },
        { row: 5, message: "“张\u200b三”中有看不见的字符" },
      ],
    },
    {
      name: "a blank in a name",
      book: { rows: { members: [{ name: "吕十", readings: [{ column: "name", kind: "spaces", raw: "吕　十" }] }] } },
      finds: [
        {
          severity: "警告",
          row: 4,
          field: "姓名",
          message: "“吕　十”中有空格",
          fix: { kind: "spaces", cells: [{ sheet: "党员名册", row: 4, column: 2, before: "吕　十", after: "吕十" }] },
        },
      ],
    },
    {
      name: "full-width digits, two cells of one column",
      book: {
        rows: {
          meetings: [
            { absent: 1, readings: [{ column: "absent", kind: "full-width", raw: "１" }] },
            { absent: 2, readings: [{ column: "absent", kind: "full-width", raw: "２" }] },
          ],
        },
      },
      finds: [
        {
          field: "缺席",
          message: "“１”是全角数字；本列同类共2格（第4、5行）",
          fix: {
            kind: "number",
            cells: [
              { sheet: "会议记录", row: 4, column: 10, before: "１", after: 1, numberFormat: "0" },
              { sheet: "会议记录", row: 5, column: 10, before: "２", after: 2, numberFormat: "0" },
            ],
          },
        },
      ],
    },
    {
      name: "numbers kept as text are one note per sheet",
      book: {
        rows: {
          meetings: [
            {
              expected: 12,
              present: 12,
              readings: [
                { column: "expected", kind: "number-as-text", raw: "12人" },
                { column: "present", kind: "number-as-text", raw: "12人" },
              ],
            },
          ],
        },
      },
      finds: [
        {
          severity: "提示",
          field: "应到",
          message: "“12人”是文字，不是数字；应到、实到2列共2格如此",
          fix: {
            kind: "number",
            cells: [
              { sheet: "会议记录", row: 4, column: 8, before: "12人", after: 12, numberFormat: "0" },
              { sheet: "会议记录", row: 4, column: 9, before: "12人", after: 12, numberFormat: "0" },
            ],
          },
        },
      ],
    },
  ],
});

test("a setting that cannot be read is told on its cell", () => {
  const plain = buildBook({ settingsSheet: true });
  const source = plain.settingsSource;
  if (!source) throw new Error("the book has no 设置");
  const problems = [
    { id: "excellentCap", label: "优秀比例上限", row: 9, column: 1, raw: "三成" },
    { id: "windowFrom", label: "另一项", row: 10, column: 1, raw: "甲" },
  ];
  const book = { ...plain, settingsSource: { ...source, problems } };
  expect(runChecks(book, { asOf: 46_100, settings: book.settings }, [dat03]).findings).toMatchObject([
    {
      ruleId: "DAT-03",
      sheet: "设置",
      field: "内容",
      subject: "优秀比例上限",
      message: "优秀比例上限填“三成”，读不出，暂按默认值处理",
    },
  ]);
});

import { mtg03 } from "../../../../src/domain/checks/rules/mtg-03";
import { describeRule } from "../../../support/describe-rule";

describeRule(mtg03, {
  valid: [
    { name: "they add up", book: { rows: { meetings: [{ expected: 9, present: 8, absent: 1 }] } } },
    { name: "缺席 left blank", book: { rows: { meetings: [{ expected: 9, present: 8 }] } } },
    { name: "实到 left blank", book: { rows: { meetings: [{ expected: 9, absent: 1 }] } } },
  ],
  invalid: [
    {
      name: "more came than should",
      book: { rows: { meetings: [{ title: "组织生活会", expected: 38, present: 40, absent: 0 }] } },
      finds: [
        {
          severity: "错误",
          field: "实到",
          message: "实到（40）多于应到（38）",
          advice: "请核对签到表；列席人员不计入实到",
        },
      ],
    },
    {
      name: "缺席 follows from the others",
      book: { rows: { meetings: [{ expected: 9, present: 7, absent: 1 }] } },
      finds: [
        {
          field: "缺席",
          message: "应到（9）≠实到（7）＋缺席（1）",
          fix: { kind: "absent", cells: [{ sheet: "会议记录", row: 4, column: 10, before: 1, after: 2 }] },
        },
      ],
    },
    {
      name: "what stood in the cell is kept for undoing",
      book: {
        rows: {
          meetings: [
            {
              expected: 9,
              present: 7,
              absent: 1,
              readings: [{ column: "absent", kind: "number-as-text", raw: "1人" }],
            },
          ],
        },
      },
      finds: [{ fix: { kind: "absent", cells: [{ sheet: "会议记录", row: 4, column: 10, before: "1人", after: 2 }] } }],
    },
  ],
});

// Just inside and just outside each bound.
const counts = (expected: number | null, present: number | null, absent: number | null, more: object = {}) => ({
  rows: { meetings: [{ expected, present, absent, ...more }] },
});

describeRule(mtg03, {
  valid: [
    { name: "应到 blank", book: counts(null, 8, 1) },
    { name: "zero", book: counts(0, 0, 0) },
    { name: "all came", book: counts(8, 8, 0) },
  ],
  invalid: [
    {
      name: "one more came",
      book: counts(8, 9, 0),
      finds: [{ severity: "错误", field: "实到", message: "实到（9）多于应到（8）", fix: null }],
    },
    {
      name: "one absent too many",
      book: counts(9, 8, 2),
      finds: [
        {
          field: "缺席",
          message: "应到（9）≠实到（8）＋缺席（2）",
          fix: { kind: "absent", cells: [{ row: 4, before: 2, after: 1 }] },
        },
      ],
    },
    {
      name: "all came, one absent",
      book: counts(9, 9, 1),
      finds: [{ fix: { kind: "absent", cells: [{ before: 1, after: 0 }] } }],
    },
    {
      name: "the names speak for another number",
      book: counts(9, 8, 2, { absentees: "张一（病假）" }),
      finds: [{ fix: { kind: "absent", cells: [{ after: 1 }] } }],
    },
    {
      name: "the names speak for the number there",
      book: counts(9, 8, 2, { absentees: "张一、李二" }),
      finds: [{ fix: null }],
    },
    {
      name: "zero absent and nobody named",
      book: counts(9, 8, 0),
      finds: [{ fix: { kind: "absent", cells: [{ before: 0, after: 1 }] } }],
    },
    {
      name: "the raw cell is what stands there",
      book: counts(9, 8, 2, { readings: [{ column: "absent", kind: "number-as-text", raw: "2人" }] }),
      finds: [{ fix: { kind: "absent", cells: [{ before: "2人" }] } }],
    },
  ],
});

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

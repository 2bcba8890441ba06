import { pol06 } from "../../../../src/domain/checks/rules/pol-06";
import { describeRule } from "../../../support/describe-rule";

describeRule(pol06, {
  valid: [
    {
      name: "as many as present",
      book: { rows: { meetings: [{ kind: "组织生活会", present: 5 }], polls: [{ voters: "党员互评", excellent: 5 }] } },
    },
    {
      name: "outsiders",
      book: { rows: { meetings: [{ kind: "组织生活会", present: 5 }], polls: [{ voters: "群众代表", excellent: 9 }] } },
    },
    {
      name: "the larger of two meetings",
      book: {
        rows: {
          meetings: [
            { kind: "组织生活会", present: 5 },
            { kind: "民主评议大会", present: 9 },
          ],
          polls: [{ voters: "党员互评", excellent: 9 }],
        },
      },
    },
    {
      name: "nobody counted",
      book: { rows: { meetings: [{ kind: "组织生活会" }], polls: [{ voters: "党员互评", excellent: 9 }] } },
    },
  ],
  invalid: [
    {
      name: "one row, at the column that stands out",
      book: {
        rows: {
          meetings: [{ kind: "组织生活会", present: 5 }],
          polls: [
            { name: "张一", voters: "党员互评", excellent: 3, qualified: 2 },
            { name: "张一", voters: "党员互评", excellent: 3, qualified: 4 },
          ],
        },
      },
      finds: [{ severity: "警告", row: 5, field: "合格", message: "党员互评7票，多于到会党员5人" }],
    },
    {
      name: "many rows are told once",
      book: {
        rows: {
          meetings: [{ kind: "组织生活会", present: 2 }],
          polls: [1, 2, 3].map(() => ({ voters: "党员互评", excellent: 3 })),
        },
      },
      finds: [{ row: 4, message: "党员互评3票，多于到会党员2人；本支部同类共3行" }],
    },
  ],
});

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

// Just inside and just outside each bound.
describeRule(pol06, {
  valid: [
    {
      name: "another kind of meeting had more",
      book: {
        rows: {
          meetings: [
            { kind: "组织生活会", present: 5 },
            { kind: "集中学习", present: 3 },
          ],
          polls: [{ voters: "党员互评", excellent: 5 }],
        },
      },
    },
    {
      name: "the earlier of two had more",
      book: {
        rows: {
          meetings: [
            { kind: "组织生活会", present: 9 },
            { kind: "组织生活会", present: 5 },
          ],
          polls: [{ voters: "党员互评", excellent: 9 }],
        },
      },
    },
    {
      name: "no votes",
      book: {
        rows: {
          meetings: [{ kind: "组织生活会", present: 0 }],
          polls: [{ voters: "党员互评" }, { voters: "党员互评", excellent: 0 }],
        },
      },
    },
  ],
  invalid: [
    {
      name: "nobody came",
      book: { rows: { meetings: [{ kind: "组织生活会", present: 0 }], polls: [{ voters: "党员互评", excellent: 1 }] } },
      finds: [{ message: "党员互评1票，多于到会党员0人" }],
    },
    {
      name: "study does not count as the meeting",
      book: {
        rows: {
          meetings: [
            { kind: "组织生活会", present: 5 },
            { kind: "集中学习", present: 30 },
          ],
          polls: [{ voters: "党员互评", excellent: 6 }],
        },
      },
      finds: [{ row: 4 }],
    },
    {
      name: "the cell that stands out against the member's rows of the same voters",
      book: {
        rows: {
          meetings: [{ kind: "组织生活会", present: 5 }],
          polls: [
            { name: "张一", voters: "党员互评", excellent: 5, qualified: 2 },
            { name: "张一", voters: "党员互评", excellent: 5 },
            { name: "张一", voters: "党员互评", excellent: 5 },
            { name: "张一", voters: "群众代表", qualified: 90 },
            { name: "李二", voters: "党员互评", qualified: 5 },
          ],
        },
      },
      finds: [{ row: 4, field: "合格" }],
    },
    {
      name: "the mean of the others, not their sum",
      book: {
        rows: {
          meetings: [{ kind: "组织生活会", present: 9 }],
          polls: [
            { name: "张一", voters: "党员互评", excellent: 7, qualified: 3 },
            { name: "张一", voters: "党员互评", excellent: 4, qualified: 1 },
            { name: "张一", voters: "党员互评", excellent: 4, qualified: 1 },
          ],
        },
      },
      finds: [{ row: 4, field: "优秀" }],
    },
  ],
});

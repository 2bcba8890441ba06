import { mtg05 } from "../../../../src/domain/checks/rules/mtg-05";
import { describeRule } from "../../../support/describe-rule";

const kind = "组织生活会";

describeRule(mtg05, {
  valid: [
    { name: "more than half", book: { rows: { meetings: [{ kind, expected: 9, present: 5 }] } } },
    { name: "another kind of meeting", book: { rows: { meetings: [{ kind: "集中学习", expected: 9, present: 4 }] } } },
    { name: "nothing filled in", book: { rows: { meetings: [{ kind }] } } },
    {
      name: "a lower quorum",
      book: { rows: { meetings: [{ kind, expected: 9, present: 4 }] }, settings: { quorum: 1 / 3 } },
    },
  ],
  invalid: [
    {
      name: "fewer than half",
      book: { rows: { meetings: [{ kind, expected: 9, present: 4 }] } },
      finds: [{ severity: "错误", field: "实到", message: "应到9人，实到4人，未超过应到的半数" }],
    },
    {
      name: "exactly half is not more than half",
      book: { rows: { meetings: [{ kind: "民主评议大会", expected: 8, present: 4 }] } },
      finds: [{ severity: "错误" }],
    },
    {
      name: "exactly two thirds where 2/3 is set",
      book: { rows: { meetings: [{ kind, expected: 9, present: 6 }] }, settings: { quorum: 2 / 3 } },
      finds: [{ message: "应到9人，实到6人，未超过应到的2/3" }],
    },
    {
      name: "depends on who came: a warning",
      book: {
        rows: {
          branches: [{ members: 8, fullMembers: 6, probationaryMembers: 2 }],
          meetings: [{ kind, expected: 8, present: 4 }],
        },
      },
      finds: [{ severity: "警告" }],
    },
  ],
});

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

// Just inside and just outside each bound.
const numbers = (expected: number | null, present: number | null) => ({
  rows: { meetings: [{ kind, expected, present }] },
});

describeRule(mtg05, {
  valid: [
    {
      name: "one of the two is blank",
      book: {
        rows: {
          meetings: [
            { kind, expected: 9 },
            { kind, present: 0 },
          ],
        },
      },
    },
    { name: "nobody should come", book: numbers(0, 0) },
    { name: "one of one", book: numbers(1, 1) },
    { name: "one more than two thirds", book: { ...numbers(9, 7), settings: { quorum: 2 / 3 } } },
    {
      name: "one more than a share that is no fraction",
      book: { ...numbers(1000, 708), settings: { quorum: Math.SQRT1_2 } },
    },
  ],
  invalid: [
    {
      name: "nobody came",
      book: numbers(1, 0),
      finds: [{ severity: "错误", message: "应到1人，实到0人，未超过应到的半数" }],
    },
    {
      name: "a share that is no fraction",
      book: { ...numbers(1000, 707), settings: { quorum: Math.SQRT1_2 } },
      finds: [{ message: "应到1000人，实到707人，未超过应到的70.7%" }],
    },
    {
      name: "more than half of those who may vote, were all of them so: a warning; by one fewer an error",
      book: {
        rows: {
          branches: [{ probationaryMembers: 2 }],
          meetings: [
            { kind, expected: 10, present: 5 },
            { kind, expected: 10, present: 4 },
          ],
        },
      },
      finds: [
        { severity: "错误", row: 5 },
        { severity: "警告", row: 4 },
      ],
    },
    {
      name: "more probationary members than should come",
      book: { rows: { branches: [{ probationaryMembers: 12 }], meetings: [{ kind, expected: 10, present: 5 }] } },
      finds: [{ severity: "警告" }],
    },
  ],
});

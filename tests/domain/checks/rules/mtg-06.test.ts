import { mtg06 } from "../../../../src/domain/checks/rules/mtg-06";
import { describeRule } from "../../../support/describe-rule";

const kind = "组织生活会";

describeRule(mtg06, {
  valid: [
    { name: "no threshold", book: { rows: { meetings: [{ kind, expected: 10, present: 1 }] } } },
    {
      name: "exactly the threshold",
      book: { rows: { meetings: [{ kind, expected: 10, present: 9 }] }, settings: { attendanceRate: 0.9 } },
    },
  ],
  invalid: [
    {
      name: "below the threshold",
      book: { rows: { meetings: [{ kind, expected: 10, present: 8 }] }, settings: { attendanceRate: 0.9 } },
      finds: [{ severity: "警告", field: "实到", message: "参会率80%（实到8÷应到10），低于90%" }],
    },
  ],
});

// Just inside and just outside each bound.
const rate = (expected: number | null, present: number | null, more: object = {}) => ({
  rows: { meetings: [{ kind, expected, present, ...more }] },
  settings: { attendanceRate: 0.9 },
});

describeRule(mtg06, {
  valid: [
    { name: "blank on either side", book: rate(null, 1) },
    { name: "blank", book: rate(10, null) },
    { name: "nobody should come", book: rate(0, 0) },
    { name: "one of one", book: rate(1, 1) },
    { name: "another kind", book: rate(10, 1, { kind: "集中学习" }) },
    { name: "63 of 70, whatever the product says", book: rate(70, 63) },
  ],
  invalid: [
    {
      name: "one fewer",
      book: rate(10, 8),
      finds: [{ severity: "警告", field: "实到", message: "参会率80%（实到8÷应到10），低于90%" }],
    },
    { name: "nobody came", book: rate(1, 0), finds: [{ message: "参会率0%（实到0÷应到1），低于90%" }] },
    { name: "民主评议大会", book: rate(10, 8, { kind: "民主评议大会" }), finds: [{ row: 4 }] },
  ],
});

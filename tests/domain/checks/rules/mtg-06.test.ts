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

import { led04 } from "../../../../src/domain/checks/rules/led-04";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

describeRule(led04, {
  valid: [
    {
      name: "no limit in 设置",
      book: {
        rows: {
          meetings: [{ kind: "组织生活会", date: day("2026-01-31") }],
          rectifications: [{ due: day("2030-01-01") }],
        },
      },
    },
    {
      name: "on the last day",
      book: {
        rows: {
          meetings: [{ kind: "组织生活会", date: day("2026-01-31") }],
          rectifications: [{ due: day("2026-02-28") }],
        },
        settings: { dueMonths: 1 },
      },
    },
  ],
  invalid: [
    {
      name: "a day later",
      book: {
        rows: {
          meetings: [{ kind: "组织生活会", date: day("2026-01-31") }],
          rectifications: [{ due: day("2026-03-01") }],
        },
        settings: { dueMonths: 1 },
      },
      finds: [{ severity: "警告", field: "整改时限", message: "整改时限2026-03-01，距组织生活会超过1个月" }],
    },
  ],
});

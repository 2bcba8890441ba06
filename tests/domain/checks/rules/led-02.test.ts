import { led02 } from "../../../../src/domain/checks/rules/led-02";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

describeRule(led02, {
  valid: [
    { name: "a date", book: { rows: { rectifications: [{ due: day("2026-06-30") }] } } },
    {
      name: "a month",
      book: {
        rows: {
          rectifications: [
            { due: day("2026-06-30"), readings: [{ column: "due", kind: "month-only", raw: "2026年6月" }] },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "a phrase of 设置",
      book: { rows: { rectifications: [{ readings: [{ column: "due", kind: "not-a-date", raw: "长期坚持" }] }] } },
      finds: [{ severity: "警告", field: "整改时限", message: "整改时限填“长期坚持”，没有具体日期" }],
    },
    {
      name: "some other text",
      book: { rows: { rectifications: [{ readings: [{ column: "due", kind: "not-a-date", raw: "尽快" }] }] } },
      finds: [{ message: "整改时限填“尽快”，不是日期" }],
    },
    { name: "blank", book: { rows: { rectifications: [{}] } }, finds: [{ message: "没有填整改时限" }] },
  ],
});

import { grd10 } from "../../../../src/domain/checks/rules/grd-10";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

describeRule(grd10, {
  valid: [
    {
      name: "told after the poll",
      book: {
        rows: {
          meetings: [{ kind: "民主评议大会", date: day("2026-02-10") }],
          appraisals: [{ took: "是", grade: "合格", informed: day("2026-02-20") }],
        },
      },
    },
    {
      name: "not appraised, not graded",
      book: {
        rows: {
          appraisals: [
            { took: "否", grade: "" },
            { took: "是", grade: "" },
          ],
        },
      },
    },
    {
      name: "a guessed year",
      book: {
        rows: {
          meetings: [{ kind: "民主评议大会", date: day("2026-02-10") }],
          appraisals: [
            {
              took: "是",
              grade: "合格",
              informed: day("2026-02-01"),
              readings: [{ column: "informed", kind: "year-inferred", raw: "2月1日" }],
            },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "one is missing",
      book: {
        rows: {
          appraisals: [
            { took: "是", grade: "合格", name: "张一" },
            { took: "是", grade: "合格", informed: day("2026-02-20") },
          ],
        },
      },
      finds: [{ severity: "警告", row: 4, field: "反馈日期", subject: "张一" }],
    },
    {
      name: "all are missing: told once",
      book: { rows: { appraisals: Array(5).fill({ took: "是", grade: "合格" }) } },
      finds: [{ row: 4, message: "5名党员都没有填反馈日期" }],
    },
    {
      name: "before the poll",
      book: {
        rows: {
          meetings: [{ kind: "民主评议大会", date: day("2026-02-10") }],
          appraisals: [{ took: "是", grade: "合格", informed: day("2026-02-09") }],
        },
      },
      finds: [{ message: "反馈日期2026-02-09早于民主评议大会日期2026-02-10" }],
    },
  ],
});

import { grd01 } from "../../../../src/domain/checks/rules/grd-01";
import { describeRule } from "../../../support/describe-rule";

describeRule(grd01, {
  valid: [
    {
      name: "不评定等次 and blank",
      book: {
        rows: {
          appraisals: [
            { kind: "预备党员", grade: "不评定等次" },
            { kind: "预备党员" },
            { kind: "正式党员", grade: "合格" },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "a graded probationary member",
      book: { rows: { appraisals: [{ name: "张一", kind: "预备党员", grade: "合格" }] } },
      finds: [
        {
          severity: "错误",
          row: 4,
          field: "评定等次",
          subject: "张一",
          message: "预备党员不评定等次，现为“合格”",
          fix: {
            kind: "not-graded",
            cells: [{ sheet: "民主评议", row: 4, column: 15, before: "合格", after: "不评定等次" }],
          },
        },
      ],
    },
    {
      name: "the roster says so where 党员类别 is blank",
      book: { rows: { members: [{ name: "张一", kind: "预备党员" }], appraisals: [{ name: "张一", grade: "优秀" }] } },
      finds: [{ message: "预备党员不评定等次，现为“优秀”" }],
    },
  ],
});

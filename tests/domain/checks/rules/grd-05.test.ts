import { grd05 } from "../../../../src/domain/checks/rules/grd-05";
import { describeRule } from "../../../support/describe-rule";

describeRule(grd05, {
  valid: [
    {
      name: "a grade word that waits to be confirmed",
      book: {
        rows: {
          appraisals: [
            {
              took: "是",
              grade: "称职",
              readings: [{ column: "grade", kind: "not-in-list", raw: "称职", candidate: "合格" }],
            },
          ],
        },
      },
    },
    {
      name: "all are counted",
      book: {
        rows: { appraisals: [{ took: "是", grade: "合格" }, { took: "是", grade: "不评定等次" }, { took: "否" }] },
      },
    },
  ],
  invalid: [
    {
      name: "a probationary member left blank",
      book: { rows: { appraisals: [{ took: "是", kind: "预备党员", name: "张一" }] } },
      finds: [
        {
          severity: "错误",
          row: 4,
          field: "评定等次",
          subject: "张一",
          fix: {
            kind: "not-graded",
            cells: [{ sheet: "民主评议", row: 4, column: 15, before: null, after: "不评定等次" }],
          },
        },
      ],
    },
    {
      name: "a full member without, and a word that is no grade",
      book: {
        rows: {
          appraisals: [
            { took: "是", kind: "正式党员" },
            { took: "是", kind: "正式党员", grade: "良好" },
            { took: "是", grade: "优秀" },
          ],
        },
      },
      finds: [
        {
          row: null,
          branch: "第一党支部",
          message: "优秀1＋合格0＋基本合格0＋不合格0＋不评定等次0＝1，与实参评（3）不符",
        },
      ],
    },
  ],
});

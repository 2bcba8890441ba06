import { grd02 } from "../../../../src/domain/checks/rules/grd-02";
import { describeRule } from "../../../support/describe-rule";

const kind = "正式党员";

describeRule(grd02, {
  valid: [
    {
      name: "a grade, or a reason",
      book: {
        rows: {
          appraisals: [
            { kind, took: "是", grade: "合格" },
            { kind, took: "是", reason: "新转入" },
            { kind, took: "否", reason: "长期病休" },
          ],
        },
      },
    },
    { name: "a probationary member", book: { rows: { appraisals: [{ kind: "预备党员", took: "是" }] } } },
    { name: "是否参评 still blank", book: { rows: { appraisals: [{ kind }] } } },
  ],
  invalid: [
    {
      name: "took part, no grade",
      book: { rows: { appraisals: [{ kind, took: "是", name: "张一" }] } },
      finds: [{ severity: "错误", field: "评定等次", subject: "张一" }],
    },
    {
      name: "did not take part, no reason",
      book: { rows: { appraisals: [{ kind, took: "否" }] } },
      finds: [{ field: "未参评或不评定原因", message: "正式党员未参评，没有写明原因" }],
    },
  ],
});

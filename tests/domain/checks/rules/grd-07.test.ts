import { grd07 } from "../../../../src/domain/checks/rules/grd-07";
import { describeRule } from "../../../support/describe-rule";

describeRule(grd07, {
  valid: [
    {
      name: "the three forms",
      book: {
        rows: { appraisals: [{ disposition: "限期改正" }, { disposition: "劝其退党" }, { disposition: "除名" }, {}] },
      },
    },
  ],
  invalid: [
    {
      name: "another word",
      book: { rows: { appraisals: [{ name: "张一", disposition: "诫勉谈话" }] } },
      finds: [
        { severity: "错误", field: "组织处置", subject: "张一", message: "组织处置填“诫勉谈话”，不属于三种形式" },
      ],
    },
    {
      name: "a probationary member",
      book: { rows: { appraisals: [{ kind: "预备党员", disposition: "除名" }] } },
      finds: [{ message: "对预备党员填了组织处置“除名”" }],
    },
  ],
});

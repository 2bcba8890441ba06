import { grd12 } from "../../../../src/domain/checks/rules/grd-12";
import { describeRule } from "../../../support/describe-rule";

describeRule(grd12, {
  valid: [
    {
      name: "none, or another grade",
      book: { rows: { appraisals: [{ grade: "优秀" }, { grade: "不合格", circumstance: "2" }] } },
    },
  ],
  invalid: [
    {
      name: "优秀 with a circumstance",
      book: { rows: { appraisals: [{ grade: "优秀", circumstance: "4" }] } },
      finds: [{ severity: "提示", field: "反向情形" }],
    },
  ],
});

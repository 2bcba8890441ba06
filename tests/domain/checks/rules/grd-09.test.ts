import { grd09 } from "../../../../src/domain/checks/rules/grd-09";
import { describeRule } from "../../../support/describe-rule";

describeRule(grd09, {
  valid: [
    {
      name: "no disposal",
      book: { rows: { appraisals: [{ note: "已受党内警告处分" }] } },
    },
    {
      name: "another note",
      book: { rows: { appraisals: [{ disposition: "限期改正", note: "已谈话" }] } },
    },
  ],
  invalid: [
    {
      name: "punished already",
      book: { rows: { appraisals: [{ disposition: "限期改正", note: "同一问题已受党内警告处分" }] } },
      finds: [{ severity: "警告", field: "组织处置" }],
    },
  ],
});

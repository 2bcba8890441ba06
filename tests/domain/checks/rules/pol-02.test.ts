import { pol02 } from "../../../../src/domain/checks/rules/pol-02";
import { describeRule } from "../../../support/describe-rule";

describeRule(pol02, {
  valid: [
    {
      name: "as many or fewer",
      book: { rows: { appraisals: [{ returned: 9, valid: 9 }, { returned: 9, valid: 7 }, { valid: 7 }] } },
    },
  ],
  invalid: [
    {
      name: "more valid",
      book: { rows: { appraisals: [{ returned: 9, valid: 10 }] } },
      finds: [{ severity: "错误", field: "有效票", message: "有效票（10）多于收回票（9）" }],
    },
  ],
});

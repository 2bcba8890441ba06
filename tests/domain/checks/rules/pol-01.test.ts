import { pol01 } from "../../../../src/domain/checks/rules/pol-01";
import { describeRule } from "../../../support/describe-rule";

describeRule(pol01, {
  valid: [
    {
      name: "as many or fewer",
      book: { rows: { appraisals: [{ issued: 9, returned: 9 }, { issued: 9, returned: 8 }, { issued: 9 }] } },
    },
  ],
  invalid: [
    {
      name: "more returned",
      book: { rows: { appraisals: [{ name: "张一", issued: 9, returned: 10 }] } },
      finds: [{ severity: "错误", field: "收回票", subject: "张一", message: "收回票（10）多于发出票（9）" }],
    },
  ],
});

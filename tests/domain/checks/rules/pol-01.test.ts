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

// Just inside and just outside each bound.
describeRule(pol01, {
  valid: [
    { name: "one blank", book: { rows: { appraisals: [{ issued: 5 }, { returned: 5 }] } } },
    { name: "zero of zero", book: { rows: { appraisals: [{ issued: 0, returned: 0 }] } } },
  ],
  invalid: [
    {
      name: "one of none",
      book: { rows: { appraisals: [{ issued: 0, returned: 1 }] } },
      finds: [{ severity: "错误", message: "收回票（1）多于发出票（0）" }],
    },
  ],
});

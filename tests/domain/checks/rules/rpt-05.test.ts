import { rpt05 } from "../../../../src/domain/checks/rules/rpt-05";
import { describeRule } from "../../../support/describe-rule";

describeRule(rpt05, {
  valid: [
    {
      name: "rounded to whole percents",
      book: { rows: { appraisals: [{ excellentRate: 0.67, excellent: 2, valid: 3 }] } },
    },
    {
      name: "nothing to compute from",
      book: { rows: { appraisals: [{ excellentRate: 0.5 }, { excellentRate: 0.5, excellent: 0, valid: 0 }] } },
    },
  ],
  invalid: [
    {
      name: "another percentage",
      book: { rows: { appraisals: [{ name: "张一", excellentRate: 0.8, excellent: 2, valid: 3 }] } },
      finds: [
        {
          severity: "警告",
          field: "优秀得票率",
          subject: "张一",
          message: "优秀得票率填80%，按优秀票2÷有效票3为66.7%",
        },
      ],
    },
  ],
});

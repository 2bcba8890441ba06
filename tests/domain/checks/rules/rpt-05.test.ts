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

// Just inside and just outside each bound.
const typed = (excellentRate: number | null, excellent: number | null, valid: number | null) => ({
  rows: { appraisals: [{ excellentRate, excellent, valid }] },
});

describeRule(rpt05, {
  valid: [
    { name: "one blank", book: typed(0, null, 5) },
    { name: "another blank", book: typed(0.5, 1, null) },
    { name: "the rate blank", book: typed(null, 3, 5) },
    { name: "half a percent", book: typed(0.505, 1, 2) },
    { name: "one of one", book: typed(1, 1, 1) },
  ],
  invalid: [
    {
      name: "one percent",
      book: typed(0.51, 1, 2),
      finds: [{ severity: "警告", field: "优秀得票率", message: "优秀得票率填51%，按优秀票1÷有效票2为50%" }],
    },
    { name: "of one ballot", book: typed(0, 1, 1), finds: [{ message: "优秀得票率填0%，按优秀票1÷有效票1为100%" }] },
  ],
});

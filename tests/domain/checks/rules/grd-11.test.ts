import { grd11 } from "../../../../src/domain/checks/rules/grd-11";
import { describeRule } from "../../../support/describe-rule";

describeRule(grd11, {
  valid: [
    {
      name: "votes and grade agree",
      book: {
        rows: {
          appraisals: [
            { grade: "优秀", valid: 10, excellent: 6 },
            { grade: "合格", valid: 10, excellent: 0 },
            { grade: "基本合格", valid: 10, excellent: 1, qualified: 3 },
          ],
        },
      },
    },
    {
      name: "too few ballots",
      book: { rows: { appraisals: [{ grade: "优秀", valid: 2, excellent: 0 }] } },
    },
  ],
  invalid: [
    {
      name: "far better, far worse",
      book: {
        rows: {
          appraisals: [
            { grade: "优秀", valid: 20, excellent: 1 },
            { grade: "不合格", valid: 10, excellent: 6, qualified: 3 },
          ],
        },
      },
      finds: [{ severity: "提示", field: "评定等次", message: "优秀票1张（有效票20张），评定为“优秀”" }, { row: 5 }],
    },
  ],
});

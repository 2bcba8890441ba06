import { grd08 } from "../../../../src/domain/checks/rules/grd-08";
import { describeRule } from "../../../support/describe-rule";

describeRule(grd08, {
  valid: [
    {
      name: "six months",
      book: { rows: { appraisals: [{ disposition: "限期改正", months: 6 }, { disposition: "除名" }] } },
    },
    {
      name: "a longer limit in 设置",
      book: { rows: { appraisals: [{ disposition: "除名", months: 18 }] }, settings: { correctionMonths: 18 } },
    },
  ],
  invalid: [
    {
      name: "more than a year",
      book: { rows: { appraisals: [{ disposition: "限期改正", months: 18 }] } },
      finds: [{ severity: "错误", field: "限期改正月数", message: "限期改正18个月，超过最长12个月" }],
    },
    {
      name: "another number, none",
      book: { rows: { appraisals: [{ disposition: "限期改正", months: 9 }, { disposition: "限期改正" }] } },
      finds: [{ severity: "警告" }, { severity: "警告", message: "限期改正没有填月数" }],
    },
  ],
});

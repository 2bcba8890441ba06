import { pol09 } from "../../../../src/domain/checks/rules/pol-09";
import type { Row } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const repeat = (count: number, row: Row<"appraisals">) => Array.from({ length: count }, () => row);

describeRule(pol09, {
  valid: [
    {
      name: "just 95 percent",
      book: { rows: { appraisals: [...repeat(19, { took: "是" }), { took: "否" }] } },
    },
    {
      name: "not filled in",
      book: { rows: { appraisals: [{ took: "是" }, { took: "" }] } },
    },
    {
      name: "a lower bound of 设置",
      book: { rows: { appraisals: [{ took: "是" }, { took: "否" }] }, settings: { appraisalRate: 0.5 } },
    },
  ],
  invalid: [
    {
      name: "below",
      book: { rows: { appraisals: [{ took: "是" }, { took: "是" }, { took: "否" }] } },
      finds: [{ severity: "警告", row: null, message: "参评率66.7%（实参评2÷应参评3），低于95%" }],
    },
  ],
});

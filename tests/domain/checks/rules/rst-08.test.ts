import { rst08 } from "../../../../src/domain/checks/rules/rst-08";
import { describeRule } from "../../../support/describe-rule";

describeRule(rst08, {
  valid: [
    {
      name: "told in the roster or in 民主评议",
      book: {
        rows: {
          members: [
            { name: "张一", careTag: "流动党员", note: "在流入地参评" },
            { name: "李二", careTag: "流动党员" },
            { name: "王三", careTag: "年老体弱党员" },
          ],
          appraisals: [{ name: "李二", reason: "在流入地参评" }],
        },
      },
    },
  ],
  invalid: [
    {
      name: "not told",
      book: { rows: { members: [{ name: "张一", careTag: "流动党员", note: "在外务工" }] } },
      finds: [{ severity: "提示", field: "备注", subject: "张一" }],
    },
  ],
});

import { rst03 } from "../../../../src/domain/checks/rules/rst-03";
import { describeRule } from "../../../support/describe-rule";

describeRule(rst03, {
  valid: [
    { name: "both kinds and blank", book: { rows: { members: [{ kind: "正式党员" }, { kind: "预备党员" }, {}] } } },
  ],
  invalid: [
    {
      name: "积极分子 in the roster, 发展对象 in 民主评议",
      book: {
        rows: { members: [{ name: "张一", kind: "积极分子" }], appraisals: [{ name: "李二", kind: "发展对象" }] },
      },
      finds: [
        {
          severity: "错误",
          sheet: "党员名册",
          row: 4,
          field: "党员类别",
          subject: "张一",
          message: "党员类别填“积极分子”，不是正式党员也不是预备党员",
        },
        { sheet: "民主评议", subject: "李二" },
      ],
    },
  ],
});

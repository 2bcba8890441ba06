import { rst01 } from "../../../../src/domain/checks/rules/rst-01";
import { describeRule } from "../../../support/describe-rule";

describeRule(rst01, {
  valid: [
    { name: "different names", book: { rows: { members: [{ name: "张一" }, { name: "李二" }] } } },
    {
      name: "the same name in two branches",
      book: { rows: { members: [{ name: "张一" }, { name: "张一", branch: "第二党支部" }] } },
    },
    { name: "blank names", book: { rows: { members: [{}, {}] } } },
    {
      name: "a member in the roster and in 民主评议",
      book: { rows: { members: [{ name: "张一" }], appraisals: [{ name: "张一" }] } },
    },
  ],
  invalid: [
    {
      name: "a name twice in the roster",
      book: { rows: { members: [{ name: "张一" }, { name: "李二" }, { name: "张一" }] } },
      finds: [
        {
          severity: "错误",
          form: "members",
          sheet: "党员名册",
          row: 6,
          field: "姓名",
          column: 2,
          branch: "第一党支部",
          subject: "张一",
          message: "张一已在第4行出现，本党支部内重复",
        },
      ],
    },
    {
      name: "a name twice in 民主评议",
      book: { rows: { appraisals: [{ name: "张一" }, { name: "张一" }] } },
      finds: [{ sheet: "民主评议", row: 5, field: "姓名" }],
    },
  ],
});

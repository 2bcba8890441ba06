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

// Just inside and just outside each bound.
describeRule(rst03, {
  valid: [{ name: "blank is RST-05", book: { rows: { members: [{ kind: "" }] } } }],
  invalid: [
    ...["中共党员", "正式党员（流动）", "预备期"].map((kind) => ({
      name: `${kind} is a member all the same: a warning`,
      book: { rows: { members: [{ kind }] } },
      finds: [{ severity: "警告" as const, field: "党员类别" }],
    })),
    ...["积极分子", "群众", "非党员", "不是党员"].map((kind) => ({
      name: kind,
      book: { rows: { appraisals: [{ kind }] } },
      finds: [{ severity: "错误" as const, message: `党员类别填“${kind}”，不是正式党员也不是预备党员` }],
    })),
  ],
});

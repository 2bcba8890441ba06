import { grd07 } from "../../../../src/domain/checks/rules/grd-07";
import { describeRule } from "../../../support/describe-rule";

describeRule(grd07, {
  valid: [
    {
      name: "the three forms",
      book: {
        rows: { appraisals: [{ disposition: "限期改正" }, { disposition: "劝其退党" }, { disposition: "除名" }, {}] },
      },
    },
  ],
  invalid: [
    {
      name: "another word",
      book: { rows: { appraisals: [{ name: "张一", disposition: "诫勉谈话" }] } },
      finds: [
        { severity: "错误", field: "组织处置", subject: "张一", message: "组织处置填“诫勉谈话”，不属于三种形式" },
      ],
    },
    {
      name: "a probationary member",
      book: { rows: { appraisals: [{ kind: "预备党员", disposition: "除名" }] } },
      finds: [{ message: "对预备党员填了组织处置“除名”" }],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(grd07, {
  valid: [
    ...["未处置", "不予处置", "不涉及", "没有", "限期改正（6个月）", "限期改正6个月", "除名，已报批"].map(
      (disposition) => ({ name: disposition, book: { rows: { appraisals: [{ disposition, kind: "正式党员" }] } } }),
    ),
    {
      name: "no disposal of a probationary member, in words",
      book: { rows: { appraisals: [{ disposition: "无需处置", kind: "预备党员" }] } },
    },
  ],
  invalid: [
    ...["限期整改", "警告", "留党察看", "延长预备期", "未按期改正"].map((disposition) => ({
      name: disposition,
      book: { rows: { appraisals: [{ disposition }] } },
      finds: [{ severity: "错误" as const, field: "组织处置", message: `组织处置填“${disposition}”，不属于三种形式` }],
    })),
  ],
});

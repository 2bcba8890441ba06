import { grd06 } from "../../../../src/domain/checks/rules/grd-06";
import { describeRule } from "../../../support/describe-rule";

describeRule(grd06, {
  valid: [
    {
      name: "has one",
      book: { rows: { appraisals: [{ grade: "基本合格", improvement: "每周自学" }, { grade: "合格" }] } },
    },
    {
      name: "no such column",
      book: { rows: { appraisals: [{ grade: "不合格" }] }, without: { appraisals: ["improvement"] } },
    },
  ],
  invalid: [
    {
      name: "both grades",
      book: { rows: { appraisals: [{ grade: "基本合格", name: "张一" }, { grade: "不合格" }] } },
      finds: [{ severity: "警告", field: "改进措施", subject: "张一" }, { row: 5 }],
    },
  ],
});

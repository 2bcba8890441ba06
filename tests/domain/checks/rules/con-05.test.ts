import { con05 } from "../../../../src/domain/checks/rules/con-05";
import { describeRule } from "../../../support/describe-rule";

describeRule(con05, {
  valid: [
    {
      name: "all there",
      book: { rows: { meetings: [{ kind: "组织生活会" }], appraisals: [{}], rectifications: [{}] } },
    },
    {
      name: "nothing at all is CON-01",
      book: { rows: { branches: [{}] } },
    },
  ],
  invalid: [
    {
      name: "two are missing",
      book: { rows: { appraisals: [{}] } },
      finds: [
        { severity: "警告", sheet: "民主评议", row: null, branch: "第一党支部", message: "缺组织生活会记录、整改清单" },
      ],
    },
  ],
});

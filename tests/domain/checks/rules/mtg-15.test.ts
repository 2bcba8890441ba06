import { mtg15 } from "../../../../src/domain/checks/rules/mtg-15";
import { describeRule } from "../../../support/describe-rule";

const kind = "组织生活会";

describeRule(mtg15, {
  valid: [
    {
      name: "some, or not filled in",
      book: { rows: { meetings: [{ kind, criticisms: 12 }, { kind }, { kind: "其他", criticisms: 0 }] } },
    },
  ],
  invalid: [
    {
      name: "none",
      book: { rows: { meetings: [{ kind, criticisms: 0 }] } },
      finds: [{ severity: "警告", field: "批评意见条数", message: "批评意见0条" }],
    },
  ],
});

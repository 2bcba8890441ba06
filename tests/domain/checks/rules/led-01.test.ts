import { led01 } from "../../../../src/domain/checks/rules/led-01";
import { describeRule } from "../../../support/describe-rule";

describeRule(led01, {
  valid: [
    { name: "an owner", book: { rows: { rectifications: [{ owner: "张一" }] } } },
    { name: "no such column", book: { rows: { rectifications: [{}] }, without: { rectifications: ["owner"] } } },
  ],
  invalid: [
    {
      name: "none",
      book: { rows: { rectifications: [{ name: "张一" }] } },
      finds: [{ severity: "错误", field: "责任人", subject: "张一", message: "没有填责任人" }],
    },
  ],
});

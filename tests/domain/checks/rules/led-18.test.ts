import { led18 } from "../../../../src/domain/checks/rules/led-18";
import { describeRule } from "../../../support/describe-rule";

describeRule(led18, {
  valid: [
    {
      name: "filled in",
      book: { rows: { rectifications: [{ source: "查摆问题" }] } },
    },
    {
      name: "no such column",
      book: { rows: { rectifications: [{}] }, without: { rectifications: ["source"] } },
    },
  ],
  invalid: [
    {
      name: "blank",
      book: { rows: { rectifications: [{ name: "张一" }] } },
      finds: [{ severity: "警告", field: "问题来源", subject: "张一" }],
    },
  ],
});

import { led14 } from "../../../../src/domain/checks/rules/led-14";
import { buildSettings } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

describeRule(led14, {
  valid: [
    {
      name: "in particular",
      book: { rows: { rectifications: [{ problem: "两次集中学习请假" }] } },
    },
    {
      name: "no phrases in 设置",
      book: {
        rows: { rectifications: [{ problem: "学习不够深入" }] },
        settings: { lists: { ...buildSettings().lists, genericPhrases: [] } },
      },
    },
  ],
  invalid: [
    {
      name: "generic",
      book: { rows: { rectifications: [{ problem: "学习不够深入" }] } },
      finds: [{ severity: "提示", field: "存在问题" }],
    },
  ],
});

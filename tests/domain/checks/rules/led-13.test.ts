import { led13 } from "../../../../src/domain/checks/rules/led-13";
import { describeRule } from "../../../support/describe-rule";

describeRule(led13, {
  valid: [
    {
      name: "oneself",
      book: { rows: { rectifications: [{ problem: "本人学习抓得不紧" }, { problem: "与个别群众沟通少" }] } },
    },
  ],
  invalid: [
    {
      name: "others",
      book: {
        rows: {
          rectifications: [{ problem: "部分党员干部存在等靠想法" }, { problem: "个别同志学习不认真", name: "张一" }],
        },
      },
      finds: [
        { severity: "警告", field: "存在问题", message: "存在问题中用了“部分党员干部”，没有说明是谁的问题" },
        { advice: "请写本人的问题" },
      ],
    },
  ],
});

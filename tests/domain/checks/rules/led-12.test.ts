import { led12 } from "../../../../src/domain/checks/rules/led-12";
import { describeRule } from "../../../support/describe-rule";

describeRule(led12, {
  valid: [
    {
      name: "all six",
      book: {
        rows: {
          rectifications: [
            { category: "政治功能强不强" },
            { category: "“四个意识”牢不牢" },
            { category: "“四个自信”有没有" },
            { category: "工作作风实不实" },
            { category: "发挥作用好不好" },
            { category: "自我要求严不严" },
          ],
        },
      },
    },
    {
      name: "not filled in, or by another list",
      book: { rows: { rectifications: [{ category: "" }, { branch: "第二党支部", category: "作风建设" }] } },
    },
  ],
  invalid: [
    {
      name: "one is missing",
      book: {
        rows: {
          rectifications: [
            { category: "政治功能强不强" },
            { category: "“四个意识”牢不牢" },
            { category: "“四个自信”有没有" },
            { category: "发挥作用好不好" },
            { category: "自我要求严不严" },
          ],
        },
      },
      finds: [{ severity: "警告", row: null, field: "问题类别", message: "缺少查摆类别“工作作风实不实”" }],
    },
  ],
});

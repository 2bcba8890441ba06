import { rpt01 } from "../../../../src/domain/checks/rules/rpt-01";
import { describeRule } from "../../../support/describe-rule";

describeRule(rpt01, {
  valid: [
    {
      name: "plain texts, a mark for no",
      book: {
        rows: {
          meetings: [{ title: "组织生活会" }],
          rectifications: [{ published: "×", problem: "略有拖延" }],
          members: [{ name: "张某某" }],
        },
      },
    },
    {
      name: "settings not on a sheet",
      book: { settings: { theme: "××主题" } },
    },
  ],
  invalid: [
    {
      name: "in a cell",
      book: {
        rows: {
          rectifications: [
            { name: "张一", measure: "组织××名党员学习" },
            { measure: "（待补充）" },
            { problem: "X名党员没有参加" },
          ],
        },
      },
      finds: [
        { severity: "错误", field: "整改措施", subject: "张一", message: "文字中留有“××”" },
        { row: 5 },
        { row: 6, field: "存在问题" },
      ],
    },
    {
      name: "in a setting",
      book: { settings: { theme: "××主题" }, settingsSheet: true },
      finds: [{ sheet: "设置", row: 6, field: "内容", subject: "主题" }],
    },
  ],
});

import { rpt07 } from "../../../../src/domain/checks/rules/rpt-07";
import { describeRule } from "../../../support/describe-rule";

describeRule(rpt07, {
  valid: [
    {
      name: "the year, or none",
      book: {
        rows: {
          meetings: [
            { kind: "组织生活会", title: "2025年度组织生活会" },
            { kind: "组织生活会", title: "组织生活会" },
          ],
        },
      },
    },
    {
      name: "the year before in a text, in a study",
      book: {
        rows: {
          meetings: [
            { kind: "组织生活会", title: "组织生活会", summary: "通报2024年度整改情况" },
            { kind: "集中学习", title: "2024年度文件" },
          ],
        },
      },
    },
    {
      name: "year not known",
      book: { rows: { meetings: [{ kind: "组织生活会", title: "2024年度组织生活会" }] }, settings: { year: null } },
    },
  ],
  invalid: [
    {
      name: "a title",
      book: { rows: { meetings: [{ kind: "组织生活会", title: "2024年度组织生活会" }] } },
      finds: [{ severity: "提示", field: "会议名称", message: "会议名称写的是2024年度" }],
    },
    {
      name: "a setting",
      book: { settings: { theme: "2024年度主题" }, settingsSheet: true },
      finds: [{ sheet: "设置", row: 6, message: "主题写的是2024年度" }],
    },
  ],
});

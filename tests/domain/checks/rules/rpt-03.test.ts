import { rpt03 } from "../../../../src/domain/checks/rules/rpt-03";
import { describeRule } from "../../../support/describe-rule";

describeRule(rpt03, {
  valid: [
    {
      name: "the right word",
      book: { rows: { meetings: [{ title: "组织生活会" }] } },
    },
    {
      name: "a reason may mean it",
      book: { rows: { appraisals: [{ reason: "参加民主生活会" }] } },
    },
  ],
  invalid: [
    {
      name: "in a title",
      book: { rows: { meetings: [{ kind: "组织生活会", title: "2025年度民主生活会", summary: "民主生活会" }] } },
      finds: [{ severity: "警告", row: 4, field: "会议名称" }],
    },
    {
      name: "in a setting",
      book: { settings: { noticeTitle: "关于开好民主生活会的通知" }, settingsSheet: true },
      finds: [{ sheet: "设置", row: 7, subject: "通知名称" }],
    },
  ],
});

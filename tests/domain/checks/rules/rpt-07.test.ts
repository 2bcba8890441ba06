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

// Just inside and just outside each bound.
describeRule(rpt07, {
  valid: [
    {
      name: "no year in 设置",
      book: { rows: { meetings: [{ kind: "组织生活会", title: "2019年度组织生活会" }] }, settings: { year: null } },
    },
    { name: "study of another year", book: { rows: { meetings: [{ kind: "集中学习", title: "学习2019年度文件" }] } } },
    { name: "a setting without a sheet", book: { settings: { theme: "2019年度主题" } } },
    {
      name: "the year without 年度",
      book: { rows: { meetings: [{ kind: "组织生活会", title: "2026年组织生活会" }] } },
    },
  ],
  invalid: [
    {
      name: "both settings",
      book: { settings: { theme: "2024年度主题", noticeTitle: "2026 年度通知" }, settingsSheet: true },
      finds: [
        { severity: "提示", subject: "主题", message: "主题写的是2024年度" },
        { subject: "通知名称", message: "通知名称写的是2026年度" },
      ],
    },
    {
      name: "民主评议大会",
      book: { rows: { meetings: [{ kind: "民主评议大会", title: "2024年度民主评议大会" }] } },
      finds: [{ field: "会议名称", message: "会议名称写的是2024年度" }],
    },
  ],
});

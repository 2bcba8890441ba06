import { mtg01 } from "../../../../src/domain/checks/rules/mtg-01";
import { describeRule } from "../../../support/describe-rule";

const whole = { title: "组织生活会", date: 46072, place: "会议室", chair: "张一", recorder: "李二" };

describeRule(mtg01, {
  valid: [
    { name: "all elements", book: { rows: { meetings: [whole] } } },
    {
      name: "a date that cannot be read",
      book: {
        rows: { meetings: [{ ...whole, date: null, readings: [{ column: "date", kind: "not-a-date", raw: "待定" }] }] },
      },
    },
    {
      name: "a sheet without the column",
      book: { rows: { meetings: [{ ...whole, recorder: "" }] }, without: { meetings: ["recorder"] } },
    },
  ],
  invalid: [
    {
      name: "each missing element",
      book: { rows: { meetings: [{}] } },
      finds: ["会议名称", "会议日期", "会议地点", "主持人", "记录人"].map((field) => ({
        severity: "错误" as const,
        row: 4,
        field,
        message: `没有填${field}，会议要素不全`,
      })),
    },
    {
      name: "无 for the recorder is a warning",
      book: {
        rows: {
          meetings: [{ ...whole, recorder: "", readings: [{ column: "recorder", kind: "none-mark", raw: "无" }] }],
        },
      },
      finds: [{ severity: "警告", field: "记录人", message: "记录人填“无”，会议要素不全" }],
    },
  ],
});

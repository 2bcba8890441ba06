import { tlk07 } from "../../../../src/domain/checks/rules/tlk-07";
import { describeRule } from "../../../support/describe-rule";

describeRule(tlk07, {
  valid: [
    {
      name: "whole, or with an unreadable date",
      book: {
        rows: {
          talks: [
            { date: 46000, place: "办公室", content: "谈分工" },
            { place: "办公室", content: "谈分工", readings: [{ column: "date", kind: "not-a-date", raw: "会前" }] },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "no place, — for content",
      book: {
        rows: { talks: [{ to: "张一", date: 46000, readings: [{ column: "content", kind: "none-mark", raw: "—" }] }] },
      },
      finds: [
        { severity: "警告", field: "谈话地点", subject: "张一", message: "没有填谈话地点" },
        { field: "谈话内容" },
      ],
    },
  ],
});

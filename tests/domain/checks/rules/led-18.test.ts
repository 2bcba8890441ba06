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

// Just inside and just outside each bound.
describeRule(led18, {
  valid: [{ name: "a word of its own is DAT-05", book: { rows: { rectifications: [{ source: "巡察" }] } } }],
  invalid: [
    {
      name: "blank, and a mark of nothing",
      book: {
        rows: {
          rectifications: [
            {},
            { readings: [{ column: "source", kind: "none-mark", raw: "无" }] },
            { readings: [{ column: "note", kind: "none-mark", raw: "无" }] },
          ],
        },
      },
      finds: [
        { severity: "警告", message: "没有填问题来源，无法追溯" },
        { message: "问题来源填“无”，无法追溯" },
        { message: "没有填问题来源，无法追溯" },
      ],
    },
  ],
});

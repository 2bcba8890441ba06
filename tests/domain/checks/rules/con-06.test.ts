import { con06 } from "../../../../src/domain/checks/rules/con-06";
import { describeRule } from "../../../support/describe-rule";

describeRule(con06, {
  valid: [
    {
      name: "each row says it",
      book: { rows: { members: [{ sourceFile: "甲" }] }, tables: { members: { sourceColumn: 8 } } },
    },
    {
      name: "not merged",
      book: { rows: { members: [{}, {}] } },
    },
    {
      name: "none says it",
      book: { rows: { members: [{}] }, tables: { members: { sourceColumn: 8 } } },
    },
  ],
  invalid: [
    {
      name: "some do not",
      book: {
        rows: { members: [{ sourceFile: "甲" }, {}, { sourceFile: "" }] },
        tables: { members: { sourceColumn: 8 } },
      },
      finds: [{ severity: "提示", row: 5, column: 8, field: "来源文件" }],
    },
  ],
});

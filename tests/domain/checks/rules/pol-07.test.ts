import { pol07 } from "../../../../src/domain/checks/rules/pol-07";
import { describeRule } from "../../../support/describe-rule";

describeRule(pol07, {
  valid: [
    {
      name: "a column of another kind",
      book: { rows: { polls: [{}] }, tables: { polls: { extraColumns: [{ index: 11, header: "得票率" }] } } },
    },
    {
      name: "who is voted on",
      book: { rows: { polls: [{}] }, tables: { polls: { extraColumns: [{ index: 11, header: "被测评人" }] } } },
    },
  ],
  invalid: [
    {
      name: "names",
      book: { rows: { polls: [{}] }, tables: { polls: { extraColumns: [{ index: 11, header: "投票人" }] } } },
      finds: [{ severity: "错误", row: 3, column: 11, field: "投票人" }],
    },
    {
      name: "numbers",
      book: { rows: { polls: [{}] }, tables: { polls: { extraColumns: [{ index: 11, header: "票号" }] } } },
      finds: [{ field: "票号" }],
    },
    {
      name: "two-row header",
      book: {
        rows: { polls: [{}] },
        tables: { polls: { headerTopRow: 2, extraColumns: [{ index: 11, header: "投票人" }] } },
      },
      finds: [{ row: 2 }],
    },
  ],
});

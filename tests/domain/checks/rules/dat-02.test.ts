import { dat02 } from "../../../../src/domain/checks/rules/dat-02";
import { describeRule } from "../../../support/describe-rule";

describeRule(dat02, {
  valid: [
    {
      name: "plain rows",
      book: { rows: { members: [{}, {}] } },
    },
    {
      name: "merged above the data",
      book: {
        rows: { members: [{}] },
        tables: { members: { merges: [{ row: 1, column: 0, rowCount: 1, columnCount: 8 }] } },
      },
    },
  ],
  invalid: [
    {
      name: "merged",
      book: {
        rows: { members: [{}, {}] },
        tables: { members: { merges: [{ row: 4, column: 1, rowCount: 2, columnCount: 1 }] } },
      },
      finds: [{ severity: "警告", row: 4, column: 1, field: "党支部", message: "党支部列有合并单元格，共1处" }],
    },
    {
      name: "blank rows",
      book: { rows: { members: [{}, { row: 6 }] }, tables: { members: { lastRow: 6, blankRows: [5] } } },
      finds: [{ row: 5, field: "党支部", message: "数据行之间有空行（第5行）" }],
    },
    {
      name: "both are told once",
      book: {
        rows: { members: [{}, { row: 6 }] },
        tables: {
          members: { lastRow: 6, blankRows: [5], merges: [{ row: 4, column: 1, rowCount: 2, columnCount: 1 }] },
        },
      },
      finds: [{ row: 5, message: "数据行之间有空行（第5行），还有合并单元格" }],
    },
  ],
});

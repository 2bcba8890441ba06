import { con03 } from "../../../../src/domain/checks/rules/con-03";
import { describeRule } from "../../../support/describe-rule";

describeRule(con03, {
  valid: [
    {
      name: "the sum of all",
      book: {
        rows: { polls: [{ excellent: 2 }, { excellent: 3 }, { row: 7, excellent: 4 }] },
        tables: { polls: { lastRow: 7, totalRows: [{ row: 8, cells: [null, "合计", null, null, null, 9] }] } },
      },
    },
    {
      name: "formulas without a value",
      book: {
        rows: { polls: [{ excellent: 2 }, { excellent: 3 }, { row: 7, excellent: 4 }] },
        tables: { polls: { lastRow: 7, totalRows: [{ row: 8, cells: [null, "合计", null, null, null, null] }] } },
      },
    },
    {
      name: "no totals",
      book: { rows: { polls: [{ excellent: 2 }, { excellent: 3 }, { row: 7, excellent: 4 }] } },
    },
  ],
  invalid: [
    {
      name: "another sum",
      book: {
        rows: { polls: [{ excellent: 2 }, { excellent: 3 }, { row: 7, excellent: 4 }] },
        tables: { polls: { lastRow: 7, totalRows: [{ row: 8, cells: [null, "合计", null, null, null, 10] }] } },
      },
      finds: [{ severity: "错误", row: 8, field: "优秀", message: "合计行填10，各行相加为9" }],
    },
    {
      name: "between the rows: told once, with the rows to take out",
      book: {
        rows: { polls: [{ excellent: 2 }, { excellent: 3 }, { row: 7, excellent: 4 }] },
        tables: {
          polls: {
            lastRow: 7,
            totalRows: [
              { row: 6, cells: [null, "小计", null, null, null, 5] },
              { row: 8, cells: [null, "合计", null, null, null, 9] },
            ],
          },
        },
      },
      finds: [
        { severity: "提示", row: 6, fix: { kind: "total-row", cells: [], removeRows: [{ sheet: "测评票", row: 6 }] } },
      ],
    },
    {
      name: "a part of the rows",
      book: {
        rows: { polls: [{ excellent: 2 }, { excellent: 3 }, { row: 7, excellent: 4 }] },
        tables: {
          polls: {
            lastRow: 7,
            totalRows: [
              { row: 6, cells: [null, "小计", null, null, null, 6] },
              { row: 8, cells: [null, "小计", null, null, null, 4] },
            ],
          },
        },
      },
      finds: [{ severity: "错误", row: 6, message: "小计行填6，各行相加为5" }, { severity: "提示" }],
    },
  ],
});

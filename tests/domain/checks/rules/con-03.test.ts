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

// Just inside and just outside each bound.
const total = (row: number, label: string | null, sum: number | string | null) => ({
  row,
  cells: [null, label, null, null, null, sum],
});
const votes = {
  polls: [
    { row: 5, excellent: 2 },
    { row: 6, excellent: 3 },
  ],
};
const places = { firstRow: 5, lastRow: 6 };

describeRule(con03, {
  valid: [
    {
      name: "in the first row",
      book: { rows: votes, tables: { polls: { ...places, totalRows: [total(4, "合计", 5)] } } },
    },
    { name: "a total row without rows", book: { tables: { polls: { totalRows: [total(4, "合计", 5)] } } } },
    { name: "of another sheet", book: { rows: votes, tables: { polls: { ...places, totalRows: [] } } } },
  ],
  invalid: [
    {
      name: "a wrong one in the first row",
      book: { rows: votes, tables: { polls: { ...places, totalRows: [total(4, "合计", 6)] } } },
      finds: [
        {
          severity: "错误",
          row: 4,
          field: "优秀",
          message: "合计行填6，各行相加为5",
          advice: "请核对各行和合计，改用求和公式",
        },
      ],
    },
    {
      name: "the label is told without its number; a long or missing one is 合计",
      book: {
        rows: votes,
        tables: {
          polls: {
            ...places,
            totalRows: [
              total(7, "合计：5票", 6),
              total(8, `关于全部党员互评票数的汇总说明共计如下所示${""}`, 7),
              total(9, null, 8),
            ],
          },
        },
      },
      finds: [
        { row: 7, message: "合计行填6，各行相加为5" },
        { row: 8, message: "合计行填7，各行相加为5" },
        { row: 9, message: "合计行填8，各行相加为5" },
      ],
    },
    {
      name: "how many there are",
      book: {
        rows: { appraisals: [{ name: "张一" }, { name: "李二" }] },
        tables: { appraisals: { totalRows: [{ row: 6, cells: [null, null, "共3人"] }] } },
      },
      finds: [
        {
          severity: "错误",
          row: 6,
          column: 2,
          field: "姓名",
          message: "共行写共3，表中有2行",
          advice: "请核对人数和各行，更正合计行",
        },
      ],
    },
    {
      name: "right below the first row and right above the last are between",
      book: {
        rows: { polls: [5, 7, 9, 11, 13, 15, 17].map((row) => ({ row, excellent: 1 })) },
        tables: {
          polls: { firstRow: 5, lastRow: 17, totalRows: [6, 8, 10, 12, 14, 16].map((row) => total(row, "小计", 1)) },
        },
      },
      finds: [
        {
          severity: "提示",
          row: 6,
          field: "党支部",
          message: "数据行之间有合计、小计行（第6、8、10、12、14行等），统计时已略去",
        },
      ],
    },
    {
      name: "five are told in full",
      book: {
        rows: { polls: [5, 7, 9, 11, 13, 15].map((row) => ({ row, excellent: 1 })) },
        tables: {
          polls: { firstRow: 5, lastRow: 15, totalRows: [6, 8, 10, 12, 14].map((row) => total(row, "小计", 1)) },
        },
      },
      finds: [{ message: "数据行之间有合计、小计行（第6、8、10、12、14行），统计时已略去" }],
    },
  ],
});

import { rst02 } from "../../../../src/domain/checks/rules/rst-02";
import { describeRule } from "../../../support/describe-rule";

const roster = [
  { name: "张一", kind: "正式党员" },
  { name: "李二", kind: "预备党员" },
];

describeRule(rst02, {
  valid: [
    {
      name: "parts, total and roster agree",
      book: { rows: { branches: [{ members: 2, fullMembers: 1, probationaryMembers: 1 }], members: roster } },
    },
    { name: "no roster", book: { rows: { branches: [{ members: 9, fullMembers: 8, probationaryMembers: 1 }] } } },
    { name: "blank numbers", book: { rows: { branches: [{}], members: roster } } },
    {
      name: "a sheet without 党员总数",
      book: { rows: { branches: [{ fullMembers: 3 }], members: roster }, without: { branches: ["members"] } },
    },
  ],
  invalid: [
    {
      name: "parts do not add up, the roster shows which is wrong",
      book: { rows: { branches: [{ members: 2, fullMembers: 1, probationaryMembers: 2 }], members: roster } },
      finds: [
        {
          severity: "错误",
          sheet: "党支部",
          row: 4,
          field: "预备党员",
          message: "正式党员1＋预备党员2≠党员总数2，名册共2人",
        },
      ],
    },
    {
      name: "parts do not add up, nothing to compare with",
      book: { rows: { branches: [{ members: 5, fullMembers: 2, probationaryMembers: 2 }] } },
      finds: [{ field: "党员总数", message: "正式党员2＋预备党员2≠党员总数5" }],
    },
    {
      name: "parts do not add up, 民主评议 shows the total is wrong",
      book: { rows: { branches: [{ members: 3, fullMembers: 1, probationaryMembers: 1 }], appraisals: roster } },
      finds: [{ field: "党员总数" }],
    },
    {
      name: "one more in the roster than declared",
      book: { rows: { branches: [{ members: 1, fullMembers: 1, probationaryMembers: 0 }], members: roster } },
      finds: [{ field: "党员总数", message: "党员总数填1人，名册有2人" }],
    },
    {
      name: "total right, kinds swapped",
      book: { rows: { branches: [{ members: 2, fullMembers: 2, probationaryMembers: 0 }], members: roster } },
      finds: [{ field: "正式党员", message: "正式党员填2人，名册中正式党员1人" }],
    },
  ],
});

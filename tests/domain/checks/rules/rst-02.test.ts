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

// Just inside and just outside each bound.
describeRule(rst02, {
  valid: [
    {
      name: "rows prepared with the branch alone are nobody",
      book: {
        rows: { branches: [{ members: 2, fullMembers: 1, probationaryMembers: 1 }], members: [...roster, {}, {}] },
      },
    },
    {
      name: "a kind that is odd leaves the parts open",
      book: {
        rows: {
          branches: [{ members: 3, fullMembers: 2, probationaryMembers: 1 }],
          members: [...roster, { name: "王三", kind: "" }],
        },
      },
    },
    { name: "the total alone", book: { rows: { branches: [{ members: 9 }] } } },
    {
      name: "the total is blank, the parts are not",
      book: { rows: { branches: [{ fullMembers: 3, probationaryMembers: 2 }], appraisals: roster } },
    },
    {
      name: "one part is blank",
      book: {
        rows: {
          branches: [
            { members: 2, fullMembers: 1 },
            { branch: "乙", members: 2, probationaryMembers: 1 },
          ],
        },
      },
    },
    {
      name: "民主评议 has fewer rows",
      book: { rows: { branches: [{ members: 9, fullMembers: 8, probationaryMembers: 1 }], appraisals: roster } },
    },
    { name: "zero", book: { rows: { branches: [{ members: 0, fullMembers: 0, probationaryMembers: 0 }] } } },
  ],
  invalid: [
    {
      name: "one fewer in the roster than declared",
      book: { rows: { branches: [{ members: 3, fullMembers: 2, probationaryMembers: 1 }], members: roster } },
      finds: [{ severity: "错误", field: "党员总数", message: "党员总数填3人，名册有2人" }],
    },
    {
      name: "a name without a kind counts",
      book: { rows: { branches: [{ members: 1 }], members: [{ name: "张一" }, { name: "李二" }] } },
      finds: [{ message: "党员总数填1人，名册有2人" }],
    },
    {
      name: "a kind without a name counts",
      book: { rows: { branches: [{ members: 1 }], members: [{ kind: "正式党员" }, { kind: "正式党员" }] } },
      finds: [{ message: "党员总数填1人，名册有2人" }],
    },
    {
      name: "the parts against the roster where the total is blank",
      book: { rows: { branches: [{ fullMembers: 1, probationaryMembers: 2 }], members: roster } },
      finds: [{ field: "预备党员", message: "预备党员填2人，名册中预备党员1人" }],
    },
    {
      name: "the total is contradicted by the roster",
      book: { rows: { branches: [{ members: 3, fullMembers: 1, probationaryMembers: 1 }], members: roster } },
      finds: [{ field: "党员总数", message: "正式党员1＋预备党员1≠党员总数3，名册共2人" }],
    },
    {
      name: "正式党员 is contradicted by 民主评议",
      book: { rows: { branches: [{ members: 2, fullMembers: 2, probationaryMembers: 1 }], appraisals: roster } },
      finds: [{ field: "正式党员", message: "正式党员2＋预备党员1≠党员总数2，民主评议共2人" }],
    },
    {
      name: "an odd kind in the roster: 民主评议 does not stand in",
      book: {
        rows: {
          branches: [{ members: 2, fullMembers: 2, probationaryMembers: 1 }],
          members: [{ name: "张一", kind: "群众" }],
          appraisals: roster,
        },
      },
      finds: [{ field: "党员总数", message: "正式党员2＋预备党员1≠党员总数2" }],
    },
  ],
});

import { con01 } from "../../../../src/domain/checks/rules/con-01";
import { describeRule } from "../../../support/describe-rule";

describeRule(con01, {
  valid: [
    {
      name: "each has sent",
      book: { rows: { branches: [{}, { branch: "第二党支部" }], members: [{}], talks: [{ branch: "第二党支部" }] } },
    },
    {
      name: "the list is made first",
      book: { rows: { branches: [{}, { branch: "第二党支部" }] } },
    },
    {
      name: "no list",
      book: { rows: { members: [{}] } },
    },
    {
      name: "forms from two files",
      book: { rows: { branches: [{}], members: [{ sourceFile: "甲" }], talks: [{ sourceFile: "乙" }] } },
    },
  ],
  invalid: [
    {
      name: "nothing sent",
      book: { rows: { branches: [{}, { branch: "第二党支部" }], members: [{}] } },
      finds: [
        {
          severity: "错误",
          sheet: "党支部",
          row: 5,
          branch: "第二党支部",
          message: "第二党支部在名单上，没有报送任何表",
        },
      ],
    },
    {
      name: "not listed: told once",
      book: { rows: { branches: [{}], members: [{}, { branch: "第三党支部" }], talks: [{ branch: "第三党支部" }] } },
      finds: [{ sheet: "党员名册", row: 5, field: "党支部", message: "第三党支部不在党支部名单上" }],
    },
    {
      name: "listed twice",
      book: { rows: { branches: [{}, {}] } },
      finds: [{ row: 5, message: "第一党支部在名单中出现两次" }],
    },
    {
      name: "one form from two files",
      book: { rows: { branches: [{}], members: [{ sourceFile: "甲" }, { sourceFile: "乙" }] } },
      finds: [{ sheet: "党员名册", row: 5, message: "第一党支部的同一张表来自两个文件：甲、乙" }],
    },
  ],
});

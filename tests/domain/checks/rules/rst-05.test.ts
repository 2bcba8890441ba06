import { rst05 } from "../../../../src/domain/checks/rules/rst-05";
import { describeRule } from "../../../support/describe-rule";

describeRule(rst05, {
  valid: [
    { name: "everything filled", book: { rows: { members: [{ name: "张一", kind: "正式党员" }] } } },
    {
      name: "无 in a required cell",
      book: {
        rows: {
          opinions: [
            {
              way: "个别谈话",
              date: 1,
              source: "党员",
              text: "希望改进",
              readings: [{ column: "target", kind: "none-mark", raw: "无" }],
            },
          ],
        },
      },
    },
    {
      name: "a column that is not there",
      book: { rows: { members: [{ name: "张一" }] }, without: { members: ["kind"] } },
    },
    { name: "cells with a rule of their own", book: { rows: { meetings: [{ kind: "其他" }] } } },
    {
      name: "a number that cannot be read",
      book: {
        rows: {
          branches: [
            {
              members: 2,
              fullMembers: 2,
              readings: [{ column: "probationaryMembers", kind: "not-a-number", raw: "几名" }],
            },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "a blank required text and a blank required number",
      book: { rows: { members: [{ name: "张一", row: 7 }], branches: [{ members: 2, fullMembers: 2 }] } },
      finds: [
        { severity: "警告", sheet: "党支部", row: 4, field: "预备党员", message: "预备党员为必填，现为空白" },
        { sheet: "党员名册", row: 7, field: "党员类别", subject: "张一" },
      ],
    },
    {
      name: "a blank 党支部",
      book: { rows: { members: [{ name: "张一", kind: "正式党员", branch: "" }] } },
      finds: [{ field: "党支部", branch: "" }],
    },
  ],
});

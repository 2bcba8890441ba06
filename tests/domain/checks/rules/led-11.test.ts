import { led11 } from "../../../../src/domain/checks/rules/led-11";
import { describeRule } from "../../../support/describe-rule";

describeRule(led11, {
  valid: [
    {
      name: "both lists, every member",
      book: {
        rows: {
          members: [{ name: "张一" }],
          rectifications: [{ list: "领导班子" }, { list: "党员个人", name: "张一" }],
        },
      },
    },
    {
      name: "left out of 应到",
      book: {
        rows: {
          members: [{ name: "张一" }, { name: "李二", exclusion: "长期病休" }],
          rectifications: [{ list: "领导班子" }, { list: "党员个人", name: "张一" }],
        },
      },
    },
    {
      name: "no ledger yet",
      book: { rows: { members: [{ name: "张一" }] } },
    },
    {
      name: "names not filled in",
      book: { rows: { members: [{ name: "张一" }], rectifications: [{ list: "领导班子" }, { list: "党员个人" }] } },
    },
  ],
  invalid: [
    {
      name: "a member without items",
      book: {
        rows: {
          members: [{ name: "张一" }, { name: "李二" }],
          rectifications: [{ list: "领导班子" }, { list: "党员个人", name: "张一" }],
        },
      },
      finds: [{ severity: "警告", sheet: "党员名册", row: 5, field: "姓名", subject: "李二" }],
    },
    {
      name: "by 民主评议 where there is no roster",
      book: {
        rows: {
          appraisals: [{ name: "李二" }, { name: "王三", took: "否" }],
          rectifications: [{ list: "领导班子" }, { list: "党员个人", name: "张一" }],
        },
      },
      finds: [{ sheet: "民主评议", row: 4, subject: "李二" }],
    },
    {
      name: "no list of the committee",
      book: { rows: { rectifications: [{ list: "党员个人", name: "张一" }] } },
      finds: [{ sheet: "整改台账", row: null, message: "台账中没有领导班子的整改事项" }],
    },
    {
      name: "no personal list: told once",
      book: { rows: { members: [{ name: "张一" }, { name: "李二" }], rectifications: [{ list: "领导班子" }] } },
      finds: [{ row: null, message: "台账中没有党员个人的整改事项" }],
    },
  ],
});

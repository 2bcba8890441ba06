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
      name: "an item of two",
      book: {
        rows: {
          members: [{ name: "张一" }, { name: "李二" }],
          rectifications: [{ list: "领导班子" }, { list: "党员个人", name: "张一、李二" }],
        },
      },
    },
    {
      name: "personal by the name where the kind of list is blank",
      book: {
        rows: {
          members: [{ name: "张一" }, { name: "" }],
          rectifications: [{ list: "" }, { list: "", name: "张一" }],
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
      name: "three members are told one by one",
      book: {
        rows: {
          members: ["张一", "李二", "王三", "赵四"].map((name) => ({ name })),
          rectifications: [{ list: "领导班子" }, { list: "党员个人", name: "张一" }],
        },
      },
      finds: [{ subject: "李二" }, { subject: "王三" }, { subject: "赵四" }],
    },
    {
      name: "four are one finding that names them",
      book: {
        rows: {
          members: ["张一", "李二", "王三", "赵四", "周五"].map((name) => ({ name })),
          rectifications: [{ list: "领导班子" }, { list: "党员个人", name: "张一" }],
        },
      },
      finds: [
        {
          row: 5,
          field: "姓名",
          subject: "",
          message: "4名党员在整改台账中没有个人整改事项：李二、王三、赵四、周五",
        },
      ],
    },
    {
      name: "very many: the first fifteen",
      book: {
        rows: {
          members: Array.from({ length: 17 }, (_, index) => ({
            name: `张${"一二三四五六七八九十百千万亿兆甲乙"[index] ?? ""}`,
          })),
          rectifications: [{ list: "领导班子" }, { list: "党员个人", name: "李二" }],
        },
      },
      finds: [{ message: expect.stringMatching(/^17名.*张兆等17人$/) as string }],
    },
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

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

// Just inside and just outside each bound.
const files = (form: string, first: object, second: object) => ({
  rows: {
    branches: [{}],
    [form]: [
      { ...first, sourceFile: "甲" },
      { ...second, sourceFile: "乙" },
    ],
  },
});

describeRule(con01, {
  valid: [
    {
      name: "rows and lines without a branch",
      book: { rows: { branches: [{}, { branch: "" }, { branch: "" }], members: [{}, { branch: "" }] } },
    },
    {
      name: "one file, by its table",
      book: { rows: { branches: [{}], members: [{}, {}] }, tables: { members: { file: "甲" } } },
    },
    {
      name: "a row typed beside an imported table",
      book: { rows: { branches: [{}], members: [{ sourceFile: "甲" }, {}] }, tables: { members: { file: "甲" } } },
    },
  ],
  invalid: [
    ...(
      [
        ["members", { name: "张一" }, { name: "李二" }],
        ["appraisals", { name: "张一" }, { name: "李二" }],
        ["meetings", { kind: "集中学习", date: 46000 }, { kind: "组织生活会", date: 46000 }],
        ["meetings", { kind: "集中学习", date: 46000 }, { kind: "集中学习", date: 46001 }],
        ["talks", { date: 46000, from: "张一", to: "李二" }, { date: 46001, from: "张一", to: "李二" }],
        ["talks", { date: 46000, from: "张一", to: "李二" }, { date: 46000, from: "王三", to: "李二" }],
        ["talks", { date: 46000, from: "张一", to: "李二" }, { date: 46000, from: "张一", to: "王三" }],
        ["opinions", { text: "多走访" }, { text: "多交流" }],
        ["polls", { name: "张一" }, { name: "李二" }],
        ["polls", { name: "张一", voters: "党员互评" }, { name: "张一", voters: "群众代表" }],
        ["polls", { name: "张一", item: "总体评价" }, { name: "张一", item: "政治素养" }],
        ["rectifications", { list: "领导班子", problem: "甲" }, { list: "党员个人", problem: "乙" }],
        ["rectifications", { name: "张一", problem: "甲" }, { name: "李二", problem: "甲" }],
        ["institutions", { name: "学习制度" }, { name: "考勤制度" }],
      ] as const
    ).map(([form, first, second], index) => ({
      name: `parts of one list, ${form} ${index}: a warning`,
      book: files(form, first, second),
      finds: [
        {
          severity: "警告" as const,
          row: 5,
          field: "党支部",
          advice: "两份没有相同的行；分开报送的可不改，重报的删去另一份的行",
        },
      ],
    })),
    {
      name: "the same row in both files",
      book: files("rectifications", { name: "张一", problem: "甲" }, { name: "张一", problem: "甲" }),
      finds: [{ severity: "错误", advice: "请确认以哪一份为准，删去另一份的行" }],
    },
    {
      name: "the same row twice in one of the files is not the same row in both",
      book: {
        rows: {
          branches: [{}],
          opinions: [
            { text: "甲", sourceFile: "甲" },
            { text: "甲", sourceFile: "甲" },
            { text: "乙", sourceFile: "乙" },
          ],
        },
      },
      finds: [{ severity: "警告", row: 6 }],
    },
    ...(
      [
        ["第一支部", "第一党支部"],
        ["中共第一支部委员会", "第一党支部"],
        ["机关第一党支部", "第一党支部"],
      ] as const
    ).map(([branch, meant]) => ({
      name: `${branch} for ${meant}`,
      book: { rows: { branches: [{}, { branch: "第二党支部" }], members: [{}, { branch: "第二党支部" }, { branch }] } },
      finds: [
        {
          severity: "错误" as const,
          field: "党支部",
          message: `${branch}不在党支部名单上，名单上有“${meant}”`,
          advice: `是同一个党支部的，把名称统一为“${meant}”；不是的补入名单`,
        },
      ],
    })),
    ...["党支部", "第三党支部", "一支部"].map((branch) => ({
      name: `nothing like ${branch}`,
      book: {
        rows: {
          branches: [{}, { branch: "一" }],
          members: [{}, { branch: "一" }, { branch: branch === "一支部" ? "二一支部" : branch }],
        },
      },
      finds: [{ advice: "请补入党支部名单；名称写错的更正各表" }],
    })),
    {
      name: "two that it may be",
      book: {
        rows: {
          branches: [{ branch: "甲第一支部" }, { branch: "乙第一支部" }],
          members: [{ branch: "甲第一支部" }, { branch: "乙第一支部" }, { branch: "第一支部" }],
        },
      },
      finds: [{ message: "第一支部不在党支部名单上" }],
    },
    {
      name: "the name itself goes before longer ones",
      book: {
        rows: {
          branches: [{}, { branch: "机关第一党支部" }],
          members: [{}, { branch: "机关第一党支部" }, { branch: "第一支部" }],
        },
      },
      finds: [{ message: "第一支部不在党支部名单上，名单上有“第一党支部”" }],
    },
    {
      name: "listed twice, among others",
      book: { rows: { branches: [{}, { branch: "第二党支部" }, {}] } },
      finds: [{ row: 6, field: "党支部", message: "第一党支部在名单中出现两次" }],
    },
  ],
});

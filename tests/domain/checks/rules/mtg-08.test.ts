import { mtg08 } from "../../../../src/domain/checks/rules/mtg-08";
import { describeRule } from "../../../support/describe-rule";

const whole = "报告准备情况；通报上年度整改；班子对照检查；个人发言；批评与自我批评；民主测评；研究结果；确定整改清单";
const meeting = { kind: "组织生活会", date: 46070 };

describeRule(mtg08, {
  valid: [
    { name: "all steps", book: { rows: { meetings: [{ ...meeting, summary: whole }] } } },
    { name: "no text", book: { rows: { meetings: [meeting] } } },
    {
      name: "the poll was held apart",
      book: {
        rows: {
          meetings: [{ ...meeting, summary: whole.replace("民主测评；研究结果；", "") }, { kind: "民主评议大会" }],
        },
      },
    },
    {
      name: "an earlier meeting was broken off",
      book: {
        rows: {
          meetings: [
            { ...meeting, date: 46000, summary: "报告准备情况" },
            { ...meeting, summary: whole },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "steps missing",
      book: { rows: { meetings: [{ ...meeting, summary: "报告准备情况；班子对照检查；个人发言" }] } },
      finds: [
        {
          severity: "警告",
          field: "会议内容",
          message: "会议内容没有写到批评与自我批评、民主测评、研究结果、确定整改清单",
        },
      ],
    },
  ],
});

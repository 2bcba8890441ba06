import { tlk09 } from "../../../../src/domain/checks/rules/tlk-09";
import { describeRule } from "../../../support/describe-rule";

describeRule(tlk09, {
  valid: [
    { name: "the same", book: { rows: { meetings: [{ talks: 2 }], talks: [{}, {}] } } },
    { name: "no talk log", book: { rows: { meetings: [{ talks: 30 }] } } },
    { name: "nothing typed", book: { rows: { meetings: [{}], talks: [{}] } } },
  ],
  invalid: [
    {
      name: "another number",
      book: { rows: { meetings: [{}, { talks: 30 }], talks: [{}, {}] } },
      finds: [
        {
          severity: "错误",
          sheet: "会议记录",
          row: 5,
          field: "谈心谈话人次",
          message: "填报谈心谈话30人次，谈话记录有2行",
        },
      ],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(tlk09, {
  valid: [
    { name: "typed in parts", book: { rows: { meetings: [{ talks: 1 }, { talks: 1 }], talks: [{}, {}] } } },
    { name: "typed for each meeting", book: { rows: { meetings: [{ talks: 2 }, {}, { talks: 2 }], talks: [{}, {}] } } },
    { name: "zero of no log", book: { rows: { meetings: [{ talks: 0 }] } } },
  ],
  invalid: [
    {
      name: "one fewer, one more, and zero",
      book: {
        rows: {
          meetings: [{ talks: 1 }, { branch: "乙", talks: 3 }, { branch: "丙", talks: 0 }],
          talks: [{}, {}, { branch: "乙" }, { branch: "乙" }, { branch: "丙" }],
        },
      },
      finds: [
        { row: 4, message: "填报谈心谈话1人次，谈话记录有2行" },
        { row: 5, message: "填报谈心谈话3人次，谈话记录有2行" },
        { row: 6, message: "填报谈心谈话0人次，谈话记录有1行" },
      ],
    },
    {
      name: "the same for some of the meetings only",
      book: { rows: { meetings: [{ talks: 2 }, { talks: 5 }], talks: [{}, {}] } },
      finds: [{ severity: "错误", row: 5, message: "填报谈心谈话7人次，谈话记录有2行" }],
    },
    {
      name: "counted by people: a warning",
      book: { rows: { meetings: [{ talks: 4 }], talks: [{ to: "张一、李二、王三" }, { to: "群众" }] } },
      finds: [{ severity: "警告", message: "填报谈心谈话4人次，谈话记录有2行" }],
    },
  ],
});

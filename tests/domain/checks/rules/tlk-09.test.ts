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

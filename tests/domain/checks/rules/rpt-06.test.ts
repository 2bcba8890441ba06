import { rpt06 } from "../../../../src/domain/checks/rules/rpt-06";
import { describeRule } from "../../../support/describe-rule";

describeRule(rpt06, {
  valid: [
    {
      name: "the right units",
      book: { rows: { meetings: [{ summary: "开展谈心谈话12人次，到会党员9名" }] } },
    },
  ],
  invalid: [
    {
      name: "people for talks, talks for people",
      book: { rows: { meetings: [{ summary: "开展谈心谈话12名" }, { note: "实到9人次" }] } },
      finds: [{ severity: "警告", field: "会议内容", message: "“谈心谈话12名”的单位不对" }, { field: "备注" }],
    },
  ],
});

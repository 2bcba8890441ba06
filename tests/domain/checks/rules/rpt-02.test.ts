import { rpt02 } from "../../../../src/domain/checks/rules/rpt-02";
import { describeRule } from "../../../support/describe-rule";

describeRule(rpt02, {
  valid: [
    {
      name: "the same numbers",
      book: { rows: { meetings: [{ expected: 9, present: 8, absent: 1, summary: "应到9人，实到8人，缺席1人" }] } },
    },
    {
      name: "no number in the cell",
      book: { rows: { meetings: [{ summary: "应到9人" }] } },
    },
  ],
  invalid: [
    {
      name: "another number",
      book: {
        rows: { meetings: [{ title: "组织生活会", expected: 9, present: 8, summary: "应到党员10名，实到8人" }] },
      },
      finds: [{ severity: "错误", field: "会议内容", subject: "组织生活会", message: "会议内容写应到10，应到一栏填9" }],
    },
  ],
});

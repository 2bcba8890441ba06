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

// Just inside and just outside each bound.
const minutes = (summary: string) => ({ rows: { meetings: [{ expected: 9, present: 8, criticisms: 12, summary }] } });

describeRule(rpt02, {
  valid: [
    ...[
      "应到9，实到8",
      "应到会党员9名，实到会党员8名",
      "应到：9人，实到：8人",
      "实际到会8人",
      "缺席1人",
      "批评意见12条",
      "对班子批评意见5条，对个人批评意见7条",
      "应到9人（支委会应到3人）",
      "应到正式党员7名",
      "应到率90%",
      "批评意见多条",
      "缺席2次会议",
      "",
    ].map((summary) => ({ name: summary, book: minutes(summary) })),
    { name: "nothing to compare with", book: { rows: { meetings: [{ summary: "应到9人，缺席1人，批评意见2条" }] } } },
  ],
  invalid: [
    ...(
      [
        ["应到10，实到8", "会议内容写应到10，应到一栏填9"],
        ["应到会党员10名", "会议内容写应到10，应到一栏填9"],
        ["实际到会9人", "会议内容写实到9，实到一栏填8"],
        ["缺席2人", "会议内容写缺席2，缺席一栏填1"],
        ["缺席0人", "会议内容写缺席0，缺席一栏填1"],
        ["批评意见11条", "会议内容写批评意见条数11，批评意见条数一栏填12"],
        ["对班子批评意见5条，对个人批评意见6条", "会议内容写批评意见条数5、6，批评意见条数一栏填12"],
        [
          "批评意见1条批评意见1条批评意见1条批评意见1条批评意见1条批评意见1条",
          "会议内容写批评意见条数1、1、1、1、1，批评意见条数一栏填12",
        ],
      ] as const
    ).map(([summary, message]) => ({
      name: summary,
      book: minutes(summary),
      finds: [{ severity: "错误" as const, field: "会议内容", message }],
    })),
    {
      name: "缺席 goes before the difference",
      book: { rows: { meetings: [{ expected: 9, present: 8, absent: 2, summary: "缺席1人" }] } },
      finds: [{ message: "会议内容写缺席1，缺席一栏填2" }],
    },
  ],
});

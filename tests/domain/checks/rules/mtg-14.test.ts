import { mtg14 } from "../../../../src/domain/checks/rules/mtg-14";
import { describeRule } from "../../../support/describe-rule";

const text = (summary: string) => ({ rows: { meetings: [{ summary, title: "组织生活会" }] } });

describeRule(mtg14, {
  valid: [
    ...[
      "张一同志说准备充分，大家一致认为可行",
      "张一：准备充分。大家一致认为可行",
      "书记张一指出问题，大家一致同意",
      "党员张一发言，与会人员一致认为可行",
      "逐条讨论",
      "大家认为可行",
      "意见一致",
      "",
    ].map((summary) => ({ name: summary, book: text(summary) })),
  ],
  invalid: [
    ...(
      [
        ["大家一致认为准备充分，同意评议结果", "大家一致认为"],
        ["会议指出，要抓好学习。大家一致认为准备充分", "大家一致认为"],
        ["大会提出三点意见，全体党员一致同意", "全体党员一致同意"],
        ["会议内容：大家都一致认为准备充分", "大家都一致认为"],
        ["党员逐一发言，会议一致认为准备充分", "会议一致认为"],
        ["支委会指出问题，参会党员一致表示赞成", "参会党员一致表示"],
      ] as const
    ).map(([summary, quoted]) => ({
      name: summary,
      book: text(summary),
      finds: [
        {
          severity: "提示" as const,
          field: "会议内容",
          subject: "组织生活会",
          message: `会议内容写“${quoted}”，没有发言人姓名`,
        },
      ],
    })),
  ],
});

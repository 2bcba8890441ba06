import { mtg14 } from "../../../../src/domain/checks/rules/mtg-14";
import { describeRule } from "../../../support/describe-rule";

describeRule(mtg14, {
  valid: [
    {
      name: "speakers named",
      book: { rows: { meetings: [{ summary: "张一同志说准备充分，大家一致认为可行" }, { summary: "逐条讨论" }, {}] } },
    },
  ],
  invalid: [
    {
      name: "no speaker",
      book: { rows: { meetings: [{ summary: "大家一致认为准备充分，同意评议结果" }] } },
      finds: [{ severity: "提示", field: "会议内容", message: "会议内容写“大家一致认为”，没有发言人姓名" }],
    },
  ],
});

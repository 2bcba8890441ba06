import { mtg07 } from "../../../../src/domain/checks/rules/mtg-07";
import { describeRule } from "../../../support/describe-rule";

const kind = "组织生活会";

describeRule(mtg07, {
  valid: [
    {
      name: "told, or nobody absent",
      book: {
        rows: {
          meetings: [
            { kind, absent: 1, summary: "张一书面发言由李二代读" },
            { kind, absent: 0 },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "not told",
      book: { rows: { meetings: [{ kind, absent: 1 }] } },
      finds: [{ severity: "警告", field: "缺席人员及原因", message: "缺席1人，没有书面发言的记录" }],
    },
  ],
});

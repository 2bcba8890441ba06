import { rst06 } from "../../../../src/domain/checks/rules/rst-06";
import { describeRule } from "../../../support/describe-rule";

describeRule(rst06, {
  valid: [
    {
      name: "enough members, a committee",
      book: {
        rows: {
          branches: [
            { fullMembers: 7, hasCommittee: "是" },
            { branch: "第二党支部", fullMembers: 3, hasCommittee: "否" },
            { branch: "第三党支部" },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "seven without a committee",
      book: { rows: { branches: [{ fullMembers: 7, hasCommittee: "否" }] } },
      finds: [{ severity: "警告", field: "设支委会", message: "正式党员7人，未设支部委员会" }],
    },
    {
      name: "two members",
      book: { rows: { branches: [{ fullMembers: 2 }] } },
      finds: [{ field: "正式党员", message: "正式党员2人，不足3人" }],
    },
  ],
});

import { opn01 } from "../../../../src/domain/checks/rules/opn-01";
import { describeRule } from "../../../support/describe-rule";

describeRule(opn01, {
  valid: [
    { name: "two ways", book: { rows: { opinions: [{ way: "个别谈话" }, { way: "集体座谈" }] } } },
    { name: "ways not filled in", book: { rows: { opinions: [{}] } } },
  ],
  invalid: [
    {
      name: "one way only",
      book: { rows: { opinions: [{ way: "个别谈话" }, { way: "个别谈话" }] } },
      finds: [{ severity: "警告", row: null, message: "2条意见都用“个别谈话”征求，只有一种方式" }],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(opn01, {
  valid: [
    {
      name: "two ways, and blanks",
      book: { rows: { opinions: [{ way: "个别谈话" }, { way: "" }, { way: "上门走访" }] } },
    },
    { name: "no way filled in", book: { rows: { opinions: [{ way: "" }] } } },
  ],
  invalid: [
    {
      name: "one way and blanks: the others are proposed",
      book: { rows: { opinions: [{ way: "个别谈话" }, { way: "" }] } },
      finds: [
        {
          severity: "警告",
          message: "2条意见都用“个别谈话”征求，只有一种方式",
          advice: "请再采用集体座谈、上门走访、发放征求意见表等方式征求意见",
        },
      ],
    },
  ],
});

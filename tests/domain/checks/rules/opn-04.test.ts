import { opn04 } from "../../../../src/domain/checks/rules/opn-04";
import { describeRule } from "../../../support/describe-rule";

describeRule(opn04, {
  valid: [
    {
      name: "a concrete opinion, and a blank cell",
      book: { rows: { opinions: [{ text: "希望样品留存能提前6天告知" }, {}] } },
    },
  ],
  invalid: [
    {
      name: "too short",
      book: { rows: { opinions: [{ text: "都挺好" }] } },
      finds: [{ severity: "提示", field: "意见内容", message: "意见“都挺好”只有3个字" }],
    },
    {
      name: "a slogan",
      book: { rows: { opinions: [{ text: "继续努力，再接再厉" }] } },
      finds: [{ message: "意见“继续努力，再接再厉”没有具体内容" }],
    },
  ],
});

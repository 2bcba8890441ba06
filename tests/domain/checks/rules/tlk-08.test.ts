import { tlk08 } from "../../../../src/domain/checks/rules/tlk-08";
import { describeRule } from "../../../support/describe-rule";

describeRule(tlk08, {
  valid: [
    {
      name: "different talks",
      book: { rows: { talks: [{ content: "谈周例会材料的配合问题" }, { content: "商量下基层走访的安排" }] } },
    },
    {
      name: "too short to tell",
      book: { rows: { talks: [{ content: "谈心" }, { content: "谈心" }] } },
    },
  ],
  invalid: [
    {
      name: "the same",
      book: {
        rows: {
          talks: [
            { no: 6, content: "谈周例会材料的配合问题" },
            { no: 11, content: "谈周例会材料的配合问题。" },
          ],
        },
      },
      finds: [{ severity: "警告", row: 5, field: "谈话内容", message: "谈话内容与序号6几乎相同" }],
    },
  ],
});

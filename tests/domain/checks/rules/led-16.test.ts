import { led16 } from "../../../../src/domain/checks/rules/led-16";
import { describeRule } from "../../../support/describe-rule";

describeRule(led16, {
  valid: [
    {
      name: "filled in, or —",
      book: {
        rows: {
          rectifications: [{ published: "是" }, { readings: [{ column: "published", kind: "none-mark", raw: "—" }] }],
        },
      },
    },
  ],
  invalid: [
    {
      name: "blank",
      book: { rows: { rectifications: [{ published: "是" }, { name: "张一" }] } },
      finds: [{ severity: "提示", row: 5, field: "是否公开", subject: "张一" }],
    },
    {
      name: "a column left blank is told once",
      book: { rows: { rectifications: [{}, {}, {}, {}] } },
      finds: [{ row: 4, message: "4项都没有填是否公开" }],
    },
  ],
});

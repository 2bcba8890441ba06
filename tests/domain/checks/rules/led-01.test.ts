import { led01 } from "../../../../src/domain/checks/rules/led-01";
import { describeRule } from "../../../support/describe-rule";

describeRule(led01, {
  valid: [
    { name: "an owner", book: { rows: { rectifications: [{ owner: "张一" }] } } },
    { name: "no such column", book: { rows: { rectifications: [{}] }, without: { rectifications: ["owner"] } } },
  ],
  invalid: [
    {
      name: "none",
      book: { rows: { rectifications: [{ name: "张一" }] } },
      finds: [{ severity: "错误", field: "责任人", subject: "张一", message: "没有填责任人" }],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(led01, {
  valid: [{ name: "an owner of another name", book: { rows: { rectifications: [{ name: "张一", owner: "李二" }] } } }],
  invalid: [
    {
      name: "whose it is, where the row says",
      book: {
        rows: { rectifications: [{ name: "张一" }, { readings: [{ column: "owner", kind: "none-mark", raw: "无" }] }] },
      },
      finds: [
        { severity: "错误", field: "责任人", subject: "张一", advice: "请填责任人；个人问题的责任人一般为张一本人" },
        { row: 5, advice: "请填具体负责整改的人" },
      ],
    },
  ],
});

import { opn02 } from "../../../../src/domain/checks/rules/opn-02";
import { describeRule } from "../../../support/describe-rule";

describeRule(opn02, {
  valid: [
    { name: "someone outside", book: { rows: { opinions: [{ source: "党员" }, { source: "服务对象" }] } } },
    { name: "sources not filled in", book: { rows: { opinions: [{}] } } },
  ],
  invalid: [
    {
      name: "members and 上级 only",
      book: { rows: { opinions: [{ source: "党员" }, { source: "上级" }] } },
      finds: [{ severity: "警告", row: null, message: "2条意见中没有群众或服务对象的意见" }],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(opn02, {
  valid: [
    ...["群众", "服务对象"].map((source) => ({
      name: `one of ${source}`,
      book: { rows: { opinions: [{ source: "党员" }, { source }, { source: "" }] } },
    })),
    { name: "nobody says whose", book: { rows: { opinions: [{ source: "" }, { source: "" }] } } },
  ],
  invalid: [
    {
      name: "members and blanks",
      book: { rows: { opinions: [{ source: "党员" }, { source: "" }, { source: "上级" }] } },
      finds: [{ severity: "警告", message: "3条意见中没有群众或服务对象的意见" }],
    },
  ],
});

import { mtg10 } from "../../../../src/domain/checks/rules/mtg-10";
import { describeRule } from "../../../support/describe-rule";

describeRule(mtg10, {
  valid: [
    {
      name: "named, or nobody sent",
      book: { rows: { meetings: [{ dispatched: 1, observers: "督导员甲" }, { dispatched: 0 }, {}] } },
    },
  ],
  invalid: [
    {
      name: "not named",
      book: { rows: { meetings: [{ dispatched: 2 }] } },
      finds: [{ severity: "警告", field: "列席人员", message: "上级派员2人，没有写列席人员" }],
    },
  ],
});

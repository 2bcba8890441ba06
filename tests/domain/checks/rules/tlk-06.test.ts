import { tlk06 } from "../../../../src/domain/checks/rules/tlk-06";
import { describeRule } from "../../../support/describe-rule";

describeRule(tlk06, {
  valid: [
    { name: "two persons", book: { rows: { talks: [{ from: "张一", to: "李二" }] } } },
    { name: "both blank", book: { rows: { talks: [{}] } } },
  ],
  invalid: [
    {
      name: "one person",
      book: { rows: { talks: [{ from: "张一", to: "张一" }] } },
      finds: [{ severity: "错误", field: "谈话对象", subject: "张一", message: "谈话人与谈话对象都是张一" }],
    },
  ],
});

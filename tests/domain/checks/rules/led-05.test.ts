import { led05 } from "../../../../src/domain/checks/rules/led-05";
import { describeRule } from "../../../support/describe-rule";

describeRule(led05, {
  valid: [
    {
      name: "a measure",
      book: { rows: { rectifications: [{ measure: "每月核对一次票据整理，差错当日改正" }] } },
    },
    {
      name: "blank is RST-05",
      book: { rows: { rectifications: [{}] } },
    },
  ],
  invalid: [
    {
      name: "too short",
      book: { rows: { rectifications: [{ measure: "加强学习" }] } },
      finds: [{ severity: "警告", field: "整改措施", message: "整改措施“加强学习”过短，没有具体做法" }],
    },
    {
      name: "only generic words",
      book: { rows: { rectifications: [{ measure: "进一步加强政治学习，提高思想认识，切实改进工作作风" }] } },
      finds: [{ message: "整改措施“进一步加强政治学习，提高思想认识，切实改进工作作风”空泛，没有具体做法" }],
    },
  ],
});

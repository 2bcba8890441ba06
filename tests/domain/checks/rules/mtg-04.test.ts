import { mtg04 } from "../../../../src/domain/checks/rules/mtg-04";
import { describeRule } from "../../../support/describe-rule";

describeRule(mtg04, {
  valid: [
    {
      name: "names with reasons",
      book: { rows: { meetings: [{ absent: 2, absentees: "张一（病假）；李二（外出培训）" }, { absent: 0 }, {}] } },
    },
    { name: "one reason for two", book: { rows: { meetings: [{ absent: 2, absentees: "张一、李二因公出差" }] } } },
  ],
  invalid: [
    {
      name: "nobody named",
      book: { rows: { meetings: [{ expected: 9, present: 8 }] } },
      finds: [{ severity: "错误", field: "缺席人员及原因", message: "缺席1人，没有填缺席人员和原因" }],
    },
    {
      name: "no reason",
      book: { rows: { meetings: [{ absent: 1, absentees: "尤十四" }] } },
      finds: [{ message: "缺席人员“尤十四”没有写明原因" }],
    },
    {
      name: "no name",
      book: { rows: { meetings: [{ absent: 1, absentees: "因公出差" }] } },
      finds: [{ message: "缺席原因“因公出差”没有写明姓名" }],
    },
  ],
});

import { mtg04 } from "../../../../src/domain/checks/rules/mtg-04";
import type { Row } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const meeting = (absent: number | null, absentees: string, more: Row<"meetings"> = {}) => ({
  rows: { meetings: [{ absent, absentees, ...more }] },
});

describeRule(mtg04, {
  valid: [
    { name: "names with reasons", book: meeting(2, "张一（病假）；李二（外出培训）") },
    { name: "names and reasons in turn", book: meeting(2, "张一，因公出差；李二，病假") },
    { name: "one reason for two", book: meeting(2, "张一、李二因公出差") },
    { name: "and", book: meeting(2, "张一和李二出差") },
    { name: "without marks nobody can count", book: meeting(2, "张一李二请假外出") },
    { name: "et al.", book: meeting(3, "张一（病假）等3人") },
    { name: "the rest", book: meeting(3, "张一（病假），其余外出务工") },
    {
      name: "the numbers contradict each other (MTG-03)",
      book: meeting(3, "张一（病假）", { expected: 9, present: 8 }),
    },
    { name: "nobody absent", book: meeting(0, "") },
    { name: "blank numbers", book: meeting(null, "") },
    { name: "everybody came, by the numbers", book: meeting(null, "", { expected: 9, present: 9 }) },
    { name: "more came than should is MTG-03", book: meeting(null, "", { expected: 9, present: 10 }) },
    { name: "only one of the two numbers", book: meeting(null, "", { expected: 9 }) },
    { name: "no such column", book: { ...meeting(2, ""), without: { meetings: ["absentees"] } } },
  ],
  invalid: [
    {
      name: "nobody named",
      book: meeting(null, "", { expected: 9, present: 8, title: "组织生活会" }),
      finds: [
        {
          severity: "错误",
          field: "缺席人员及原因",
          subject: "组织生活会",
          message: "缺席1人，没有填缺席人员和原因",
        },
      ],
    },
    {
      name: "缺席 goes before the difference",
      book: meeting(2, "", { expected: 9, present: 9 }),
      finds: [{ message: "缺席2人，没有填缺席人员和原因" }],
    },
    {
      name: "no reason",
      book: meeting(1, "尤十四"),
      finds: [{ severity: "错误", message: "缺席人员“尤十四”没有写明原因" }],
    },
    {
      name: "leave is no reason",
      book: meeting(2, "请假2人：张一、李二"),
      finds: [{ severity: "错误", message: "缺席人员“请假2人：张一、李二”没有写明原因" }],
    },
    {
      name: "two without a reason",
      book: meeting(2, "张一、李二请假"),
      finds: [{ severity: "错误", message: "缺席人员“张一、李二请假”没有写明原因" }],
    },
    {
      name: "no name",
      book: meeting(1, "因公出差"),
      finds: [{ severity: "错误", message: "缺席原因“因公出差”没有写明姓名" }],
    },
    {
      name: "fewer names than absent",
      book: meeting(3, "张一（病假）、李二（因公出差）", { expected: 9, present: 6 }),
      finds: [
        {
          severity: "警告",
          field: "缺席人员及原因",
          message: "缺席3人，只写了2人：张一（病假）、李二（因公出差）",
        },
      ],
    },
  ],
});

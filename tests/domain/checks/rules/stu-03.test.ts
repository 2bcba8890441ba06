import { stu03 } from "../../../../src/domain/checks/rules/stu-03";
import { describeRule } from "../../../support/describe-rule";

const branches = [{ members: 9 }];

describeRule(stu03, {
  valid: [
    {
      name: "all members",
      book: {
        rows: {
          branches,
          meetings: [
            { kind: "集中学习", present: 9 },
            { kind: "其他", present: 20 },
          ],
        },
      },
    },
    { name: "total unknown", book: { rows: { meetings: [{ kind: "集中学习", present: 99 }] } } },
  ],
  invalid: [
    {
      name: "more than there are",
      book: { rows: { branches, meetings: [{ kind: "集中学习", present: 10 }] } },
      finds: [{ severity: "错误", field: "实到", message: "集中学习实到10人，多于党员总数9人" }],
    },
  ],
});

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

// Just inside and just outside each bound.
describeRule(stu03, {
  valid: [
    {
      name: "nobody came, or nobody counted",
      book: {
        rows: { branches: [{ members: 0 }], meetings: [{ kind: "集中学习", present: 0 }, { kind: "集中学习" }] },
      },
    },
    {
      name: "as many as the longer roster",
      book: { rows: { branches: [{ members: 1 }], members: [{}, {}], meetings: [{ kind: "集中学习", present: 2 }] } },
    },
    { name: "no total and no roster", book: { rows: { meetings: [{ kind: "集中学习", present: 90 }] } } },
    { name: "another kind of meeting", book: { rows: { branches, meetings: [{ kind: "讲党课", present: 90 }] } } },
  ],
  invalid: [
    {
      name: "one more",
      book: { rows: { branches, meetings: [{ kind: "集中学习", present: 10 }] } },
      finds: [{ severity: "错误", message: "集中学习实到10人，多于党员总数9人" }],
    },
    {
      name: "one more than the roster",
      book: { rows: { members: [{}], meetings: [{ kind: "集中学习", present: 2 }] } },
      finds: [{ severity: "错误", message: "集中学习实到2人，多于党员总数1人" }],
    },
    ...["title", "summary", "note"].map((column) => ({
      name: `with others, by ${column}: a warning`,
      book: { rows: { branches, meetings: [{ kind: "集中学习", present: 10, [column]: "与第二党支部联合开展" }] } },
      finds: [{ severity: "警告" as const }],
    })),
  ],
});

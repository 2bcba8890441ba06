import { rpt08 } from "../../../../src/domain/checks/rules/rpt-08";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

describeRule(rpt08, {
  valid: [
    {
      name: "as many as listed",
      book: { rows: { branches: [{}], meetings: [{ kind: "组织生活会", date: day("2026-02-10") }] } },
    },
    {
      name: "one listed branch has not met",
      book: {
        rows: {
          branches: [{}, { branch: "第二党支部" }],
          meetings: [{ branch: "第三党支部", kind: "组织生活会", date: day("2026-02-10") }],
        },
      },
    },
    {
      name: "no list",
      book: { rows: { meetings: [{ kind: "组织生活会", date: day("2026-02-10") }] } },
    },
  ],
  invalid: [
    {
      name: "more",
      book: {
        rows: {
          branches: [{}],
          meetings: [
            { kind: "组织生活会", date: day("2026-02-10") },
            { branch: "第三党支部", kind: "组织生活会", date: day("2026-02-10") },
          ],
        },
      },
      finds: [
        {
          severity: "错误",
          sheet: "党支部",
          row: null,
          message: "实召开支部数2多于应召开支部数1，第三党支部不在党支部名单中",
        },
      ],
    },
  ],
});

// Just inside and just outside each bound.
const held = (...names: readonly string[]) =>
  names.map((branch) => ({ branch, kind: "组织生活会", date: day("2026-02-10") }));

describeRule(rpt08, {
  valid: [
    { name: "no list", book: { rows: { meetings: held("甲", "乙") } } },
    {
      name: "rows without a branch are no branch",
      book: { rows: { branches: [{ branch: "甲" }], meetings: held("甲", "") } },
    },
  ],
  invalid: [
    {
      name: "three are named",
      book: { rows: { branches: [{ branch: "甲" }], meetings: held("甲", "乙", "丙", "丁") } },
      finds: [
        {
          severity: "错误",
          sheet: "党支部",
          branch: "",
          message: "实召开支部数4多于应召开支部数1，乙、丙、丁不在党支部名单中",
        },
      ],
    },
    {
      name: "of four the first three",
      book: { rows: { branches: [{ branch: "甲" }], meetings: held("甲", "乙", "丙", "丁", "戊") } },
      finds: [{ message: "实召开支部数5多于应召开支部数1，乙、丙、丁等不在党支部名单中" }],
    },
  ],
});

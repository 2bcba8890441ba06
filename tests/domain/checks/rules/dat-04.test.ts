import { dat04 } from "../../../../src/domain/checks/rules/dat-04";
import { describeRule } from "../../../support/describe-rule";

describeRule(dat04, {
  valid: [
    {
      name: "in another order",
      book: { rows: { members: [{ no: 3 }, { no: 1 }, { no: 2 }] } },
    },
    {
      name: "anew per branch, or on and on",
      book: {
        rows: {
          members: [
            { no: 1 },
            { no: 2 },
            { branch: "第二党支部", no: 1 },
            { branch: "第三党支部", no: 7 },
            { branch: "第三党支部", no: 8 },
          ],
        },
      },
    },
    {
      name: "not numbered",
      book: { rows: { members: [{}, {}] } },
    },
  ],
  invalid: [
    {
      name: "twice, and a gap",
      book: { rows: { members: [{ no: 1 }, { no: 2 }, { no: 2 }, { no: 4 }] } },
      finds: [{ severity: "提示", row: 6, field: "序号", message: "序号2重复，缺3" }],
    },
    {
      name: "a gap",
      book: { rows: { members: [{ no: 1 }, { no: 2 }, { no: 4 }] } },
      finds: [{ row: 6, message: "缺3" }],
    },
  ],
});

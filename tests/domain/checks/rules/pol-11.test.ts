import { pol11 } from "../../../../src/domain/checks/rules/pol-11";
import { describeRule } from "../../../support/describe-rule";

const took = "是";
const rows = (count: number, row: object) =>
  Array.from({ length: count }, (_, index) => ({ took, name: `张${index}`, ...row }));

describeRule(pol11, {
  valid: [
    {
      name: "mixed grades and votes",
      book: {
        rows: {
          appraisals: [
            ...rows(3, { grade: "优秀", valid: 9, excellent: 9 }),
            ...rows(1, { grade: "合格", valid: 9, excellent: 1 }),
          ],
        },
      },
    },
    {
      name: "two members are too few",
      book: { rows: { appraisals: rows(2, { grade: "优秀", valid: 9, excellent: 9 }) } },
    },
    {
      name: "four with the same votes are too few",
      book: { rows: { appraisals: rows(4, { grade: "合格", valid: 9, excellent: 5, qualified: 4 }) } },
    },
    {
      name: "nobody took part",
      book: {
        rows: {
          appraisals: [
            { took: "否", grade: "优秀" },
            { took: "否", grade: "优秀" },
            { took: "否", grade: "优秀" },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "everybody 优秀",
      book: { rows: { appraisals: [...rows(3, { grade: "优秀" }), { took, grade: "不评定等次" }] } },
      finds: [
        {
          severity: "提示",
          row: null,
          field: "评定等次",
          branch: "第一党支部",
          message: "评定等次的3名党员全部为“优秀”",
        },
      ],
    },
    {
      name: "every ballot 优秀",
      book: { rows: { appraisals: rows(3, { grade: "合格", valid: 9, excellent: 9 }) } },
      finds: [{ row: null, field: "", message: "3名党员的有效票全部为“优秀”票" }],
    },
    {
      name: "the same votes for everybody",
      book: { rows: { appraisals: rows(5, { grade: "合格", valid: 9, excellent: 5, qualified: 4 }) } },
      finds: [{ message: "5名党员的各等次票数完全相同" }],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(pol11, {
  valid: [
    { name: "two are no surprise", book: { rows: { appraisals: rows(2, { grade: "优秀", valid: 5, excellent: 5 }) } } },
    { name: "without grades or votes", book: { rows: { appraisals: rows(9, { grade: "不评定等次" }) } } },
    {
      name: "nobody took part",
      book: { rows: { appraisals: rows(9, { took: "否", grade: "优秀", valid: 5, excellent: 5 }) } },
    },
    { name: "no valid ballots", book: { rows: { appraisals: rows(9, { valid: 0, excellent: 0 }) } } },
    { name: "no count of 优秀", book: { rows: { appraisals: rows(9, { valid: 5 }) } } },
    {
      name: "four with the same votes",
      book: { rows: { appraisals: rows(4, { valid: 5, excellent: 4, qualified: 1 }) } },
    },
    {
      name: "one of five has other votes",
      book: {
        rows: {
          appraisals: [
            ...rows(4, { valid: 5, excellent: 4, qualified: 1 }),
            ...rows(1, { valid: 5, excellent: 4, basic: 1 }),
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "three excellent beside ungraded and absent ones",
      book: {
        rows: {
          appraisals: [
            ...rows(3, { grade: "优秀" }),
            ...rows(1, { grade: "" }),
            ...rows(1, { grade: "不评定等次" }),
            ...rows(1, { took: "否", grade: "合格" }),
          ],
        },
      },
      finds: [{ severity: "提示", row: null, field: "评定等次", message: "评定等次的3名党员全部为“优秀”" }],
    },
    {
      name: "three with excellent votes alone, beside some without",
      book: {
        rows: {
          appraisals: [
            ...rows(3, { valid: 1, excellent: 1 }),
            ...rows(1, { valid: 0, excellent: 0 }),
            ...rows(1, {}),
            ...rows(1, { excellent: 3 }),
            ...rows(1, { valid: 3 }),
          ],
        },
      },
      finds: [{ message: "3名党员的有效票全部为“优秀”票" }],
    },
    {
      name: "five with the same votes, blank as zero",
      book: {
        rows: {
          appraisals: [
            ...rows(4, { valid: 5, excellent: 4, qualified: 1 }),
            ...rows(1, { valid: 5, excellent: 4, qualified: 1, basic: 0 }),
          ],
        },
      },
      finds: [{ message: "5名党员的各等次票数完全相同" }],
    },
  ],
});

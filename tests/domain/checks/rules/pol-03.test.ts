import { pol03 } from "../../../../src/domain/checks/rules/pol-03";
import { describeRule } from "../../../support/describe-rule";

const votes = { valid: 10, excellent: 4, qualified: 5, basic: 0, unqualified: 0, abstained: 1 };

describeRule(pol03, {
  valid: [
    { name: "they add up", book: { rows: { appraisals: [votes] } } },
    { name: "blank votes are none", book: { rows: { appraisals: [{ valid: 10, excellent: 4, qualified: 6 }] } } },
    { name: "no votes filled in", book: { rows: { appraisals: [{ valid: 10 }] } } },
    {
      name: "no column for abstentions",
      book: { rows: { appraisals: [{ ...votes, abstained: null }] }, without: { appraisals: ["abstained"] } },
    },
    {
      name: "a vote that cannot be read",
      book: {
        rows: {
          appraisals: [
            { ...votes, basic: null, qualified: 3, readings: [{ column: "basic", kind: "not-a-number", raw: "二?" }] },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "one too few",
      book: { rows: { appraisals: [{ ...votes, abstained: 0 }] } },
      finds: [
        {
          severity: "错误",
          field: "有效票",
          message: "优秀4＋合格5＋基本合格0＋不合格0＋弃权0＝9，与有效票（10）不符",
        },
      ],
    },
    {
      name: "too many even without abstentions",
      book: {
        rows: { appraisals: [{ ...votes, qualified: 8, abstained: null }] },
        without: { appraisals: ["abstained"] },
      },
      finds: [{ field: "有效票" }],
    },
    {
      name: "测评票 shows which cell is mistyped",
      book: {
        rows: {
          appraisals: [{ ...votes, name: "张一", qualified: 7 }],
          polls: [
            { name: "张一", item: "总体评价", excellent: 3, qualified: 4, abstained: 1 },
            { name: "张一", item: "总体评价", excellent: 1, qualified: 1 },
            { name: "张一", item: "政治素养", excellent: 10 },
          ],
        },
      },
      finds: [
        {
          field: "合格票",
          message: "优秀4＋合格7＋基本合格0＋不合格0＋弃权1＝12，与有效票（10）不符；测评票中合格为5",
        },
      ],
    },
  ],
});

// Just inside and just outside each bound.
const beside = { returned: 10, valid: 9, excellent: 4, qualified: 5, abstained: 1 };

describeRule(pol03, {
  valid: [
    { name: "no 有效票", book: { rows: { appraisals: [{ ...votes, valid: null }] } } },
    { name: "zero", book: { rows: { appraisals: [{ valid: 0, excellent: 0 }] } } },
  ],
  invalid: [
    {
      name: "弃权 counted beside the valid ballots: a warning",
      book: { rows: { appraisals: [beside] } },
      finds: [{ severity: "警告", message: "优秀4＋合格5＋弃权1＝10，与有效票（9）不符" }],
    },
    ...[
      { ...beside, returned: 11 },
      { ...beside, returned: null },
      { ...beside, qualified: 6, returned: 11 },
      { ...beside, abstained: 0, valid: 10, returned: 9 },
      { ...beside, abstained: null, valid: 10, returned: 9 },
    ].map((row) => ({
      name: `not so: ${JSON.stringify(row)}`,
      book: { rows: { appraisals: [row] } },
      finds: [{ severity: "错误" as const, field: "有效票" }],
    })),
    ...[
      // Two cells differ; one differs, but by another number than is missing.
      { excellent: 3, qualified: 4, abstained: 1 },
      { excellent: 4, qualified: 6, abstained: 1 },
      { excellent: 4, qualified: 7, abstained: 1 },
    ].map((poll) => ({
      name: `测评票 does not show which cell: ${JSON.stringify(poll)}`,
      book: {
        rows: {
          appraisals: [{ ...votes, name: "张一", qualified: 7 }],
          polls: [{ name: "张一", item: "总体评价", ...poll }],
        },
      },
      finds: [{ field: "有效票", message: "优秀4＋合格7＋基本合格0＋不合格0＋弃权1＝12，与有效票（10）不符" }],
    })),
    {
      name: "a blank cell that 测评票 fills; the namesake of another branch is another",
      book: {
        rows: {
          appraisals: [{ valid: 10, excellent: 9, name: "张一" }],
          polls: [
            { name: "张一", item: "总体评价", excellent: 9, qualified: 1 },
            { name: "张一", item: "总体评价", excellent: 9, branch: "第二党支部" },
          ],
        },
      },
      finds: [{ field: "合格票", message: "优秀9＝9，与有效票（10）不符；测评票中合格为1" }],
    },
  ],
});

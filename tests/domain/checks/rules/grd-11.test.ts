import { grd11 } from "../../../../src/domain/checks/rules/grd-11";
import { describeRule } from "../../../support/describe-rule";

describeRule(grd11, {
  valid: [
    {
      name: "votes and grade agree",
      book: {
        rows: {
          appraisals: [
            { grade: "优秀", valid: 10, excellent: 6 },
            { grade: "合格", valid: 10, excellent: 0 },
            { grade: "基本合格", valid: 10, excellent: 1, qualified: 3 },
          ],
        },
      },
    },
    {
      name: "too few ballots",
      book: { rows: { appraisals: [{ grade: "优秀", valid: 2, excellent: 0 }] } },
    },
  ],
  invalid: [
    {
      name: "far better, far worse",
      book: {
        rows: {
          appraisals: [
            { grade: "优秀", valid: 20, excellent: 1 },
            { grade: "不合格", valid: 10, excellent: 6, qualified: 3 },
          ],
        },
      },
      finds: [{ severity: "提示", field: "评定等次", message: "优秀票1张（有效票20张），评定为“优秀”" }, { row: 5 }],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(grd11, {
  valid: [
    { name: "two ballots say nothing", book: { rows: { appraisals: [{ grade: "优秀", valid: 2, excellent: 0 }] } } },
    { name: "one tenth", book: { rows: { appraisals: [{ grade: "优秀", valid: 10, excellent: 1 }] } } },
    {
      name: "fewer than four fifths",
      book: { rows: { appraisals: [{ grade: "不合格", valid: 100, excellent: 0, qualified: 79 }] } },
    },
    {
      name: "the usual grade with good votes",
      book: { rows: { appraisals: [{ grade: "合格", valid: 10, excellent: 10 }] } },
    },
    {
      name: "blank",
      book: {
        rows: {
          appraisals: [
            { grade: "优秀", valid: 10 },
            { grade: "优秀", excellent: 0 },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "three ballots, none excellent",
      book: { rows: { appraisals: [{ grade: "优秀", valid: 3, excellent: 0 }] } },
      finds: [{ severity: "提示", field: "评定等次", message: "优秀票0张（有效票3张），评定为“优秀”" }],
    },
    {
      name: "four fifths, and those with 合格 blank",
      book: {
        rows: {
          appraisals: [
            { grade: "不合格", valid: 10, excellent: 1, qualified: 7 },
            { grade: "基本合格", valid: 5, excellent: 4 },
            { grade: "基本合格", valid: 100, excellent: 79 },
          ],
        },
      },
      finds: [
        { message: "优秀票和合格票共8张（有效票10张），评定为“不合格”" },
        { message: "优秀票和合格票共4张（有效票5张），评定为“基本合格”" },
      ],
    },
  ],
});

import { grd03 } from "../../../../src/domain/checks/rules/grd-03";
import { describeRule } from "../../../support/describe-rule";

const graded = (excellent: number, others: number) => [
  ...Array.from({ length: excellent }, (_, index) => ({ name: `优${index}`, took: "是", grade: "优秀" })),
  ...Array.from({ length: others }, (_, index) => ({ name: `合${index}`, took: "是", grade: "合格" })),
];
const branches = [{ members: 47, fullMembers: 46, probationaryMembers: 1 }];

describeRule(grd03, {
  valid: [
    { name: "exactly at the cap", book: { rows: { branches, appraisals: graded(15, 32) } } },
    {
      name: "nobody 优秀",
      book: { rows: { branches: [{ members: 2, fullMembers: 2, probationaryMembers: 0 }], appraisals: graded(0, 2) } },
    },
    { name: "a higher cap", book: { rows: { branches, appraisals: graded(16, 31) }, settings: { excellentCap: 0.4 } } },
  ],
  invalid: [
    {
      name: "47 ÷ 3 is 15, not 16",
      book: { rows: { branches, appraisals: graded(16, 31) } },
      finds: [
        {
          severity: "警告",
          sheet: "民主评议",
          row: null,
          column: null,
          branch: "第一党支部",
          message:
            "优秀16名，超过上限15名（党员总数47人×1/3，舍去小数）；按党员总数47人为15名，按正式党员46人为15名，按参评党员47人为15名",
        },
      ],
    },
    {
      name: "the base that 设置 names",
      book: { rows: { branches, appraisals: graded(15, 20) }, settings: { excellentBase: "参评党员" } },
      finds: [
        {
          message:
            "优秀15名，超过上限11名（参评党员35人×1/3，舍去小数）；按党员总数47人为15名，按正式党员46人为15名，按参评党员35人为11名",
        },
      ],
    },
    {
      name: "15 %, and only 民主评议 is there",
      book: { rows: { appraisals: graded(2, 8) }, settings: { excellentCap: 0.15 } },
      finds: [{ message: "优秀2名，超过上限1名（参评党员10人×15%，舍去小数）；按参评党员10人为1名" }],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(grd03, {
  valid: [
    {
      name: "nobody excellent, nobody there",
      book: { rows: { branches: [{ members: 0 }], appraisals: graded(0, 3) } },
    },
    { name: "one of three", book: { rows: { appraisals: graded(1, 2) } } },
    { name: "15 % of 100 are 15", book: { rows: { appraisals: graded(15, 85) }, settings: { excellentCap: 0.15 } } },
  ],
  invalid: [
    {
      name: "one of two, where only who took part is known",
      book: { rows: { appraisals: graded(1, 1) } },
      finds: [
        {
          severity: "警告",
          row: null,
          message: "优秀1名，超过上限0名（参评党员2人×1/3，舍去小数）；按参评党员2人为0名",
        },
      ],
    },
    {
      name: "one of nobody",
      book: { rows: { branches: [{ members: 0 }], appraisals: graded(1, 0) } },
      finds: [{ message: "优秀1名，超过上限0名（党员总数0人×1/3，舍去小数）；按党员总数0人为0名，按参评党员1人为0名" }],
    },
    ...(
      [
        [0.15, "15%"],
        [0.1, "1/10"],
        [1 / 11, "9.1%"],
        [Math.SQRT1_2 / 2, "35.4%"],
        [0.333, "33.3%"],
      ] as const
    ).map(([excellentCap, told]) => ({
      name: `the cap is told as ${told}`,
      book: { rows: { appraisals: graded(8, 2) }, settings: { excellentCap } },
      finds: [{ message: expect.stringContaining(`参评党员10人×${told}，舍去小数`) as never }],
    })),
  ],
});

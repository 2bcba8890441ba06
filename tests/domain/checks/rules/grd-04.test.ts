import { grd04 } from "../../../../src/domain/checks/rules/grd-04";
import type { Row } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const repeat = (count: number, row: Row<"appraisals">) => Array.from({ length: count }, () => row);

describeRule(grd04, {
  valid: [
    {
      name: "within on both",
      book: {
        rows: {
          branches: [{ members: 13 }],
          appraisals: [
            ...repeat(3, { took: "是", grade: "优秀" }),
            ...repeat(7, { took: "是", grade: "合格" }),
            ...repeat(3, { took: "否" }),
          ],
        },
      },
    },
    {
      name: "over on the chosen base is GRD-03",
      book: {
        rows: {
          branches: [{ members: 9 }],
          appraisals: [
            ...repeat(4, { took: "是", grade: "优秀" }),
            ...repeat(8, { took: "是", grade: "合格" }),
            ...repeat(0, { took: "否" }),
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "only on 参评党员",
      book: {
        rows: {
          branches: [{ members: 13 }],
          appraisals: [
            ...repeat(4, { took: "是", grade: "优秀" }),
            ...repeat(6, { took: "是", grade: "合格" }),
            ...repeat(3, { took: "否" }),
          ],
        },
      },
      finds: [
        { severity: "警告", row: null, message: "优秀4名，按党员总数13人上限4名不超，按参评党员10人上限3名超出" },
      ],
    },
    {
      name: "the reverse",
      book: {
        rows: {
          branches: [{ members: 9 }],
          appraisals: [
            ...repeat(4, { took: "是", grade: "优秀" }),
            ...repeat(8, { took: "是", grade: "合格" }),
            ...repeat(0, { took: "否" }),
          ],
        },
        settings: { excellentBase: "参评党员" },
      },
      finds: [{ message: "优秀4名，按参评党员12人上限4名不超，按党员总数9人上限3名超出" }],
    },
  ],
});

// Just inside and just outside each bound.
const excellent = (count: number, others: number) => [
  ...repeat(count, { took: "是", grade: "优秀" }),
  ...repeat(others, { took: "是", grade: "合格" }),
];

describeRule(grd04, {
  valid: [
    { name: "only one base is known", book: { rows: { appraisals: excellent(1, 2) } } },
    { name: "nobody is excellent", book: { rows: { branches: [{ members: 0 }], appraisals: excellent(0, 5) } } },
    {
      name: "正式党员 is not compared",
      book: { rows: { branches: [{ members: 9, fullMembers: 2 }], appraisals: excellent(3, 6) } },
    },
    { name: "over on both is GRD-03", book: { rows: { branches: [{ members: 9 }], appraisals: excellent(4, 5) } } },
  ],
  invalid: [
    {
      name: "by one member",
      book: { rows: { branches: [{ members: 9 }], appraisals: excellent(3, 5) } },
      finds: [{ severity: "警告", row: null, message: "优秀3名，按党员总数9人上限3名不超，按参评党员8人上限2名超出" }],
    },
    {
      name: "over by 党员总数 where 参评党员 counts",
      book: {
        rows: { branches: [{ members: 0 }], appraisals: excellent(1, 2) },
        settings: { excellentBase: "参评党员" },
      },
      finds: [{ message: "优秀1名，按参评党员3人上限1名不超，按党员总数0人上限0名超出" }],
    },
    {
      name: "within by 正式党员, over by one of the two",
      book: {
        rows: { branches: [{ members: 5, fullMembers: 9 }], appraisals: excellent(2, 4) },
        settings: { excellentBase: "正式党员" },
      },
      finds: [{ message: "优秀2名，按参评党员6人上限2名不超，按党员总数5人上限1名超出" }],
    },
  ],
});

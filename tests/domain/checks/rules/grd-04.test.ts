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

import { grd13 } from "../../../../src/domain/checks/rules/grd-13";
import { describeRule } from "../../../support/describe-rule";

describeRule(grd13, {
  valid: [
    {
      name: "declared words",
      book: { rows: { appraisals: [{ grade: "优秀" }, { grade: "" }] } },
    },
    {
      name: "confirmed already",
      book: {
        rows: { appraisals: [{ grade: "合格", readings: [{ column: "grade", kind: "synonym", raw: "称职" }] }] },
      },
    },
  ],
  invalid: [
    {
      name: "stands for nothing",
      book: {
        rows: { appraisals: [{ grade: "良好", readings: [{ column: "grade", kind: "not-in-list", raw: "良好" }] }] },
      },
      finds: [{ severity: "警告", field: "评定等次", message: "评定等次“良好”不是规定的等次" }],
    },
    {
      name: "stands for another: told once, with the change",
      book: {
        rows: {
          appraisals: [
            { grade: "称职", readings: [{ column: "grade", kind: "not-in-list", raw: "称职", candidate: "合格" }] },
            { grade: "称职", readings: [{ column: "grade", kind: "not-in-list", raw: "称职", candidate: "合格" }] },
          ],
        },
      },
      finds: [
        {
          row: 4,
          message: "评定等次“称职”不是规定的等次，可能指“合格”；本列同类共2格（第4、5行）",
          fix: {
            kind: "grade-word",
            cells: [4, 5].map((row) => ({ sheet: "民主评议", row, column: 15, before: "称职", after: "合格" })),
          },
        },
      ],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(grd13, {
  valid: [
    {
      name: "an odd word in another column or sheet",
      book: {
        rows: {
          appraisals: [{ readings: [{ column: "took", kind: "not-in-list", raw: "缺" }] }],
          members: [{ readings: [{ column: "post", kind: "not-in-list", raw: "良好" }] }],
        },
      },
    },
  ],
  invalid: [
    {
      name: "a word that stands for nothing",
      book: { rows: { appraisals: [{ readings: [{ column: "grade", kind: "not-in-list", raw: "良好" }] }] } },
      finds: [{ message: "评定等次“良好”不是规定的等次", advice: "请按支委会的评定改为规定的等次", fix: null }],
    },
    {
      name: "a word with a candidate",
      book: {
        rows: {
          appraisals: [{ readings: [{ column: "grade", kind: "not-in-list", raw: "称职", candidate: "合格" }] }],
        },
      },
      finds: [
        {
          message: "评定等次“称职”不是规定的等次，可能指“合格”",
          advice: "请核实后改为“合格”",
          fix: { kind: "grade-word", cells: [{ before: "称职", after: "合格" }] },
        },
      ],
    },
  ],
});

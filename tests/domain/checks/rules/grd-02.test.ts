import { grd02 } from "../../../../src/domain/checks/rules/grd-02";
import { describeRule } from "../../../support/describe-rule";

const kind = "正式党员";

describeRule(grd02, {
  valid: [
    {
      name: "a grade, or a reason",
      book: {
        rows: {
          appraisals: [
            { kind, took: "是", grade: "合格" },
            { kind, took: "是", reason: "新转入" },
            { kind, took: "否", reason: "长期病休" },
          ],
        },
      },
    },
    { name: "a probationary member", book: { rows: { appraisals: [{ kind: "预备党员", took: "是" }] } } },
    { name: "是否参评 still blank", book: { rows: { appraisals: [{ kind }] } } },
  ],
  invalid: [
    {
      name: "took part, no grade",
      book: { rows: { appraisals: [{ kind, took: "是", name: "张一" }] } },
      finds: [{ severity: "错误", field: "评定等次", subject: "张一" }],
    },
    {
      name: "did not take part, no reason",
      book: { rows: { appraisals: [{ kind, took: "否" }] } },
      finds: [{ field: "未参评或不评定原因", message: "正式党员未参评，没有写明原因" }],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(grd02, {
  valid: [
    ...["因病长期住院，不评定", "受党纪处分", "参加民主生活会", "组织关系已转出"].map((note) => ({
      name: `the note gives the reason: ${note}`,
      book: {
        rows: {
          appraisals: [
            { took: "否", note },
            { took: "是", note },
          ],
        },
      },
    })),
    {
      name: "a word that is no grade is GRD-13",
      book: {
        rows: { appraisals: [{ took: "是", readings: [{ column: "grade", kind: "not-in-list", raw: "良好" }] }] },
      },
    },
  ],
  invalid: [
    {
      name: "a note of something else",
      book: { rows: { appraisals: [{ took: "是", note: "支部书记" }] } },
      finds: [{ severity: "错误", field: "评定等次" }],
    },
    {
      name: "an odd word in another column, a mark of nothing",
      book: {
        rows: {
          appraisals: [
            { took: "是", readings: [{ column: "kind", kind: "not-in-list", raw: "党员" }] },
            { took: "是", readings: [{ column: "grade", kind: "none-mark", raw: "无" }] },
          ],
        },
      },
      finds: [{ row: 4 }, { row: 5 }],
    },
  ],
});

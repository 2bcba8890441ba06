import { pol04 } from "../../../../src/domain/checks/rules/pol-04";
import { describeRule } from "../../../support/describe-rule";

describeRule(pol04, {
  valid: [
    {
      name: "whole numbers, also as text",
      book: {
        rows: { appraisals: [{ valid: 3, readings: [{ column: "valid", kind: "number-as-text", raw: "3张" }] }] },
      },
    },
    {
      name: "a negative number of months is another matter",
      book: { rows: { appraisals: [{ months: -1, readings: [{ column: "months", kind: "negative", raw: -1 }] }] } },
    },
  ],
  invalid: [
    {
      name: "negative, fraction, text",
      book: {
        rows: {
          polls: [{ name: "张一", abstained: -1, readings: [{ column: "abstained", kind: "negative", raw: -1 }] }],
          appraisals: [
            {
              excellent: 2.5,
              readings: [
                { column: "excellent", kind: "not-whole", raw: 2.5 },
                { column: "valid", kind: "not-a-number", raw: "很多" },
              ],
            },
          ],
        },
      },
      finds: [
        { severity: "错误", sheet: "测评票", field: "弃权", subject: "张一", message: "票数填“-1”，是负数" },
        { sheet: "民主评议", field: "有效票", message: "票数填“很多”，不是数字" },
        { sheet: "民主评议", field: "优秀票", message: "票数填“2.5”，不是整数" },
      ],
    },
  ],
});

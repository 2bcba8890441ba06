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

// Just inside and just outside each bound.
const odd = (
  form: "appraisals" | "polls",
  column: string,
  kind: "negative" | "not-whole" | "not-a-number" | "number-as-text",
  raw: string | number,
) => ({ rows: { [form]: [{ readings: [{ column, kind, raw }] }] } });

describeRule(pol04, {
  valid: [
    { name: "a number as text is DAT-03", book: odd("polls", "excellent", "number-as-text", "3票") },
    { name: "another number", book: odd("appraisals", "months", "not-a-number", "半年") },
  ],
  invalid: [
    ...["issued", "returned", "valid", "excellent", "qualified", "basic", "unqualified", "abstained"].map((column) => ({
      name: column,
      book: odd("appraisals", column, "negative", -1),
      finds: [{ severity: "错误" as const, row: 4, message: "票数填“-1”，是负数" }],
    })),
    {
      name: "a fraction",
      book: odd("polls", "basic", "not-whole", 0.5),
      finds: [{ field: "基本合格", message: "票数填“0.5”，不是整数" }],
    },
    {
      name: "a word",
      book: odd("polls", "basic", "not-a-number", "若干"),
      finds: [{ message: "票数填“若干”，不是数字" }],
    },
  ],
});

import { grd08 } from "../../../../src/domain/checks/rules/grd-08";
import { describeRule } from "../../../support/describe-rule";

describeRule(grd08, {
  valid: [
    {
      name: "six months",
      book: { rows: { appraisals: [{ disposition: "限期改正", months: 6 }, { disposition: "除名" }] } },
    },
    {
      name: "a longer limit in 设置",
      book: { rows: { appraisals: [{ disposition: "除名", months: 18 }] }, settings: { correctionMonths: 18 } },
    },
  ],
  invalid: [
    {
      name: "more than a year",
      book: { rows: { appraisals: [{ disposition: "限期改正", months: 18 }] } },
      finds: [{ severity: "错误", field: "限期改正月数", message: "限期改正18个月，超过最长12个月" }],
    },
    {
      name: "another number, none",
      book: { rows: { appraisals: [{ disposition: "限期改正", months: 9 }, { disposition: "限期改正" }] } },
      finds: [{ severity: "警告" }, { severity: "警告", message: "限期改正没有填月数" }],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(grd08, {
  valid: [
    { name: "another disposal without months", book: { rows: { appraisals: [{ disposition: "除名" }, {}] } } },
    { name: "twelve, for another disposal", book: { rows: { appraisals: [{ disposition: "除名", months: 12 }] } } },
    {
      name: "a text there is told elsewhere",
      book: {
        rows: {
          appraisals: [
            { disposition: "限期改正", readings: [{ column: "months", kind: "not-a-number", raw: "半年" }] },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "thirteen",
      book: { rows: { appraisals: [{ months: 13 }] } },
      finds: [
        {
          severity: "错误",
          field: "限期改正月数",
          message: "限期改正13个月，超过最长12个月",
          advice: "请核对组织处置决定，期限一般填6，最长12",
        },
      ],
    },
    {
      name: "twelve, seven, five, none",
      book: { rows: { appraisals: [12, 7, 5, 0].map((months) => ({ disposition: "限期改正", months })) } },
      finds: [12, 7, 5, 0].map((months) => ({
        severity: "警告" as const,
        field: "限期改正月数",
        message: `限期改正${months}个月，一般为6个月`,
        advice: "请核对组织处置决定；确为此期限的可不改",
      })),
    },
    {
      name: "blank, whatever is noted elsewhere",
      book: {
        rows: {
          appraisals: [
            { disposition: "限期改正" },
            { disposition: "限期改正", readings: [{ column: "note", kind: "spaces", raw: " 半年" }] },
            {
              disposition: "限期改正",
              months: 8,
              readings: [{ column: "months", kind: "number-as-text", raw: "8个月" }],
            },
          ],
        },
      },
      finds: [{ message: "限期改正没有填月数", advice: "请按组织处置决定补填月数" }, { row: 5 }, { row: 6 }],
    },
  ],
});

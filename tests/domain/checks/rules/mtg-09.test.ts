import { mtg09 } from "../../../../src/domain/checks/rules/mtg-09";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const meeting = { kind: "组织生活会", date: day("2026-02-18") };

describeRule(mtg09, {
  valid: [
    {
      name: "reported",
      book: {
        rows: {
          meetings: [
            { ...meeting, previousRectificationReported: "是" },
            { kind: "其他", date: 46000 },
          ],
        },
      },
    },
    {
      name: "no such column",
      book: { rows: { meetings: [meeting] }, without: { meetings: ["previousRectificationReported"] } },
    },
    { name: "a meeting still to come", book: { rows: { meetings: [{ ...meeting, date: day("2026-04-10") }] } } },
  ],
  invalid: [
    {
      name: "not reported",
      book: { rows: { meetings: [{ ...meeting, previousRectificationReported: "否" }] } },
      finds: [{ severity: "错误", field: "通报上年度整改", message: "组织生活会没有通报上年度整改情况" }],
    },
    { name: "blank", book: { rows: { meetings: [meeting] } }, finds: [{ message: "没有填是否通报上年度整改情况" }] },
  ],
});

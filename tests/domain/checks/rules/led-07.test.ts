import { led07 } from "../../../../src/domain/checks/rules/led-07";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

describeRule(led07, {
  valid: [
    {
      name: "in order",
      book: {
        rows: { rectifications: [{ due: day("2026-03-20"), done: day("2026-03-01"), closed: day("2026-03-27") }, {}] },
      },
    },
  ],
  invalid: [
    {
      name: "in the future",
      book: { rows: { rectifications: [{ closed: day("2026-03-28") }] } },
      finds: [{ severity: "错误", field: "销号日期", message: "销号日期2026-03-28晚于检查日2026-03-27" }],
    },
    {
      name: "done in the future",
      book: { rows: { rectifications: [{ done: day("2026-04-01") }] } },
      finds: [{ severity: "错误", field: "完成日期" }],
    },
    {
      name: "closed before done",
      book: { rows: { rectifications: [{ done: day("2026-03-10"), closed: day("2026-03-01") }] } },
      finds: [{ severity: "错误", field: "销号日期", message: "销号日期2026-03-01早于完成日期2026-03-10" }],
    },
    {
      name: "closed late",
      book: { rows: { rectifications: [{ due: day("2026-03-01"), closed: day("2026-03-05") }] } },
      finds: [{ severity: "警告", message: "整改时限2026-03-01，2026-03-05才销号，逾期4天" }],
    },
  ],
});

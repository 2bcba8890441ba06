import { led08 } from "../../../../src/domain/checks/rules/led-08";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

describeRule(led08, {
  valid: [
    {
      name: "due today, or settled",
      book: {
        rows: {
          rectifications: [
            { due: day("2026-03-27"), status: "整改中" },
            { due: day("2026-03-01"), status: "已完成" },
            { due: day("2026-03-01"), status: "已销号" },
            { status: "整改中" },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "overdue and open",
      book: { rows: { rectifications: [{ name: "张一", due: day("2026-03-22"), status: "整改中" }] } },
      finds: [
        {
          severity: "警告",
          field: "整改时限",
          subject: "张一",
          message: "整改时限2026-03-22已过5天，整改状态为“整改中”",
        },
      ],
    },
    {
      name: "extended without a new date",
      book: { rows: { rectifications: [{ due: day("2026-03-22"), status: "延期" }] } },
      finds: [{ advice: "请填延期后的整改时限" }],
    },
    {
      name: "another base date",
      book: { rows: { rectifications: [{ due: day("2026-06-30"), status: "未启动" }] } },
      asOf: "2026-07-01",
      finds: [{ message: "整改时限2026-06-30已过1天，整改状态为“未启动”" }],
    },
  ],
});

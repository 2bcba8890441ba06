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

// Just inside and just outside each bound.
const item = (status: string, more: object = {}) => ({ rows: { rectifications: [{ due: 46106, status, ...more }] } }); // 2026-03-25

describeRule(led08, {
  valid: [
    ...["已完成", "已销号", "已整改到位", "办结", "已落实"].map((status) => ({ name: status, book: item(status) })),
    { name: "closed", book: item("整改中", { closed: 46100 }) },
    { name: "due today, by the hour", book: item("整改中", { due: 46108.4 }) },
    { name: "no deadline", book: item("整改中", { due: null }) },
  ],
  invalid: [
    {
      name: "due yesterday",
      book: item("整改中", { due: 46107 }),
      finds: [
        {
          severity: "警告",
          field: "整改时限",
          message: "整改时限2026-03-26已过1天，整改状态为“整改中”",
          advice: "已办结的更新整改状态和完成日期；未办结的抓紧办理或按程序延期",
        },
      ],
    },
    { name: "no state", book: item(""), finds: [{ message: "整改时限2026-03-25已过2天，没有填整改状态" }] },
    { name: "extended", book: item("延期"), finds: [{ advice: "请填延期后的整改时限" }] },
    { name: "not done in other words", book: item("未完成"), finds: [{ row: 4 }] },
  ],
});

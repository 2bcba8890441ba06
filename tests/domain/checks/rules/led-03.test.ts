import { led03 } from "../../../../src/domain/checks/rules/led-03";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

const meetings = [{ kind: "组织生活会", date: day("2026-02-18") }];

describeRule(led03, {
  valid: [
    {
      name: "on the day or later",
      book: { rows: { meetings, rectifications: [{ due: day("2026-02-18") }, { due: day("2026-06-30") }, {}] } },
    },
    {
      name: "no meeting of the branch",
      book: { rows: { meetings, rectifications: [{ due: day("2026-01-01"), branch: "第二党支部" }] } },
    },
  ],
  invalid: [
    {
      name: "before the meeting",
      book: { rows: { meetings, rectifications: [{ name: "张一", due: day("2026-02-17") }] } },
      finds: [
        {
          severity: "错误",
          field: "整改时限",
          subject: "张一",
          message: "整改时限2026-02-17早于组织生活会日期2026-02-18",
        },
      ],
    },
    {
      name: "a guessed year",
      book: {
        rows: {
          meetings,
          rectifications: [
            { due: day("2026-01-17"), readings: [{ column: "due", kind: "year-inferred", raw: "1月17日" }] },
          ],
        },
      },
      finds: [{ severity: "警告" }],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(led03, {
  valid: [
    {
      name: "on the day, and without a meeting",
      book: {
        rows: {
          meetings: [
            { kind: "组织生活会", date: day("2026-02-10") + 0.6 },
            { branch: "乙", kind: "组织生活会" },
          ],
          rectifications: [{ due: day("2026-02-10") }, { branch: "乙", due: day("2020-01-01") }, {}],
        },
      },
    },
  ],
  invalid: [
    {
      name: "the day before; done already: a warning",
      book: {
        rows: {
          meetings: [{ kind: "组织生活会", date: day("2026-02-10") }],
          rectifications: [
            { due: day("2026-02-09"), status: "整改中" },
            { due: day("2026-02-09"), status: "已完成" },
            { due: day("2026-02-09"), status: "已销号" },
          ],
        },
      },
      finds: [
        { severity: "错误", row: 4 },
        { severity: "警告", row: 5 },
        { severity: "警告", row: 6 },
      ],
    },
  ],
});

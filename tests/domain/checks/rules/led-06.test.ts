import { led06 } from "../../../../src/domain/checks/rules/led-06";
import { day } from "../../../support/build-book";
import { describeRule } from "../../../support/describe-rule";

describeRule(led06, {
  valid: [
    {
      name: "date and evidence",
      book: {
        rows: {
          rectifications: [{ status: "已销号", closed: day("2026-03-01"), evidence: "签到表" }, { status: "已完成" }],
        },
      },
    },
    {
      name: "sheet without the columns",
      book: { rows: { rectifications: [{ status: "已销号" }] }, without: { rectifications: ["closed", "evidence"] } },
    },
  ],
  invalid: [
    {
      name: "neither",
      book: { rows: { rectifications: [{ status: "已销号", name: "张一" }] } },
      finds: [
        { severity: "错误", field: "佐证材料", subject: "张一" },
        { severity: "错误", field: "销号日期" },
      ],
    },
  ],
});

// Just inside and just outside each bound.
const closedItem = (row: object) => ({
  rows: { rectifications: [{ status: "已销号", closed: 46090, evidence: "照片", ...row }] },
});

describeRule(led06, {
  valid: [
    {
      name: "the note or the progress says where",
      book: {
        rows: {
          rectifications: [
            { status: "已销号", closed: 46090, note: "佐证材料见附件3" },
            { status: "已销号", closed: 46090, progress: "材料已归档" },
          ],
        },
      },
    },
    {
      name: "a word for a date is DAT-01",
      book: closedItem({ closed: null, readings: [{ column: "closed", kind: "not-a-date", raw: "三月" }] }),
    },
    { name: "done only", book: { rows: { rectifications: [{ status: "已完成" }, { status: "" }] } } },
  ],
  invalid: [
    {
      name: "a mark of nothing for the date",
      book: closedItem({ closed: null, readings: [{ column: "closed", kind: "none-mark", raw: "无" }] }),
      finds: [{ severity: "错误", field: "销号日期" }],
    },
    {
      name: "a word in another date",
      book: closedItem({ closed: null, readings: [{ column: "done", kind: "not-a-date", raw: "三月" }] }),
      finds: [{ field: "销号日期", message: "整改状态为“已销号”，没有销号日期" }],
    },
    {
      name: "a note of something else",
      book: closedItem({ evidence: "", note: "经支委会研究" }),
      finds: [{ field: "佐证材料", message: "整改状态为“已销号”，没有佐证材料" }],
    },
  ],
});

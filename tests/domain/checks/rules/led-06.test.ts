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

import { led17 } from "../../../../src/domain/checks/rules/led-17";
import { describeRule } from "../../../support/describe-rule";

describeRule(led17, {
  valid: [
    {
      name: "the right rate",
      book: {
        rows: { rectifications: [{ status: "已销号" }, { status: "整改中" }, { status: "已完成" }] },
        tables: { rectifications: { notes: [{ row: 9, text: "整改率：33.3%（已销号÷问题总数）" }] } },
      },
    },
    {
      name: "counted with what is done",
      book: {
        rows: { rectifications: [{ status: "已销号" }, { status: "整改中" }, { status: "已完成" }] },
        tables: { rectifications: { notes: [{ row: 9, text: "整改完成率67%" }] } },
      },
    },
    {
      name: "other notes",
      book: {
        rows: { rectifications: [{ status: "已销号" }, { status: "整改中" }, { status: "已完成" }] },
        tables: { rectifications: { notes: [{ row: 9, text: "说明：共3项" }] } },
      },
    },
  ],
  invalid: [
    {
      name: "another rate",
      book: {
        rows: { rectifications: [{ status: "已销号" }, { status: "整改中" }, { status: "已完成" }] },
        tables: { rectifications: { notes: [{ row: 9, text: "整改率：98%" }] } },
      },
      finds: [{ severity: "错误", row: 9, message: "表下写整改率98%，按台账为33.3%（已销号1÷问题3）" }],
    },
    {
      name: "a state of another word",
      book: {
        rows: {
          rectifications: [
            { status: "已销号" },
            { status: "搁置", readings: [{ column: "status", kind: "not-in-list", raw: "搁置" }] },
          ],
        },
      },
      finds: [{ row: 5, field: "整改状态", message: "整改状态“搁置”不是规定的状态，各状态之和少1" }],
    },
  ],
});

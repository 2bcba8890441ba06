import { led16 } from "../../../../src/domain/checks/rules/led-16";
import { describeRule } from "../../../support/describe-rule";

describeRule(led16, {
  valid: [
    {
      name: "filled in, or —",
      book: {
        rows: {
          rectifications: [{ published: "是" }, { readings: [{ column: "published", kind: "none-mark", raw: "—" }] }],
        },
      },
    },
  ],
  invalid: [
    {
      name: "blank",
      book: { rows: { rectifications: [{ published: "是" }, { name: "张一" }] } },
      finds: [{ severity: "提示", row: 5, field: "是否公开", subject: "张一" }],
    },
    {
      name: "a column left blank is told once",
      book: { rows: { rectifications: [{}, {}, {}, {}] } },
      finds: [{ row: 4, message: "4项都没有填是否公开" }],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(led16, {
  valid: [
    {
      name: "an odd word is DAT-05",
      book: { rows: { rectifications: [{ readings: [{ column: "published", kind: "not-in-list", raw: "部分" }] }] } },
    },
  ],
  invalid: [
    {
      name: "three blanks each, four once",
      book: { rows: { rectifications: [{}, {}, {}, ...Array.from({ length: 4 }, () => ({ branch: "乙" }))] } },
      finds: [
        { severity: "提示", row: 4, field: "是否公开", message: "没有填是否公开" },
        { row: 5 },
        { row: 6 },
        { row: 7, branch: "乙", field: "是否公开", subject: "", message: "4项都没有填是否公开" },
      ],
    },
    {
      name: "four of five each",
      book: { rows: { rectifications: [{ published: "否" }, {}, {}, {}, {}] } },
      finds: [{ row: 5 }, { row: 6 }, { row: 7 }, { row: 8 }],
    },
    {
      name: "a name is told beside one, not beside all",
      book: {
        rows: {
          rectifications: [{ name: "张一" }, ...Array.from({ length: 4 }, () => ({ branch: "乙", name: "李二" }))],
        },
      },
      finds: [{ subject: "张一" }, { subject: "" }],
    },
  ],
});

import { dat05 } from "../../../../src/domain/checks/rules/dat-05";
import { describeRule } from "../../../support/describe-rule";

describeRule(dat05, {
  valid: [
    {
      name: "a picture as evidence, and a number that cannot be read",
      book: {
        rows: {
          rectifications: [
            { evidence: "有图片", readings: [{ column: "evidence", kind: "picture", raw: "有图片" }] },
            { readings: [{ column: "no", kind: "not-a-number", raw: "#甲" }] },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "errors of one column by their cause, and a picture for a name",
      book: {
        rows: {
          meetings: [
            { readings: [{ column: "present", kind: "error-cell", raw: "#REF!" }] },
            { readings: [{ column: "present", kind: "error-cell", raw: "#REF!" }] },
            { readings: [{ column: "present", kind: "error-cell", raw: "#SPILL!" }] },
          ],
          members: [{ readings: [{ column: "name", kind: "picture", raw: "有图片" }] }],
        },
      },
      finds: [
        {
          severity: "错误",
          row: 4,
          field: "实到",
          message: "公式出错（引用的单元格已不在），按空白处理；本列同类共2格（第4、5行）",
        },
        { severity: "错误", row: 6, field: "实到", message: "公式出错（不能计算），按空白处理" },
        { severity: "警告", sheet: "党员名册", field: "姓名", message: "单元格里是图片，按空白处理" },
      ],
    },
  ],
});

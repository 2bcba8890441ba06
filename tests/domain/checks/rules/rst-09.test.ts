import { rst09 } from "../../../../src/domain/checks/rules/rst-09";
import { describeRule } from "../../../support/describe-rule";

const members = [{ name: "张一" }, { name: "褚十" }, { name: "李二", branch: "第二党支部" }];

describeRule(rst09, {
  valid: [
    {
      name: "known names",
      book: { rows: { members, rectifications: [{ name: "张一" }, { name: "" }], polls: [{ name: "褚十" }] } },
    },
    { name: "no roster and no 民主评议", book: { rows: { rectifications: [{ name: "张一" }] } } },
    {
      name: "talks with outsiders, departments and groups",
      book: {
        rows: {
          members,
          talks: [
            { from: "张一", to: "王师傅", kind: "党员与群众" },
            { from: "张一", to: "群众甲", kind: "" },
            { from: "上级督导组", to: "张一、褚十", kind: "支委与党员" },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "a mistyped name in the ledger",
      book: { rows: { members, rectifications: [{ name: "章十" }] } },
      finds: [
        {
          severity: "错误",
          sheet: "整改台账",
          row: 4,
          field: "姓名",
          subject: "章十",
          message: "章十不在本党支部的党员名册，与“褚十”只差一字",
          advice: "是否为“褚十”，请核对并更正；确有其人的补入党员名册",
        },
      ],
    },
    {
      name: "a member of another branch",
      book: { rows: { members, appraisals: [{ name: "李二" }] } },
      finds: [{ message: "李二不在本党支部的党员名册，在第二党支部的名册中" }],
    },
    {
      name: "an unknown name with many ballot rows is told once",
      book: { rows: { members, polls: [{ name: "周五" }, { name: "周五" }] } },
      finds: [{ row: 4, message: "周五不在本党支部的党员名册" }],
    },
    {
      name: "民主评议 stands in for the roster, as a warning",
      book: { rows: { appraisals: [{ name: "张一" }], rectifications: [{ name: "周五" }] } },
      finds: [{ severity: "警告", message: "周五不在本党支部的民主评议" }],
    },
    {
      name: "an unknown 谈话对象",
      book: { rows: { members, talks: [{ from: "张一", to: "褚十、周五", kind: "支委与党员" }] } },
      finds: [{ severity: "警告", field: "谈话对象", subject: "周五" }],
    },
  ],
});

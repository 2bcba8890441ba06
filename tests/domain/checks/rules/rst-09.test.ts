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

// Just inside and just outside each bound.
describeRule(rst09, {
  valid: [
    {
      name: "remarks behind a name, on either side",
      book: {
        rows: {
          members: [{ name: "张一（大）" }, { name: "李二" }],
          polls: [{ name: "张一" }, { name: "李二(书记)" }],
        },
      },
    },
    { name: "an item of two", book: { rows: { members, rectifications: [{ name: "张一、褚十" }] } } },
    {
      name: "an item of the committee or of all",
      book: { rows: { members, rectifications: ["支委会", "领导班子", "全体党员"].map((name) => ({ name })) } },
    },
    { name: "no roster of that branch", book: { rows: { members, polls: [{ name: "周五", branch: "第三党支部" }] } } },
    {
      name: "known in the same kind of talk, whatever stands beside",
      book: { rows: { members, talks: [{ from: "张一", to: "", kind: "党员之间" }] } },
    },
  ],
  invalid: [
    {
      name: "one of two is unknown",
      book: { rows: { members, rectifications: [{ name: "张一、周五" }] } },
      finds: [{ severity: "错误", message: "周五不在本党支部的党员名册" }],
    },
    {
      name: "a body where a member belongs",
      book: { rows: { members, appraisals: [{ name: "支委会" }], polls: [{ name: "全体" }] } },
      finds: [{ sheet: "测评票" }, { sheet: "民主评议", message: "支委会不在本党支部的党员名册" }],
    },
    {
      name: "no name and no body in the ledger",
      book: { rows: { members, rectifications: [{ name: "3" }] } },
      finds: [{ message: "3不在本党支部的党员名册" }],
    },
    {
      name: "one name in many branches: three are told",
      book: {
        rows: {
          members: [
            { name: "张一" },
            ...["第二", "第三", "第四", "第五"].map((branch) => ({ name: "周五", branch: `${branch}党支部` })),
          ],
          rectifications: [{ name: "周五" }],
        },
      },
      finds: [{ message: "周五不在本党支部的党员名册，在第二党支部、第三党支部、第四党支部等的名册中" }],
    },
    {
      name: "in three branches: no etc.",
      book: {
        rows: {
          members: [
            { name: "张一" },
            ...["第二", "第三", "第四"].map((branch) => ({ name: "周五", branch: `${branch}党支部` })),
          ],
          rectifications: [{ name: "周五" }],
        },
      },
      finds: [{ message: "周五不在本党支部的党员名册，在第二党支部、第三党支部、第四党支部的名册中" }],
    },
    {
      name: "unknown names told once in each branch, every row of other sheets",
      book: {
        rows: {
          members: [{ name: "张一" }, { name: "李二", branch: "第二党支部" }],
          polls: [{ name: "周五" }, { name: "周五", branch: "第二党支部" }, { name: "吴六" }, { name: "周五" }],
          rectifications: [{ name: "周五" }, { name: "周五" }],
        },
      },
      finds: [
        { sheet: "测评票", row: 4 },
        { sheet: "测评票", row: 5 },
        { sheet: "测评票", row: 6 },
        { sheet: "整改台账", row: 4 },
        { sheet: "整改台账", row: 5 },
      ],
    },
    {
      name: "like the first of two names that are one character off",
      book: {
        rows: { members: [{ name: "张三" }, { name: "王三" }], rectifications: [{ name: "李三" }, { name: "李四五" }] },
      },
      finds: [{ message: "李三不在本党支部的党员名册，与“张三”只差一字" }, { message: "李四五不在本党支部的党员名册" }],
    },
    {
      name: "an unknown 谈话人",
      book: { rows: { members, talks: [{ from: "周五", to: "张一", kind: "党员之间" }] } },
      finds: [{ severity: "警告", field: "谈话人", subject: "周五" }],
    },
  ],
});

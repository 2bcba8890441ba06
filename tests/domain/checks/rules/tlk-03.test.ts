import { tlk03 } from "../../../../src/domain/checks/rules/tlk-03";
import { describeRule } from "../../../support/describe-rule";

const members = [{ name: "张一", post: "书记" }, { name: "赵四" }, { name: "周五" }];

describeRule(tlk03, {
  valid: [
    { name: "by 谈话类型", book: { rows: { talks: [{ from: "赵四", to: "周五", kind: "党员之间" }] } } },
    { name: "by the names", book: { rows: { members, talks: [{ from: "赵四", to: "周五", kind: "支委与党员" }] } } },
    {
      name: "only one ordinary member",
      book: { rows: { members: members.slice(0, 2), talks: [{ from: "张一", to: "赵四", kind: "支委与党员" }] } },
    },
  ],
  invalid: [
    {
      name: "only with the committee",
      book: { rows: { members, talks: [{ from: "张一", to: "赵四", kind: "支委与党员" }] } },
      finds: [{ severity: "提示", row: null, message: "没有党员之间的谈话记录" }],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(tlk03, {
  valid: [
    {
      name: "one member beside the committee has nobody to talk with",
      book: {
        rows: { members: [{ name: "张一", post: "书记" }, { name: "李二" }], talks: [{ from: "张一", to: "李二" }] },
      },
    },
    {
      name: "among others in a cell",
      book: {
        rows: {
          members: ["张一", "李二", "王三"].map((name) => ({ name })),
          talks: [{ from: "上级、李二", to: "群众、王三" }],
        },
      },
    },
  ],
  invalid: [
    {
      name: "a member with an outsider, either way",
      book: {
        rows: {
          members: ["李二", "王三"].map((name) => ({ name })),
          talks: [
            { from: "李二", to: "赵四" },
            { from: "赵四", to: "王三" },
          ],
        },
      },
      finds: [{ severity: "提示", row: null }],
    },
    {
      name: "two members who did not",
      book: {
        rows: {
          members: [{ name: "张一", post: "书记" }, { name: "李二" }, { name: "王三" }],
          talks: [{ from: "张一", to: "李二、王三" }],
        },
      },
      finds: [{ message: "没有党员之间的谈话记录" }],
    },
    {
      name: "no roster to tell",
      book: { rows: { talks: [{ from: "李二", to: "王三", kind: "支委与党员" }] } },
      finds: [{ branch: "第一党支部" }],
    },
  ],
});

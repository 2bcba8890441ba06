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

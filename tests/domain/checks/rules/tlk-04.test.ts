import { tlk04 } from "../../../../src/domain/checks/rules/tlk-04";
import { describeRule } from "../../../support/describe-rule";

const members = [
  { name: "张一", post: "书记" },
  { name: "李二", post: "委员" },
  { name: "赵四", careTag: "生活困难党员" },
];

describeRule(tlk04, {
  valid: [
    { name: "the secretary talked", book: { rows: { members, talks: [{ from: "张一", to: "赵四" }] } } },
    { name: "secretary unknown", book: { rows: { members: members.slice(1), talks: [{ from: "李二", to: "赵四" }] } } },
  ],
  invalid: [
    {
      name: "only another committee member",
      book: { rows: { members, talks: [{ from: "李二", to: "赵四" }] } },
      finds: [
        {
          severity: "警告",
          sheet: "党员名册",
          row: 6,
          field: "重点谈话对象",
          message: "生活困难党员赵四没有与书记张一谈话的记录",
        },
      ],
    },
  ],
});

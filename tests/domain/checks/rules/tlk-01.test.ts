import { tlk01 } from "../../../../src/domain/checks/rules/tlk-01";
import { describeRule } from "../../../support/describe-rule";

const members = [
  { name: "张一", post: "书记" },
  { name: "李二", post: "副书记" },
  { name: "王三", post: "委员" },
  { name: "赵四", post: "普通党员" },
];

describeRule(tlk01, {
  valid: [
    {
      name: "each with each",
      book: {
        rows: {
          members,
          talks: [
            { from: "张一", to: "李二、王三" },
            { from: "王三", to: "李二" },
          ],
        },
      },
    },
    { name: "no talk log", book: { rows: { members } } },
    {
      name: "no committee",
      book: {
        rows: {
          members: [
            { name: "张一", post: "书记" },
            { name: "赵四", post: "普通党员" },
          ],
          talks: [{ from: "张一", to: "赵四" }],
        },
      },
    },
  ],
  invalid: [
    {
      name: "two pairs missing",
      book: { rows: { members, talks: [{ from: "李二", to: "张一" }] } },
      finds: [
        { severity: "警告", sheet: "谈心谈话", row: null, message: "支部委员张一与王三、李二与王三共2对没有谈话记录" },
      ],
    },
  ],
});

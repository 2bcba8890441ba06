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

// Just inside and just outside each bound.
const posts = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `甲${"一二三四五六七八九十百千"[index] ?? ""}`, post: "委员" }));

describeRule(tlk01, {
  valid: [
    { name: "one alone", book: { rows: { members: posts(1), talks: [{ from: "甲一", to: "群众" }] } } },
    {
      name: "a member of the committee without a name",
      book: { rows: { members: [...posts(1), { name: "", post: "委员" }], talks: [{ from: "甲一", to: "群众" }] } },
    },
    {
      name: "one listed twice",
      book: { rows: { members: [...posts(1), ...posts(1)], talks: [{ from: "甲一", to: "群众" }] } },
    },
    { name: "twelve are no committee", book: { rows: { members: posts(12), talks: [{ from: "甲一", to: "群众" }] } } },
    { name: "two who talked", book: { rows: { members: posts(2), talks: [{ from: "甲二", to: "甲一（书记）" }] } } },
  ],
  invalid: [
    {
      name: "two who did not",
      book: { rows: { members: posts(2), talks: [{ from: "甲一", to: "群众" }] } },
      finds: [{ severity: "警告", message: "支部委员甲一与甲二没有谈话记录" }],
    },
    {
      name: "five pairs are told",
      book: { rows: { members: posts(4), talks: [{ from: "甲一", to: "甲二" }] } },
      finds: [{ message: "支部委员甲一与甲三、甲一与甲四、甲二与甲三、甲二与甲四、甲三与甲四共5对没有谈话记录" }],
    },
    {
      name: "of six the first five",
      book: { rows: { members: posts(4), talks: [{ from: "甲一", to: "群众" }] } },
      finds: [{ message: "支部委员甲一与甲二、甲一与甲三、甲一与甲四、甲二与甲三、甲二与甲四等共6对没有谈话记录" }],
    },
    {
      name: "eleven are a committee",
      book: { rows: { members: posts(11), talks: [{ from: "甲一", to: "群众" }] } },
      finds: [{ branch: "第一党支部" }],
    },
  ],
});

import { tlk02 } from "../../../../src/domain/checks/rules/tlk-02";
import { describeRule } from "../../../support/describe-rule";

const members = [
  { name: "张一", post: "书记" },
  { name: "赵四", post: "普通党员" },
  { name: "周五", post: "普通党员" },
];

describeRule(tlk02, {
  valid: [
    {
      name: "everybody, whoever began",
      book: {
        rows: {
          members,
          talks: [
            { from: "张一", to: "赵四" },
            { from: "周五", to: "张一" },
          ],
        },
      },
    },
    {
      name: "nobody sits on the committee",
      book: { rows: { members: [{ name: "赵四" }], talks: [{ from: "周五", to: "钱六" }] } },
    },
  ],
  invalid: [
    {
      name: "three one by one, four in one finding that names them",
      book: {
        rows: {
          members: [
            { name: "张一", post: "书记" },
            ...["赵四", "周五", "吴六"].map((name) => ({ name })),
            { name: "钱七", post: "书记", branch: "第二党支部" },
            ...["冯八", "陈九", "卫十", "蒋甲"].map((name) => ({ name, branch: "第二党支部" })),
          ],
          talks: [
            { from: "张一", to: "群众甲" },
            { from: "钱七", to: "群众甲", branch: "第二党支部" },
          ],
        },
      },
      finds: [
        { subject: "赵四" },
        { subject: "周五" },
        { subject: "吴六" },
        {
          row: 9,
          branch: "第二党支部",
          subject: "",
          message: "4名党员没有支部委员与其谈话的记录：冯八、陈九、卫十、蒋甲",
        },
      ],
    },
    {
      name: "four with too few",
      book: {
        rows: {
          members: [{ name: "张一", post: "书记" }, ...["赵四", "周五", "吴六", "郑七"].map((name) => ({ name }))],
          talks: [{ from: "张一", to: "赵四" }],
        },
        settings: { talksEach: 2 },
      },
      finds: [{ row: 5, message: "4名党员与支部委员谈话少于2次：赵四、周五、吴六、郑七" }],
    },
    {
      name: "one left out",
      book: {
        rows: {
          members,
          talks: [
            { from: "张一", to: "赵四" },
            { from: "赵四", to: "周五" },
          ],
        },
      },
      finds: [
        {
          severity: "警告",
          sheet: "党员名册",
          row: 6,
          field: "姓名",
          subject: "周五",
          message: "没有支部委员与周五谈话的记录",
        },
      ],
    },
    {
      name: "fewer than 设置 asks",
      book: {
        rows: { members: members.slice(0, 2), talks: [{ from: "张一", to: "赵四" }] },
        settings: { talksEach: 2 },
      },
      finds: [{ message: "支部委员与赵四谈话1次，少于规定的2次" }],
    },
  ],
});

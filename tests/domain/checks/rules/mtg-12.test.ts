import { mtg12 } from "../../../../src/domain/checks/rules/mtg-12";
import { describeRule } from "../../../support/describe-rule";

const branches = [{ secretary: "张一" }];
const kind = "组织生活会";

describeRule(mtg12, {
  valid: [
    {
      name: "the secretary, or a note",
      book: {
        rows: {
          branches,
          meetings: [
            { kind, chair: "张一" },
            { kind, chair: "张一（书记）" },
            { kind, chair: "李二", note: "书记出差" },
            { kind: "其他", chair: "李二" },
          ],
        },
      },
    },
    { name: "secretary unknown", book: { rows: { meetings: [{ kind, chair: "李二" }] } } },
  ],
  invalid: [
    {
      name: "somebody else",
      book: { rows: { branches, meetings: [{ kind, chair: "李二" }] } },
      finds: [{ severity: "警告", field: "主持人", message: "主持人李二不是党支部书记张一，备注没有说明" }],
    },
  ],
});

// Just inside and just outside each bound.
describeRule(mtg12, {
  valid: [
    ...["书记张一", "张一（书记）", "张一"].map((chair) => ({
      name: chair,
      book: { rows: { branches: [{ secretary: "张一（兼）" }], meetings: [{ kind: "组织生活会", chair }] } },
    })),
    {
      name: "no chair is MTG-01, no secretary nothing",
      book: {
        rows: {
          branches: [{ secretary: "张一" }],
          meetings: [{ kind: "组织生活会" }, { kind: "组织生活会", chair: "李二", branch: "乙" }],
        },
      },
    },
    {
      name: "a note, another kind of meeting",
      book: {
        rows: {
          branches: [{ secretary: "张一" }],
          meetings: [
            { kind: "组织生活会", chair: "李二", note: "书记外出" },
            { kind: "集中学习", chair: "李二" },
          ],
        },
      },
    },
  ],
  invalid: [
    {
      name: "somebody else, by the roster",
      book: { rows: { members: [{ name: "张一", post: "书记" }], meetings: [{ kind: "组织生活会", chair: "李二" }] } },
      finds: [{ severity: "警告", field: "主持人", message: "主持人李二不是党支部书记张一，备注没有说明" }],
    },
  ],
});

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
